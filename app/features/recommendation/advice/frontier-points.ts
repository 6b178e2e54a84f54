import type { FrontierPoint, Overview } from './advice.ts'
import type { Space } from '../engine/enumerate.ts'
import { frontierOf, planAt } from '../engine/frontier.ts'
import { inLevels } from '../engine/value.ts'

export type Frontier = { readonly points: readonly FrontierPoint[]; readonly compared: number; readonly smallestUseful: Overview['smallestUseful'] }

/** A plan of the space as a point: cents excluding tax over the horizon and in year 1, value in weighted levels. */
export const pointAt = (space: Space, plan: number): FrontierPoint => ({
  costCents: space.costs[plan] ?? 0,
  firstYearCents: space.costsByYear[plan] ?? 0,
  value: inLevels(space.values[plan] ?? 0),
  formulas: planAt(space, plan).formulas.map(({ lot, formula }) => ({ lot, formula })),
})

/** The plan that gains anything for the least cents in year 1; among equals the least over the horizon, then the most valuable. */
const leastUseful = ({ size, admissible, values, costs, costsByYear }: Space): number | undefined => {
  let least: number | undefined
  for (let plan = 0; plan < size; plan += 1) {
    if (admissible[plan] !== 1 || !values[plan]) continue
    const ahead = least === undefined ? -1 : (costsByYear[plan] ?? 0) - (costsByYear[least] ?? 0) || (costs[plan] ?? 0) - (costs[least] ?? 0) || (values[least] ?? 0) - (values[plan] ?? 0)
    if (ahead < 0) least = plan
  }
  return least
}

/** The exact frontier of a space, how many plans it compared, and the smallest amount with which anything gains. */
export const frontierFrom = (space: Space): Frontier => {
  const useful = leastUseful(space)
  const point = useful === undefined ? null : pointAt(space, useful)
  return { points: frontierOf(space).map((plan) => pointAt(space, plan)), compared: space.size, smallestUseful: point && { cents: point.firstYearCents, formulas: point.formulas } }
}
