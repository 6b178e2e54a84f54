import type { AllocationRule, CatalogueItem, Measures } from '#app/features/agreement/index.ts'
import type { Candidate } from '#app/features/contractors/index.ts'
import { type Cents, type ParisDay, addDays, lineCents, taxTotals } from '#app/features/core/index.ts'
import type { Amount, Cost } from '../engine/problem.ts'
import type { OfferModel } from './model.schema.ts'
import { unitsOf } from './sizing.ts'

type Prices = Readonly<Record<string, Cents>>

/** What of a candidate its prices depend on. `later`: versions already published that start after today. */
export type Bidder = Pick<Candidate, 'rank' | 'zone' | 'status' | 'available'> & {
  readonly schedule: { readonly prices: Prices } | null
  readonly later?: readonly { readonly validFrom: ParisDay; readonly prices: Prices }[]
}

/** The candidates whom the lot's rule could designate today for this buyer: active, in its zone, available. By rank; with a single contractor, the first rank or nobody. */
export const designated = (rule: AllocationRule, candidates: readonly Bidder[], department: string | null): Bidder[] => {
  const byRank = candidates.toSorted((a, b) => a.rank - b.rank)
  return (rule.kind === 'single' ? byRank.slice(0, 1) : byRank).filter((each) => each.status === 'active' && each.available && (each.zone.length === 0 || (department !== null && each.zone.includes(department))))
}

/** Price lists that may price an order from today to `until`: those in force, and the published ones that start by then. A firm without any price today sells nothing yet. */
export const priceListsOf = (bidders: readonly Bidder[], until: ParisDay): Prices[] =>
  bidders.flatMap(({ schedule, later = [] }) => (schedule ? [schedule.prices, ...later.filter(({ validFrom }) => validFrom <= until).map(({ prices }) => prices)] : []))

/** Last day on which every price in force today still is, when one is replaced by `until`; null when none is. */
export const lastDayOfPrices = (bidders: readonly Bidder[], until: ParisDay): ParisDay | null => {
  const [first] = bidders.flatMap(({ schedule, later = [] }) => (schedule ? later.map(({ validFrom }) => validFrom) : [])).filter((day) => day <= until).sort()
  return first === undefined ? null : addDays(first, -1)
}

type Sums = { readonly netCents: Cents; readonly taxCents: Cents }
type Span = { readonly cost: Cost; readonly lowest: Cost; readonly tax: { readonly oneOffCents: Cents; readonly yearlyCents: Cents } }

const sumsOf = (catalogue: readonly CatalogueItem[], units: Readonly<Record<string, number>>, prices: Prices): Sums | undefined => {
  const lines = Object.entries(units).map(([code, quantity]) => {
    const item = catalogue.find((each) => each.code === code)
    const price = prices[code]
    return item && price !== undefined ? { netCents: lineCents(quantity, price), taxBasisPoints: item.taxBasisPoints } : undefined
  })
  const priced = lines.filter((line) => line !== undefined)
  return priced.length === lines.length ? taxTotals(priced) : undefined
}

const parts = ['one-off', 'yearly'] as const
const sections = ['operating', 'investment'] as const

/**
 * What an offer costs over these price lists, part by part and section by section: the highest amount (`cost`, with its tax) and the lowest.
 * A list that misses an item is left aside; undefined when none is whole. Cents excluding tax.
 */
export const spanOf = (offer: Pick<OfferModel, 'lines'>, catalogue: readonly CatalogueItem[], measures: Measures, lists: readonly Prices[]): Span | undefined => {
  const units = parts.map((part) => sections.map((section) => unitsOf({ lines: offer.lines.filter((line) => line.section === section) }, part, measures)))
  const priced = lists.flatMap((prices) => {
    const sums = units.map((bySection) => bySection.map((each) => sumsOf(catalogue, each, prices)))
    return sums.flat().includes(undefined) ? [] : [sums.map((bySection) => bySection.map((each) => each ?? { netCents: 0, taxCents: 0 }))]
  })
  if (priced.length === 0) return undefined
  const over = (pick: (...amounts: number[]) => number, key: keyof Sums, part: 0 | 1, section: 0 | 1) => pick(...priced.map((sums) => sums[part]?.[section]?.[key] ?? 0))
  const amount = (pick: (...amounts: number[]) => number, part: 0 | 1): Amount => ({ operatingCents: over(pick, 'netCents', part, 0), investmentCents: over(pick, 'netCents', part, 1) })
  const tax = (part: 0 | 1) => over(Math.max, 'taxCents', part, 0) + over(Math.max, 'taxCents', part, 1)
  return {
    cost: { oneOff: amount(Math.max, 0), yearly: amount(Math.max, 1) },
    lowest: { oneOff: amount(Math.min, 0), yearly: amount(Math.min, 1) },
    tax: { oneOffCents: tax(0), yearlyCents: tax(1) },
  }
}
