import type { Bilingual } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { type AnswerRow, type AssessmentRow, answersOf, findAnswers } from '../assessment.repo.server.ts'
import { askedIn } from '../filling/asked.ts'
import type { AnswerKind } from '../progress.ts'
import type { Knower } from '../questionnaire.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import { agreementOf } from './anchors.ts'
import { type NamedSecond, findRoles, findSecondAnswers } from './second-answers.repo.server.ts'

/** What one of two people said: who, when, in which words. `role`: that of a guest. */
export type Voice = {
  readonly by: string | null
  readonly role: Knower | null
  readonly answeredAt: Date
  readonly kind: AnswerKind
  readonly level: number | null
  readonly certainty: 'sure' | 'about' | 'guess' | null
  readonly reason: string
  readonly respondent: string | null
}

/** One question answered otherwise by two people. */
export type Disagreement = { readonly code: string; readonly text: Bilingual; readonly levels: readonly Bilingual[]; readonly first: Voice; readonly second: Voice }

/** `compared`: anchor questions that somebody answered beside the first; `kappa` goes to files, never to a page. */
export type Disagreements = { readonly compared: number; readonly agreeing: number; readonly kappa: number | null; readonly list: readonly Disagreement[] }

const voiceOf = (row: Pick<AnswerRow, 'kind' | 'level' | 'certainty' | 'reason' | 'answeredAt' | 'by'>, role: Knower | null, respondent: string | null): Voice => {
  const { kind, level, certainty, reason, answeredAt, by } = row
  return { kind, level, certainty, reason, answeredAt, by, role, respondent }
}

/** The anchor questions that two people answered apart, in an assessment already reached. It is gone as soon as both say the same. */
export const findDisagreements = async (tx: Tx, row: Pick<AssessmentRow, 'id' | 'questionnaire' | 'pass' | 'context'>): Promise<Disagreements> => {
  const seconds = await findSecondAnswers(tx, row.id)
  if (seconds.length === 0) return { compared: 0, agreeing: 0, kappa: null, list: [] }
  const questionnaire = await readQuestionnaire(row.questionnaire)
  const asked = new Map(askedIn(questionnaire, row).map((question) => [question.code, question]))
  const rows = new Map((await findAnswers(tx, row.id)).filter(({ questionCode }) => asked.has(questionCode)).map((kept) => [kept.questionCode, kept]))
  const roles = await findRoles(tx, row.id)
  // Somebody who took over the first answer no longer stands beside it.
  const beside = seconds.filter(({ questionCode, respondent }) => respondentOf(rows.get(questionCode)) !== respondent)
  const people = [...new Set(beside.map(({ respondent }) => respondent))].map((person) => beside.filter(({ respondent }) => respondent === person))
  const { compared, disagreements, kappa } = agreementOf(questionnaire, answersOf([...rows.values()]), people.map((own) => answersOf(own.map((one) => ({ ...one, assurance: 0 })))))
  const list = disagreements.flatMap(({ question: code, other }): Disagreement[] => {
    const [question, first] = [asked.get(code), rows.get(code)]
    const second: NamedSecond | undefined = people[other]?.find(({ questionCode }) => questionCode === code)
    if (!question || !first || !second) return []
    const firstRole = first.contributionId ? (roles.get(first.contributionId) ?? null) : null
    return [{ code, text: question.text, levels: question.levels, first: voiceOf(first, firstRole, respondentOf(first)), second: voiceOf(second, second.role, second.respondent) }]
  })
  return { compared, agreeing: compared - disagreements.length, kappa, list }
}

const respondentOf = (row: AnswerRow | undefined): string | null => row?.answeredBy ?? row?.contributionId ?? null
