import { cheapestPlan } from '../advice/cheapest.ts'
import { withOneOf } from '../advice/variants.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import type { Formula, Problem } from '../engine/problem.ts'

/** The cheapest useful formula of a lot, its cents and the least days of any useful one, in the year it starts, with what it needs of other lots. */
export type LeastMeans = { readonly formula: Formula; readonly leastCents: number; readonly leastDays: number }

const { POSITIVE_INFINITY } = Number

const meansOf = (problem: Problem, lot: string, formula: Formula): LeastMeans => {
  const found = cheapestPlan({ ...withOneOf({ ...problem, require: [] }, lot, [formula.formula]), gaps: [] }, () => 0, POSITIVE_INFINITY)
  const start = found?.choices.formulas.find((each) => each.lot === lot)?.startYear
  if (found && start !== undefined) {
    const { costByYear, daysByYear } = evaluateApart(problem, found.choices)
    return { formula, leastCents: costByYear[start - 1] ?? 0, leastDays: daysByYear[start - 1] ?? 0 }
  }
  const { oneOff, yearly } = formula.cost
  return { formula, leastCents: oneOff.operatingCents + oneOff.investmentCents + yearly.operatingCents + yearly.investmentCents, leastDays: formula.staffDays.oneOff + formula.staffDays.yearly }
}

/** Least means of a lot among its useful formulas (one at least): by itself when nothing can meet what it needs. Cents excluding tax, days before relief by lots it does not need. */
export const leastMeans = (problem: Problem, lot: string, useful: readonly Formula[]): LeastMeans => {
  const all = useful.map((formula) => meansOf(problem, lot, formula))
  const cheapest = all.reduce((least, each) => (each.leastCents < least.leastCents ? each : least))
  return { ...cheapest, leastDays: Math.min(...all.map(({ leastDays }) => leastDays)) }
}
