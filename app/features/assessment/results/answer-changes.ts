import type { Answer, Answers } from '../answer.ts'

/** What became of an answer from one picture to the next. `known`: it was unknown or blank; `unknown`: it was known. */
export type ChangeKind = 'raised' | 'lowered' | 'known' | 'unknown' | 'not-applicable' | 'applicable'

export type AnswerChange = { readonly question: string; readonly kind: ChangeKind; readonly from: number | null; readonly to: number | null }

const levelOf = (answer: Answer | undefined): number | null => (answer?.kind === 'level' ? answer.level : null)

const kindOf = (before: Answer | undefined, after: Answer | undefined): ChangeKind | null => {
  const [from, to] = [levelOf(before), levelOf(after)]
  const [wasApplicable, isApplicable] = [before?.kind !== 'not-applicable', after?.kind !== 'not-applicable']
  if (wasApplicable !== isApplicable) return isApplicable ? 'applicable' : 'not-applicable'
  if (from !== null && to !== null) return from === to ? null : from < to ? 'raised' : 'lowered'
  if (from === to) return null
  return to === null ? 'unknown' : 'known'
}

/** The answers of these questions that differ between two sets, in the order of the questions. A blank is an unknown answer; certainty and proofs change no answer. */
export const answerChanges = (questions: readonly { readonly code: string }[], before: Answers, after: Answers): AnswerChange[] =>
  questions.flatMap(({ code }) => {
    const kind = kindOf(before[code], after[code])
    return kind ? [{ question: code, kind, from: levelOf(before[code]), to: levelOf(after[code]) }] : []
  })
