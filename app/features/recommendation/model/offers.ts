import type { LotDocument, Measures } from '#app/features/agreement/index.ts'
import { type Cents, type ParisDay, addDays, addMonths } from '#app/features/core/index.ts'
import type { LeftOut } from '../advice/advice.ts'
import type { Cost } from '../engine/problem.ts'
import type { Model, OfferModel } from './model.schema.ts'
import { type Bidder, designated, lastDayOfPrices, priceListsOf, spanOf } from './prices.ts'
import { firstYearCents, unitsOf } from './sizing.ts'

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

/** `completes`: the formulas with which, together, its first year keeps under what is left of the ceiling; empty: it stands alone. */
export type PricedOption = PricedOffer & { readonly completes: readonly string[] }

export type LotOffers = {
  readonly lot: string
  readonly number: number
  readonly formulas: readonly PricedOffer[]
  readonly options: readonly PricedOption[]
  readonly leftOut: readonly LeftOut[]
  /** Last day of the prices in force today, when one of them is replaced or the agreement ends inside the horizon; later published prices are counted, others are supposed to stay. */
  readonly pricesUntil: ParisDay | null
  /** Last year of the horizon that begins before the agreement ends: nothing may start later. */
  readonly lastStartYear: number
}

/** What the prices of a lot depend on. `remainingCents`: what is left under its ceiling. */
export type Market = {
  readonly candidates: readonly Bidder[]
  readonly buyer: { readonly measures: Measures; readonly department: string | null }
  readonly remainingCents: Cents
  readonly horizon: Horizon
}

/** From the day of the computation; years of twelve months. `agreementEnds`: its last day. */
export type Horizon = { readonly from: ParisDay; readonly years: number; readonly agreementEnds: ParisDay }

/** Last day of the horizon. */
export const lastDayOf = ({ from, years }: Pick<Horizon, 'from' | 'years'>): ParisDay => addDays(addMonths(from, 12 * years), -1)

const lastStartYearOf = ({ from, years, agreementEnds }: Horizon): number => Array.from({ length: years }, (_, index) => addMonths(from, 12 * index)).filter((start) => start <= agreementEnds).length

const horizonCents = ({ oneOff, yearly }: Cost, years: number): Cents => oneOff.operatingCents + oneOff.investmentCents + years * (yearly.operatingCents + yearly.investmentCents)

const earlier = (a: ParisDay | null, b: ParisDay | null): ParisDay | null => (a === null || (b !== null && b < a) ? b : a)

/**
 * Sizes and prices what the model offers in a lot, for one buyer on one day. What cannot enter a plan stays out with its reason: nobody can
 * serve the buyer, no price is in force, the model does not know it, the agreement has ended, or its first year passes what is left under
 * the lot's ceiling. An option stays with those of the formulas it completes that leave room for it under the ceiling, one at least.
 */
export const offersOf = (model: Model, lot: LotDocument, { candidates, buyer, remainingCents, horizon }: Market): LotOffers => {
  const known = model.lots.find((each) => each.lot === lot.code)
  const bidders = designated(lot.allocation, candidates, buyer.department)
  const lastStartYear = lastStartYearOf(horizon)
  const lastDay = [lastDayOf(horizon), horizon.agreementEnds].sort()[0] ?? horizon.agreementEnds
  const none = (reason: LeftOut['reason']): LotOffers => ({ lot: lot.code, number: lot.number, formulas: [], options: [], leftOut: [{ lot: lot.code, formula: null, reason }], pricesUntil: null, lastStartYear })
  if (lot.formulas.length === 0) return none('no-formula')
  if (lastStartYear === 0) return none('agreement-ends')
  if (!known) return none('no-model')
  if (bidders.length === 0) return none('no-contractor')

  const lists = priceListsOf(bidders, lastDay)
  const leftOut: LeftOut[] = []
  const offer = (code: string, what: OfferModel | undefined): PricedOffer[] => {
    const out = (reason: LeftOut['reason']): [] => {
      leftOut.push({ lot: lot.code, formula: code, reason })
      return []
    }
    if (!what) return out('no-model')
    const span = spanOf(what, lot.catalogue, buyer.measures, lists)
    if (!span) return out('no-price')
    if (firstYearCents(span.cost) > remainingCents) return out('ceiling')
    const years = Math.min(what.lifeYears ?? horizon.years, horizon.years)
    return [{ code, ...span, quantities: { oneOff: unitsOf(what, 'one-off', buyer.measures), yearly: unitsOf(what, 'yearly', buyer.measures) }, nearCeiling: horizonCents(span.cost, years) > remainingCents }]
  }
  const formulas = lot.formulas.flatMap(({ code }) => offer(code, known.formulas.find((each) => each.formula === code)))
  const completing = known.options.filter(({ completes }) => completes.length === 0 || formulas.some(({ code }) => completes.includes(code)))
  const options = completing.flatMap((each) =>
    offer(each.option, each).flatMap((priced): PricedOption[] => {
      const completed = formulas.filter(({ code, cost }) => each.completes.includes(code) && firstYearCents(cost) + firstYearCents(priced.cost) <= remainingCents)
      if (each.completes.length > 0 && completed.length === 0) leftOut.push({ lot: lot.code, formula: each.option, reason: 'ceiling' })
      return each.completes.length > 0 && completed.length === 0 ? [] : [{ ...priced, completes: completed.map(({ code }) => code) }]
    }),
  )
  const agreementEnd = horizon.agreementEnds < lastDayOf(horizon) ? horizon.agreementEnds : null
  return { lot: lot.code, number: lot.number, formulas, options, leftOut, pricesUntil: earlier(lastDayOfPrices(bidders, lastDay), agreementEnd), lastStartYear }
}
