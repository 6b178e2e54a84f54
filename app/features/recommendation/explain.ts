import type { Cents } from '#app/features/core/index.ts'
import type { Space } from './enumerate.ts'
import { closedBy, grainsPerLevel, milli } from './evaluate.ts'
import type { Change, OfferedLot, WhyLot, WhyNot } from './model.ts'
import { type Wanted, bestPlan, offersIn } from './query.ts'

const effectsOf = (space: Space, plan: number) => offersIn(space, plan).map(({ offer }) => offer.effects)

const levels = (space: Space, from: number, to: number): number => ((space.values[from] ?? 0) - (space.values[to] ?? 0)) / grainsPerLevel

/** What differs between two plans, lot by lot. */
export const changesBetween = (space: Space, before: number, after: number): Change[] => {
  const formulas = (plan: number) => new Map(offersIn(space, plan).map(({ lot, offer }) => [lot.lot, offer.formula]))
  const [old, now] = [formulas(before), formulas(after)]
  return space.lots.flatMap(({ lot }) => {
    const change = { lot, from: old.get(lot) ?? null, to: now.get(lot) ?? null }
    return change.from === change.to ? [] : [change]
  })
}

/** Why each lot of a plan is in it: the best plan that may not take it, under the same limit, is searched and compared. */
export const whyTaken = (space: Space, plan: number, wanted: Wanted): WhyLot[] =>
  offersIn(space, plan).map(({ lot }) => {
    const { including = [], ...same } = wanted
    const other = bestPlan(space, { ...same, targetsMet: false, including: including.filter((code) => code !== lot.lot), without: [...(wanted.without ?? []), lot.lot] })
    if (other === undefined) return { lot: lot.lot, lostValue: 0, savedCents: 0, domains: [] }
    const [mine, theirs] = [effectsOf(space, plan), effectsOf(space, other)]
    const domains = space.gaps
      .map((gap) => ({ domain: gap.domain, levels: (closedBy(gap, mine) - closedBy(gap, theirs)) / 1_000, weight: gap.weight }))
      .filter((each) => each.levels > 0)
      .sort((a, b) => b.levels * b.weight - a.levels * a.weight || (a.domain < b.domain ? -1 : 1))
      .slice(0, 2)
    return { lot: lot.lot, lostValue: levels(space, plan, other), savedCents: (space.costs[other] ?? 0) - (space.costs[plan] ?? 0), domains: domains.map(({ domain, levels: lost }) => ({ domain, levels: lost })) }
  })

const useful = (space: Space, lot: OfferedLot) => lot.offers.filter((offer) => space.gaps.some((gap) => Math.min(milli(gap.gap), milli(offer.effects[gap.domain] ?? 0)) > 0))

const cheapest = (costs: readonly Cents[]): Cents | null => (costs.length === 0 ? null : Math.min(...costs))

/** Why each other lot is not in a plan: no offer, nothing to close, too dear, nothing more, or what forcing it in would push out. */
export const whyLeft = (space: Space, plan: number, wanted: Wanted): WhyNot[] => {
  const taken = new Set(offersIn(space, plan).map(({ lot }) => lot.lot))
  return space.lots
    .filter((lot) => !taken.has(lot.lot))
    .map((lot): WhyNot => {
      const none = { lot: lot.lot, cheapestCents: null, changes: [], lostValue: 0 }
      if (wanted.without?.includes(lot.lot)) return { ...none, reason: 'excluded' }
      if (lot.offers.length === 0) return { ...none, reason: lot.leftOut[0]?.reason ?? 'no-formula' }
      const helping = useful(space, lot)
      const cheapestCents = cheapest(helping.map((offer) => offer.netCents))
      if (cheapestCents === null) return { ...none, reason: 'nothing-to-close' }
      if (wanted.limitCents !== undefined && cheapestCents > wanted.limitCents) return { ...none, reason: 'too-dear', cheapestCents }
      const forced = bestPlan(space, { ...wanted, targetsMet: false, including: [...(wanted.including ?? []), lot.lot] })
      if (forced === undefined) return { ...none, reason: 'too-dear', cheapestCents }
      const lostValue = levels(space, plan, forced)
      const changes = changesBetween(space, plan, forced)
      const others = changes.filter((change) => change.lot !== lot.lot)
      if (lostValue <= 0 || others.length === 0) return { ...none, reason: 'adds-nothing', cheapestCents }
      return { lot: lot.lot, reason: 'pushes-out', cheapestCents, changes: others, lostValue }
    })
}
