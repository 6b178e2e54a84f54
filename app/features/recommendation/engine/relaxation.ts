import type { Prerequisite, Problem } from './problem.ts'
import { branch } from './branch.ts'
import { withoutValue } from './helpful.ts'

/** One single change that makes an impossible request possible, each the smallest of its kind. Cents excluding tax and days are added to every year. */
export type Relaxation =
  | { readonly kind: 'budget'; readonly centsPerYear: number }
  | { readonly kind: 'staff-days'; readonly daysPerYear: number }
  | { readonly kind: 'prerequisite'; readonly code: string }
  | { readonly kind: 'require'; readonly lot: string }

/** Value plays no part in feasibility: without gaps the search only looks for some plan that holds. */
const holds = (problem: Problem): boolean => branch(withoutValue(problem), { any: true }).kind === 'plan'

/** Smallest whole number from 1 to `most` that passes; the test must stay passed once passed. */
const smallest = (most: number, passes: (tried: number) => boolean): number | undefined => {
  if (!passes(most)) return undefined
  let [low, high] = [0, most]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (passes(middle)) high = middle
    else low = middle
  }
  return high
}

const withMore = (problem: Problem, cents: number, days: number): Problem => ({
  ...problem,
  years: problem.years.map((means) => ({
    budgetCents: means.budgetCents + cents,
    operatingCents: means.operatingCents === null ? null : means.operatingCents + cents,
    investmentCents: means.investmentCents === null ? null : means.investmentCents + cents,
    staffDays: means.staffDays === null ? null : means.staffDays + days,
  })),
})

const without = (problem: Problem, code: string): Problem => {
  const kept = <T extends { readonly prerequisites: readonly Prerequisite[] }>(what: T): T => ({ ...what, prerequisites: what.prerequisites.filter((each) => each.code !== code) })
  return { ...problem, lots: problem.lots.map((lot) => ({ ...lot, formulas: lot.formulas.map(kept) })), options: problem.options.map(kept) }
}

/**
 * What is in the way of a request that no plan meets (docs/combinations.md), and the least change of each kind that suffices alone.
 * Only required lots can make a request impossible: the empty plan meets everything else. Empty when the request is possible, or when no single change suffices.
 */
export const relaxations = (problem: Problem): Relaxation[] => {
  if (holds(problem)) return []
  const everything = [...problem.lots.flatMap((lot) => lot.formulas), ...problem.options]
  const dearest = everything.reduce((sum, { cost }) => sum + cost.oneOff.operatingCents + cost.oneOff.investmentCents + cost.yearly.operatingCents + cost.yearly.investmentCents, 0)
  const busiest = everything.reduce((sum, { staffDays }) => sum + staffDays.oneOff + staffDays.yearly, 0)
  const centsPerYear = smallest(Math.max(1, dearest), (cents) => holds(withMore(problem, cents, 0)))
  const tenths = smallest(Math.max(1, Math.ceil(busiest * 10)), (days) => holds(withMore(problem, 0, days / 10)))
  const codes = [...new Set(everything.flatMap((what) => what.prerequisites.map((each) => each.code)))]
  return [
    ...(centsPerYear === undefined ? [] : [{ kind: 'budget' as const, centsPerYear }]),
    ...(tenths === undefined ? [] : [{ kind: 'staff-days' as const, daysPerYear: tenths / 10 }]),
    ...codes.filter((code) => holds(without(problem, code))).map((code) => ({ kind: 'prerequisite' as const, code })),
    ...problem.require.filter((lot) => holds({ ...problem, require: problem.require.filter((each) => each !== lot) })).map((lot) => ({ kind: 'require' as const, lot })),
  ]
}
