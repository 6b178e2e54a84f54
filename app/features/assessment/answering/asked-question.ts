import type { Bilingual } from '#app/features/core/index.ts'
import type { Certainty } from '../answer.ts'
import type { AnswerKind } from '../progress.ts'
import type { Knower, Questionnaire, Question } from '../questionnaire.ts'

/** What anybody may read of a question: its words, its facts, where it belongs. */
export type AskedQuestion = Pick<Question, 'code' | 'text' | 'why' | 'example' | 'levels' | 'whoKnows' | 'notApplicable'> & { readonly part: string; readonly domain: Bilingual; readonly axis: Bilingual }

/** An answer as its page shows it. */
export type AnswerShown = {
  readonly kind: AnswerKind
  readonly level: number | null
  readonly certainty: Certainty | null
  readonly reason: string
  readonly note: string
  readonly happened: string
  readonly revision: number
  readonly answeredAt: Date
  readonly by: string | null
  /** That of somebody invited. */
  readonly role: Knower | null
}

/** The answer of the last closed picture, and the day it was closed. */
export type AnswerBefore = Pick<AnswerShown, 'kind' | 'level' | 'certainty' | 'reason' | 'note'> & { readonly closedAt: Date }

/** The public part of a question; null when the questionnaire has no such code. */
export const askedQuestion = (questionnaire: Questionnaire, questionCode: string): AskedQuestion | null => {
  const question = questionnaire.questions.find((found) => found.code === questionCode)
  const domain = questionnaire.domains.find((found) => found.code === question?.domain)
  const axis = questionnaire.axes.find((found) => found.code === domain?.axis)
  if (!question || !domain || !axis) return null
  const { code, text, why, example, levels, whoKnows, notApplicable } = question
  return { code, text, why, example, levels, whoKnows, notApplicable, part: domain.code, domain: domain.title, axis: axis.title }
}
