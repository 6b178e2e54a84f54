import type { Question } from '#app/features/recommendation/advice/advice.ts'
import type { Problem } from '#app/features/recommendation/engine/problem.ts'

/** A question about a problem, every domain standing at level 0; a step is one unit of the random prices. */
export const asked = (problem: Problem): Question => ({
  problem,
  standings: problem.gaps.map(({ domain, weight, gap }) => ({ domain, weight, from: 0, target: gap, gap, assumed: false })),
  leftOut: [],
  modestShare: 0.6,
  stepCents: 200_000,
  nearShare: 0.02,
  patience: 60_000,
})
