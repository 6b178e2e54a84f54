import type { Cents } from '#app/features/core/index.ts'
import type { LeftOut } from '../advice/advice.ts'
import type { Cost } from '../engine/problem.ts'

/**
 * A formula or an option, sized and priced for one buyer on one day. `cost`: the highest that the lot's rule could produce today, part by
 * part, so that a plan never underestimates; `lowest`: the other end of the span. Cents excluding tax; `tax` beside.
 */
export type PricedOffer = {
  readonly code: string
  readonly cost: Cost
  readonly lowest: Cost
  /** Tax on `cost`, in cents, one-off and per year. */
  readonly tax: { readonly oneOffCents: Cents; readonly yearlyCents: Cents }
  /** Whole units by item of the price schedule. */
  readonly quantities: { readonly oneOff: Readonly<Record<string, number>>; readonly yearly: Readonly<Record<string, number>> }
  /** True when its cost over the horizon passes what is left under the lot's ceiling, though the first year does not. */
  readonly nearCeiling: boolean
}

export type LotOffers = {
  readonly lot: string
  readonly number: number
  readonly formulas: readonly PricedOffer[]
  readonly options: readonly PricedOffer[]
  readonly leftOut: readonly LeftOut[]
  /** Last day of the price schedules in force, when it falls before the end of the horizon: prices after it are supposed to stay. */
  readonly pricesUntil: string | null
}
