import { type ContextAnswers, answersContext } from '../context.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { KnownBody } from '../score-input.ts'
import type { ToldContext } from './told-context.ts'

/** Where a proposed answer comes from: the picture closed that day, or the sign-up. */
export type SuggestedFrom = Date | 'sign-up'

type Last = { readonly told: ToldContext; readonly closedAt: Date }

const signUpAnswers = (questionnaire: Questionnaire, body: KnownBody): ContextAnswers => {
  const known: ReadonlyMap<string, unknown> = new Map(Object.entries(body))
  return Object.fromEntries(
    questionnaire.context.flatMap((question) => {
      const value = 'feeds' in question && question.feeds ? known.get(question.feeds) : undefined
      return answersContext(question, value) ? [[question.code, value]] : []
    }),
  )
}

/** What to propose before anything is told: the last picture's context, else what the sign-up knows. Contracts that ended since are proposed without their day. */
export const suggestedContext = (questionnaire: Questionnaire, body: KnownBody, last: Last | null, today: string): { told: ToldContext; from: Readonly<Record<string, SuggestedFrom>> } => {
  const before = last?.told ?? { answers: {}, until: {} }
  const signUp = Object.entries(signUpAnswers(questionnaire, body)).filter(([code]) => before.answers[code] === undefined)
  const ahead = Object.entries(before.until).map(([code, days]) => [code, Object.fromEntries(Object.entries(days).filter(([, day]) => day >= today))] as const)
  return {
    told: { answers: { ...before.answers, ...Object.fromEntries(signUp) }, until: Object.fromEntries(ahead) },
    from: Object.fromEntries([...Object.keys(before.answers).map((code) => [code, last?.closedAt ?? 'sign-up'] as const), ...signUp.map(([code]) => [code, 'sign-up'] as const)]),
  }
}
