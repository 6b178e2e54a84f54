import type { Answers } from './answer.ts'

/** An answer that moved by more than one level since the last picture: worth asking what happened. */
export type Leap = { readonly question: string; readonly from: number; readonly to: number }

/** The answers that moved by more than one level, up or down, between two sets; unknown, not applicable and new answers are no leap. */
export const leapsBetween = (before: Answers, after: Answers): Leap[] =>
  Object.entries(after).flatMap(([question, answer]) => {
    const last = before[question]
    return answer.kind === 'level' && last?.kind === 'level' && Math.abs(answer.level - last.level) > 1 ? [{ question, from: last.level, to: answer.level }] : []
  })
