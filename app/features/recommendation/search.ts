import { type Space, enumerate } from './enumerate.ts'
import { closedBy, coverageOf, grainsPerLevel } from './evaluate.ts'
import { changesBetween, whyLeft, whyTaken } from './explain.ts'
import type { Answer, Plan, Scenario, ScenarioKind, SearchInput } from './model.ts'
import { type Wanted, bestPlan, cheapestPlan, frontierOf, offersIn } from './query.ts'

const planOf = (space: Space, plan: number): Plan => {
  const taken = offersIn(space, plan)
  const effects = taken.map(({ offer }) => offer.effects)
  return {
    choices: taken.map(({ lot, offer }) => ({ lot: lot.lot, formula: offer.formula })),
    netCents: space.costs[plan] ?? 0,
    taxCents: taken.reduce((sum, { offer }) => sum + offer.taxCents, 0),
    value: (space.values[plan] ?? 0) / grainsPerLevel,
    coverage: coverageOf(space.gaps, effects),
    domains: space.gaps
      .filter((gap) => gap.gap > 0)
      .map((gap) => ({ domain: gap.domain, from: gap.from, to: gap.from + closedBy(gap, effects) / 1_000, target: gap.target, assumed: gap.assumed })),
  }
}

const scenario = (space: Space, kind: ScenarioKind, plan: number, wanted: Wanted, unreachable = false): Scenario => {
  const described = planOf(space, plan)
  return {
    kind,
    limitCents: wanted.limitCents ?? null,
    status: unreachable ? 'unreachable' : described.choices.length === 0 ? 'nothing' : 'best',
    plan: described,
    why: whyTaken(space, plan, wanted),
    whyNot: whyLeft(space, plan, wanted),
  }
}

/**
 * The whole answer to « what should I buy with this budget »: all combinations are compared, so every scenario is the proven optimum
 * of the model — the best within a share of the budget, the best within the budget, the cheapest that reaches every target (or, when none
 * does, the best there is). Nothing when the required lots do not fit the budget. Pure: a worker may run it.
 */
export const searchCombinations = (input: SearchInput): Answer | undefined => {
  const { model, gaps, lots, budgetCents, exclude = [], require = [] } = input
  const space = enumerate(lots, gaps, model.slopes)
  const within = (limitCents: number): Wanted => ({ limitCents, without: exclude, including: require })
  const best = bestPlan(space, within(budgetCents))
  if (best === undefined) return undefined
  const modestCents = Math.floor(budgetCents * model.modestShare)
  const modest = bestPlan(space, within(modestCents))
  const anyBudget: Wanted = { without: exclude, including: require }
  const reaching = cheapestPlan(space, { ...anyBudget, targetsMet: true })
  const most = reaching ?? bestPlan(space, anyBudget) ?? best
  const moreCents = Math.floor(budgetCents * (1 + model.moreBudgetShare))
  const more = bestPlan(space, within(moreCents)) ?? best
  const gainedValue = ((space.values[more] ?? 0) - (space.values[best] ?? 0)) / grainsPerLevel
  const frontier = frontierOf(space, anyBudget).map((plan) => {
    const { netCents, value, coverage, choices } = planOf(space, plan)
    return { netCents, value, coverage, choices }
  })
  return {
    scenarios: [
      ...(modest === undefined ? [] : [scenario(space, 'modest', modest, within(modestCents))]),
      scenario(space, 'budget', best, within(budgetCents)),
      scenario(space, 'targets', most, { ...anyBudget, limitCents: space.costs[most] ?? 0 }, reaching === undefined),
    ],
    next: { budgetCents: moreCents, gainedValue, changes: gainedValue > 0 ? changesBetween(space, best, more) : [] },
    frontier,
    smallestUsefulCents: frontier.find((point) => point.value > 0)?.netCents ?? null,
    plans: space.size,
  }
}
