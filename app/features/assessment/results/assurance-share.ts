import type { Answers } from '../answer.ts'
import type { Question } from '../questionnaire.ts'

/** Shares of a weight, 0–1: what a dated document backs or more, and within it what a third party verified. */
export type AssuranceShare = { readonly backed: number; readonly verified: number }

/**
 * How much of the applicable weight of some questions is backed: by a dated document at least, by a third party's finding. Unknown and
 * blank answers count in the whole and back nothing; what does not apply counts nowhere. Nothing applicable: zero.
 */
export const assuranceShare = (questions: readonly Pick<Question, 'code' | 'weight'>[], answers: Answers): AssuranceShare => {
  const weightOf = (from: (code: string) => boolean): number => questions.filter(({ code }) => from(code)).reduce((sum, { weight }) => sum + weight, 0)
  const whole = weightOf((code) => answers[code]?.kind !== 'not-applicable')
  const atLeast = (assurance: number) => (code: string) => {
    const answer = answers[code]
    return answer?.kind === 'level' && answer.assurance >= assurance
  }
  return whole === 0 ? { backed: 0, verified: 0 } : { backed: weightOf(atLeast(1)) / whole, verified: weightOf(atLeast(2)) / whole }
}
