import { type Grant, grantedOrganisation } from '#app/access/grant.ts'
import type { AssessmentId, ParisDay } from '#app/features/core/index.ts'
import { findOrganisation } from '#app/features/identity/index.server.ts'
import type { Tx } from '#db/client.server.ts'
import { answersOf, findAnswers, findAssessment, findLatestPicture } from '../assessment.repo.server.ts'
import { fedByContext, seenAnswers } from '../context.ts'
import { asksDays, storedTold } from '../context/told-context.ts'
import { toldTarget } from '../context/told-profile.ts'
import { passOf } from '../filling/asked.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { type ScoreInput, profileOf } from '../score-input.ts'
import type { Score } from '../scoring.ts'
import { type FreeAction, freeActionsFor } from './free-actions.ts'

/** The latest closed picture of an organisation, as advice is drawn from it. */
export type AdvisedPicture = {
  readonly assessmentId: AssessmentId
  readonly closedAt: Date
  readonly score: Score
  readonly questionnaire: Questionnaire
  /** What was scored: hidden questions count as not applicable. */
  readonly input: ScoreInput
  /** Figures that the context told: agents, workstations, servers, applications, sites. */
  readonly figures: Readonly<Record<string, number>>
  /** Needs that a contract covers already, by lot; null when no end was told. */
  readonly contracts: readonly { readonly lot: string; readonly until: ParisDay | null }[]
  readonly freeActions: readonly FreeAction[]
}

/** The latest picture of the grant's organisation; undefined before the first closed assessment. */
export const findAdvisedPicture = async (tx: Tx, grant: Grant<string>): Promise<AdvisedPicture | undefined> => {
  const body = await findOrganisation(tx, grantedOrganisation(grant))
  const latest = await findLatestPicture(tx, grantedOrganisation(grant))
  const row = latest && (await findAssessment(tx, grant, latest.assessmentId))
  if (!body || !latest || !row) return undefined
  const questionnaire = await readQuestionnaire(row.questionnaire)
  const told = storedTold(questionnaire, row.context)
  const answers = seenAnswers(questionnaire, told.answers, answersOf(await findAnswers(tx, row.id)))
  const { nis2 } = toldTarget(questionnaire, body, told.answers)
  const contracts = questionnaire.context.filter(asksDays).flatMap((question) => {
    const ticked = told.answers[question.code]
    return question.options.filter(({ code, exclusive }) => !exclusive && Array.isArray(ticked) && ticked.includes(code)).map(({ code }) => ({ lot: code, until: told.until[question.code]?.[code] ?? null }))
  })
  return {
    ...latest,
    questionnaire,
    input: { pass: passOf(row), profile: profileOf(body, nis2 ?? 'none'), context: told.answers, answers },
    figures: Object.fromEntries(Object.entries(fedByContext(questionnaire, told.answers)).filter((entry): entry is [string, number] => typeof entry[1] === 'number')),
    contracts,
    freeActions: freeActionsFor(questionnaire, passOf(row), answers),
  }
}
