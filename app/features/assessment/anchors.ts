import type { Answer, Answers } from './answer.ts'
import type { Questionnaire } from './questionnaire.ts'

/** An anchor that two people answered otherwise: to discuss, never to average. */
export type Disagreement = { readonly question: string; readonly first: Answer; readonly second: Answer }

/**
 * What two people said apart on the anchor questions. `compared`: anchors that both answered; `disagreements`: those they answered otherwise,
 * the widest first; `kappa`: agreement beyond chance over the levels both know, 1 for full agreement, 0 for chance, null when it says nothing.
 */
export type Agreement = { readonly compared: number; readonly disagreements: Disagreement[]; readonly kappa: number | null }

/** Between two levels, their distance; between a level and « je ne sais pas » or « non concerné », wider than any. */
const distance = (a: Answer, b: Answer): number => (a.kind === 'level' && b.kind === 'level' ? Math.abs(a.level - b.level) : a.kind === b.kind ? 0 : 5)

/**
 * Cohen's kappa with quadratic weights: 1 − Σ observed (a−b)² ÷ Σ expected (a−b)², expected from each one's own levels.
 * Null under two pairs, and when both gave one same level everywhere: chance alone would then agree as well.
 */
export const weightedKappa = (pairs: readonly (readonly [number, number])[]): number | null => {
  const observed = pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0) / pairs.length
  const expected = pairs.reduce((sum, [a]) => sum + pairs.reduce((inner, [, b]) => inner + (a - b) ** 2, 0), 0) / pairs.length ** 2
  return pairs.length < 2 || expected === 0 ? null : 1 - observed / expected
}

/** Compares two people on the anchor questions. An anchor that one of them left blank is not compared. */
export const agreementBetween = (questionnaire: Questionnaire, one: Answers, other: Answers): Agreement => {
  const both = questionnaire.anchors.flatMap((question): Disagreement[] => {
    const [first, second] = [one[question], other[question]]
    return first && second ? [{ question, first, second }] : []
  })
  const levels = both.flatMap(({ first, second }) => (first.kind === 'level' && second.kind === 'level' ? [[first.level, second.level] as const] : []))
  return {
    compared: both.length,
    disagreements: both.filter(({ first, second }) => distance(first, second) > 0).sort((a, b) => distance(b.first, b.second) - distance(a.first, a.second)),
    kappa: weightedKappa(levels),
  }
}
