import { cheapestPlan } from '../advice/cheapest.ts'
import { withOneOf } from '../advice/variants.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import type { Formula, Problem } from '../engine/problem.ts'

/**
 * The cheapest useful formula of a lot, with what it needs of other lots. Cents: those of its dearest year, which is the one it starts in unless what it
 * needs starts before. Days: the least that any useful formula asks in its busiest year.
 */
export type LeastMeans = { readonly formula: Formula; readonly leastCents: number; readonly leastDays: number }

const dearest = (problem: Problem, lot: string, formula: Formula): LeastMeans | null => {
  const found = cheapestPlan({ ...withOneOf({ ...problem, require: [] }, lot, [formula.formula]), gaps: [] }, () => 0, Number.POSITIVE_INFINITY)
  if (!found) return null
  const { costByYear, daysByYear } = evaluateApart(problem, found.choices)
  return { formula, leastCents: Math.max(...costByYear), leastDays: Math.max(...daysByYear) }
}

const byItself = (formula: Formula): LeastMeans => {
  const { oneOff, yearly } = formula.cost
  return { formula, leastCents: oneOff.operatingCents + oneOff.investmentCents + yearly.operatingCents + yearly.investmentCents, leastDays: formula.staffDays.oneOff + formula.staffDays.yearly }
}

/** Least means of a lot among its useful formulas (one at least); of these by themselves when nothing can meet what any of them needs. Cents excluding tax. */
export const leastMeans = (problem: Problem, lot: string, useful: readonly Formula[]): LeastMeans => {
  const met = useful.flatMap((formula) => dearest(problem, lot, formula) ?? [])
  const all = met.length > 0 ? met : useful.map(byItself)
  const cheapest = all.reduce((least, each) => (each.leastCents < least.leastCents ? each : least))
  return { ...cheapest, leastDays: Math.min(...all.map(({ leastDays }) => leastDays)) }
}
