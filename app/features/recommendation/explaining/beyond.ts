import type { Cents } from '#app/features/core/index.ts'
import { startedBy } from '../advice/plan.ts'
import type { PlanChoices, Problem } from '../engine/problem.ts'

/** What is still signed for when the horizon ends: years after it, and cents excluding tax of each. */
export type Beyond = { readonly lot: string; readonly years: number; readonly centsPerYear: Cents }

/** What a plan makes one pay after the horizon, by lot: an offer binds for its own life, or else for its commitment, counted from its start. */
export const beyondHorizon = (problem: Problem, choices: PlanChoices): Beyond[] => {
  const bound = startedBy(problem, choices).flatMap(({ lot, start, item: { lifeYears, commitmentYears, cost } }) => {
    const years = start - 1 + (lifeYears ?? commitmentYears) - problem.years.length
    const centsPerYear = cost.yearly.operatingCents + cost.yearly.investmentCents
    return lot !== null && years > 0 && centsPerYear > 0 ? [{ lot, years, centsPerYear }] : []
  })
  return [...new Set(bound.map(({ lot }) => lot))].map((lot) => {
    const own = bound.filter((each) => each.lot === lot)
    return { lot, years: Math.max(...own.map(({ years }) => years)), centsPerYear: own.reduce((sum, each) => sum + each.centsPerYear, 0) }
  })
}
