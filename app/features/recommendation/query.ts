import type { Cents } from '#app/features/core/index.ts'
import type { Space } from './enumerate.ts'
import type { Offer, OfferedLot } from './model.ts'

/** What a plan must satisfy: a cost limit, lots it must or must not take, every target reached. */
export type Wanted = {
  readonly limitCents?: Cents
  readonly without?: readonly string[]
  readonly including?: readonly string[]
  readonly targetsMet?: boolean
}

/** The formulas a plan takes, by lot number. */
export const offersIn = (space: Space, plan: number): { readonly lot: OfferedLot; readonly offer: Offer }[] =>
  space.lots.flatMap((lot, index) => {
    const offer = lot.offers[digitOf(space, plan, index)]
    return offer ? [{ lot, offer }] : []
  })

const digitOf = (space: Space, plan: number, index: number): number => {
  const radix = (space.lots[index]?.offers.length ?? 0) + 1
  return Math.floor(plan / (space.strides[index] ?? 1)) % radix
}

const admits = (space: Space, wanted: Wanted): ((plan: number) => boolean) => {
  const limit = wanted.limitCents ?? Number.POSITIVE_INFINITY
  const out = space.lots.flatMap((lot, index) => (wanted.without?.includes(lot.lot) ? [index] : []))
  const must = space.lots.flatMap((lot, index) => (wanted.including?.includes(lot.lot) ? [index] : []))
  const taken = (plan: number, index: number) => digitOf(space, plan, index) < (space.lots[index]?.offers.length ?? 0)
  return (plan) =>
    (space.costs[plan] ?? 0) <= limit &&
    (!wanted.targetsMet || space.open[plan] === 0) &&
    out.every((index) => !taken(plan, index)) &&
    must.every((index) => taken(plan, index))
}

type Order = (space: Space, a: number, b: number) => number

const byValue: Order = (space, a, b) => (space.values[b] ?? 0) - (space.values[a] ?? 0)
const byCost: Order = (space, a, b) => (space.costs[a] ?? 0) - (space.costs[b] ?? 0)
const byContracts: Order = (space, a, b) => (space.contracts[a] ?? 0) - (space.contracts[b] ?? 0)

/** What is compared first: a column of the space, small values first or large ones. */
type First = readonly [column: Float64Array, sign: 1 | -1]

/** Plans are numbered in lot order, so the first one met wins the last tie: cost, then fewer contracts, then lot order. */
const firstBy = (space: Space, wanted: Wanted, [column, sign]: First, ties: readonly Order[]): number | undefined => {
  const fits = admits(space, wanted)
  const precedes = (plan: number, best: number): boolean => {
    for (const order of ties) {
      const difference = order(space, plan, best)
      if (difference !== 0) return difference < 0
    }
    return false
  }
  let best: number | undefined
  let reached = Number.POSITIVE_INFINITY
  // A plain loop over one column, a dozen times over all plans: comparing first spares the dearer questions to nearly all of them.
  for (let plan = 0; plan < space.size; plan += 1) {
    const key = sign * (column[plan] as number)
    if (key > reached || (key === reached && best !== undefined && !precedes(plan, best)) || !fits(plan)) continue
    best = plan
    reached = key
  }
  return best
}

/** The plan of highest value; ties go to the lower cost, then fewer contracts, then lot order. Nothing when no plan fits. */
export const bestPlan = (space: Space, wanted: Wanted): number | undefined => firstBy(space, wanted, [space.values, -1], [byCost, byContracts])

/** The cheapest plan; ties go to the higher value, then fewer contracts, then lot order. Nothing when no plan fits. */
export const cheapestPlan = (space: Space, wanted: Wanted): number | undefined => firstBy(space, wanted, [space.costs, 1], [byValue, byContracts])

/** Every plan by rising cost. Cost and plan packed in one number sort ten times faster than with a comparison function. */
const byRisingCost = (space: Space): ArrayLike<number> => {
  const dearest = space.costs.reduce((most, cost) => Math.max(most, cost), 0)
  if (dearest * space.size >= Number.MAX_SAFE_INTEGER) return Uint32Array.from(space.costs.keys()).sort((a, b) => byCost(space, a, b) || a - b)
  const packed = new Float64Array(space.size)
  for (let plan = 0; plan < space.size; plan += 1) packed[plan] = (space.costs[plan] ?? 0) * space.size + plan
  packed.sort()
  for (let rank = 0; rank < space.size; rank += 1) packed[rank] = (packed[rank] ?? 0) % space.size
  return packed
}

/** The exact frontier: each plan is the best at its cost, and none costs less for as much. By rising cost. */
export const frontierOf = (space: Space, wanted: Wanted = {}): number[] => {
  const fits = admits(space, wanted)
  const order = byRisingCost(space)
  const frontier: number[] = []
  for (let rank = 0; rank < space.size; rank += 1) {
    const plan = order[rank] ?? 0
    const last = frontier.at(-1)
    const value = last === undefined ? -1 : byValue(space, plan, last)
    const sameCost = last !== undefined && byCost(space, plan, last) === 0
    const better = value < 0 || (sameCost && value === 0 && byContracts(space, plan, last) < 0)
    if (better && fits(plan)) {
      if (sameCost) frontier.pop()
      frontier.push(plan)
    }
  }
  return frontier
}
