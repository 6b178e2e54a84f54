import { hash } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import { findOrganisation } from '#app/features/identity/index.server.ts'
import { type AnswerRow, type AssessmentRow, answersOf, findAnswers } from '../assessment.repo.server.ts'
import { type Doubt, doubtsOf } from '../consistency.ts'
import { seenAnswers } from '../context.ts'
import { toldTarget } from '../context/told-profile.ts'
import { type ToldContext, storedTold } from '../context/told-context.ts'
import { passOf } from '../filling/asked.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import { type Standing, standingScore } from './outlook.ts'

export type StandingRead = Standing & { readonly told: ToldContext; readonly rows: ReadonlyMap<string, AnswerRow>; readonly aim: ReturnType<typeof toldTarget> }

/** An assessment already reached within the grant's scope, as it would be scored now. */
export const readStanding = async (tx: Tx, row: AssessmentRow): Promise<StandingRead> => {
  const questionnaire = await readQuestionnaire(row.questionnaire)
  const told = storedTold(questionnaire, row.context)
  const body = await findOrganisation(tx, row.organisationId)
  const aim = toldTarget(questionnaire, body ?? { bodyType: null, population: null, agents: null, workstations: null }, told.answers)
  const rows = await findAnswers(tx, row.id)
  return { questionnaire, pass: passOf(row), context: told.answers, told, target: aim.level, aim, answers: answersOf(rows), rows: new Map(rows.map((answer) => [answer.questionCode, answer])) }
}

/** What tells a picture from another: the same as long as closing would freeze the same score. */
export const markOf = (standing: Standing): string => hash('sha256', JSON.stringify(standingScore(standing)), 'base64url')

/** The pairs of answers at odds in it; an answer to a hidden question says nothing. */
export const doubtsIn = ({ questionnaire, context, answers }: Standing): Doubt[] => doubtsOf(questionnaire, seenAnswers(questionnaire, context, answers), context)
