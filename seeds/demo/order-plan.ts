import { type Formula, type LotDocument, estimateMeasures, formulaQuantities } from '#app/features/agreement/index.ts'
import type { Cents, PersonId } from '#app/features/core/index.ts'
import { priceOrder } from '#app/features/ordering/index.ts'
import type { DemoAuthority } from './authorities.ts'
import type { Random } from './random.ts'
import { daysAfter, officeHours } from './time.ts'

/** Who places and signs for an authority. Authorities without accounts have a name only. */
export type DemoBuyer = {
  readonly authority: DemoAuthority
  readonly signedUpAt: Date
  readonly placedBy: PersonId | null
  readonly placedByName: string | null
  readonly signedBy: PersonId | null
  readonly signatoryName: string
  readonly signatoryTitle: string
  readonly limitCents: Cents | null
}

/** The act every signatory of the demonstration signs under. */
export const delegation = 'Arrêté 2025-31 (fictif)'

/** An order that somebody means to place: what, when; `signAt` null stays to be signed, `outcome` waiting stays without answer. */
export type OrderPlan = {
  readonly buyer: DemoBuyer
  readonly formula: Formula
  readonly quantities: Readonly<Record<string, number>>
  readonly placedAt: Date
  readonly signAt: Date | null
  readonly outcome: 'accepted' | 'declined' | 'expired' | 'waiting'
}

export type PlanInput = {
  readonly lot: LotDocument
  readonly buyers: readonly DemoBuyer[]
  /** Prices the amounts are guessed from, to stop near the share wanted. */
  readonly prices: Readonly<Record<string, Cents>>
  /** Share of the ceiling to use, between 0 and 1. */
  readonly share: number
  readonly from: Date
  readonly now: Date
  readonly random: Random
}

/** Plan of one need: quantities from the authority's own measures, like a basket would have them. */
export const planOf = (buyer: DemoBuyer, formula: Formula, when: Pick<OrderPlan, 'placedAt' | 'signAt' | 'outcome'>): OrderPlan => ({
  buyer,
  formula,
  quantities: formulaQuantities(formula, estimateMeasures(buyer.authority)),
  ...when,
})

const outcomeOf = (draw: number): OrderPlan['outcome'] => (draw < 0.89 ? 'accepted' : draw < 0.97 ? 'declined' : 'expired')

/** More is ordered when budgets are voted and before the year closes. */
const season = [0.5, 0.6, 0.9, 1, 0.9, 0.9, 0.5, 0.3, 0.8, 1, 1, 0.9]

/** A year of invented orders on a lot: larger bodies order more often, until the share of the ceiling is reached. */
export const planOrders = (input: PlanInput): OrderPlan[] => {
  const { lot, buyers, prices, share, from, now, random } = input
  const plans: OrderPlan[] = []
  const bySize = [...buyers].sort((a, b) => b.authority.agents - a.authority.agents)
  const span = (now.getTime() - from.getTime()) / 86_400_000
  for (let planned = 0, tries = 0; planned < share * lot.ceilingCents && tries < 4_000; tries += 1) {
    const buyer = bySize[Math.floor(bySize.length * random.next() ** 2)]
    if (!buyer) break
    const [one, other] = [random.pick(lot.formulas), random.pick(lot.formulas)]
    const formula = one.level > other.level ? one : other
    const placedAt = officeHours(daysAfter(from, random.next() * span), random)
    if (placedAt < daysAfter(buyer.signedUpAt, 5) || placedAt > now || random.next() > (season[placedAt.getUTCMonth()] ?? 1)) continue
    const signAt = officeHours(daysAfter(placedAt, 0.2 + random.next() * 5), random)
    const plan = planOf(buyer, formula, { placedAt, signAt, outcome: outcomeOf(random.next()) })
    const priced = priceOrder(lot, plan.quantities, prices)
    if (!priced.ok || (buyer.limitCents !== null && priced.value.netCents * 1.2 > buyer.limitCents)) continue
    // One order may not take a tenth of what is wanted: gauges move by small steps.
    if (priced.value.netCents > share * lot.ceilingCents * 0.1) continue
    planned += priced.value.netCents
    plans.push(plan)
  }
  return plans
}
