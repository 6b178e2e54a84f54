import { type Measures, quantitiesOf, sized } from '#app/features/agreement/index.ts'
import type { Cost } from '../engine/problem.ts'
import type { Basis, OfferModel } from './model.schema.ts'

type Part = OfferModel['lines'][number]['part']

/** Whole units of each item of the price schedule that one part of an offer asks for. */
export const unitsOf = (offer: Pick<OfferModel, 'lines'>, part: Part, measures: Measures): Record<string, number> =>
  quantitiesOf(offer.lines.filter((line) => line.part === part), measures)

/** Days of the authority's own people, rounded up to a quarter of a day. */
export const staffDaysOf = (offer: Pick<OfferModel, 'staffDays'>, measures: Measures): { readonly oneOff: number; readonly yearly: number } => {
  const quarters = (terms: readonly { readonly per: Basis; readonly quantity: number }[]) => Math.ceil(sized(terms, measures) * 4) / 4
  return { oneOff: quarters(offer.staffDays.oneOff), yearly: quarters(offer.staffDays.yearly) }
}

/** Cents excluding tax, by part and section, at given unit prices; NaN when an item has no price. */
export const costOf = (offer: Pick<OfferModel, 'lines'>, measures: Measures, prices: Readonly<Record<string, number>>): Cost => {
  const amount = (part: Part) => {
    const of = (section: 'operating' | 'investment') =>
      Object.entries(unitsOf({ lines: offer.lines.filter((line) => line.section === section) }, part, measures)).reduce((sum, [item, units]) => sum + units * (prices[item] ?? Number.NaN), 0)
    return { operatingCents: of('operating'), investmentCents: of('investment') }
  }
  return { oneOff: amount('one-off'), yearly: amount('yearly') }
}

/** Cents of a start year: both parts, both sections. */
export const firstYearCents = ({ oneOff, yearly }: Cost): number => oneOff.operatingCents + oneOff.investmentCents + yearly.operatingCents + yearly.investmentCents
