import type { Answer, Answers } from '../answer.ts'
import type { Questionnaire } from '../questionnaire.ts'

/** An anchor answered otherwise than the answer kept: to discuss, never to average. `other`: whose, by rank among the others. */
export type Apart = { readonly question: string; readonly other: number; readonly first: Answer; readonly second: Answer }

/**
 * What several people said of the anchor questions beside the answer kept. `compared`: pairs that both answered; `disagreements`: those they
 * answered otherwise, the widest first; `kappa`: agreement beyond chance over the levels both know, 1 for full agreement, 0 for chance, null
 * when it says nothing.
 */
export type Agreement = { readonly compared: number; readonly disagreements: Apart[]; readonly kappa: number | null }

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

/** Compares each of the others with the answers kept, anchor by anchor. An anchor that one of the two left blank is not compared. */
export const agreementOf = (questionnaire: Questionnaire, kept: Answers, others: readonly Answers[]): Agreement => {
  const pairs = others.flatMap((answers, other) =>
    questionnaire.anchors.flatMap((question): Apart[] => {
      const [first, second] = [kept[question], answers[question]]
      return first && second ? [{ question, other, first, second }] : []
    }),
  )
  const levels = pairs.flatMap(({ first, second }) => (first.kind === 'level' && second.kind === 'level' ? [[first.level, second.level] as const] : []))
  return {
    compared: pairs.length,
    disagreements: pairs.filter(({ first, second }) => distance(first, second) > 0).sort((a, b) => distance(b.first, b.second) - distance(a.first, a.second)),
    kappa: weightedKappa(levels),
  }
}
