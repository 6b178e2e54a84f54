import { askedQuestions, storedContext } from '../context.ts'
import type { Pass, Question, Questionnaire } from '../questionnaire.ts'

/** The pass that an assessment follows. */
export const passOf = (row: { readonly pass: string }): Pass => (row.pass === 'full' ? 'full' : 'first')

/** The questions that an assessment asks today: those of its pass that its context does not hide, in order. */
export const askedIn = (questionnaire: Questionnaire, row: { readonly pass: string; readonly context: unknown }): Question[] =>
  askedQuestions(questionnaire, passOf(row), storedContext(questionnaire, row.context))
