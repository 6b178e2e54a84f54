import type { Answers } from './answer.ts'

/** An answer that moved by more than one level since the last picture: worth asking what happened. */
export type Leap = { readonly question: string; readonly from: number; readonly to: number }

/** Whether a level moved by more than one, up or down. */
export const isLeap = (from: number, to: number): boolean => Math.abs(to - from) > 1

/** The answers that moved by more than one level, up or down, between two sets; unknown, not applicable and new answers are no leap. */
export const leapsBetween = (before: Answers, after: Answers): Leap[] =>
  Object.entries(after).flatMap(([question, answer]) => {
    const last = before[question]
    return answer.kind === 'level' && last?.kind === 'level' && isLeap(last.level, answer.level) ? [{ question, from: last.level, to: answer.level }] : []
  })
