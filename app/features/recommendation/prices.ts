import { type LotDocument, type Measures, formulaQuantities } from '#app/features/agreement/index.ts'
import type { Candidate } from '#app/features/contractors/index.ts'
import { type Cents, lineCents, taxTotals } from '#app/features/core/index.ts'
import type { LeftOutReason, Offer, OfferedLot } from './model.ts'

/** What of a candidate its prices depend on. */
type Bidder = Pick<Candidate, 'rank' | 'zone' | 'status' | 'available'> & { readonly schedule: { readonly prices: Readonly<Record<string, Cents>> } | null }

type Buyer = { readonly measures: Measures; readonly department: string | null }

/** The candidates the lot's rule could designate today for this buyer: active, in its zone, available. By rank. */
const eligible = (candidates: readonly Bidder[], department: string | null): Bidder[] =>
  candidates
    .filter((each) => each.status === 'active' && each.available && (each.zone.length === 0 || (department !== null && each.zone.includes(department))))
    .sort((a, b) => a.rank - b.rank)

type Sums = { readonly netCents: Cents; readonly taxCents: Cents }

const sumsOf = (lot: LotDocument, quantities: Readonly<Record<string, number>>, prices: Readonly<Record<string, Cents>>): Sums | undefined => {
  const lines = Object.entries(quantities).map(([code, quantity]) => {
    const item = lot.catalogue.find((each) => each.code === code)
    const price = prices[code]
    return item && price !== undefined ? { netCents: lineCents(quantity, price), taxBasisPoints: item.taxBasisPoints } : undefined
  })
  const priced = lines.filter((line) => line !== undefined)
  return priced.length === lines.length ? taxTotals(priced) : undefined
}

/**
 * Sizes and prices the formulas of a lot for one buyer. The price is the highest that the lot's rule could produce today — a cascade
 * or a turn may end at any eligible rank, a single contractor is the only one — so that a plan never underestimates. A formula without
 * any priced schedule, or dearer than what is left under the lot's ceiling, stays out with its reason.
 */
export const offersOf = (lot: LotDocument, candidates: readonly Bidder[], buyer: Buyer, remainingCents: Cents): OfferedLot => {
  const able = eligible(candidates, buyer.department)
  const asked = lot.allocation.kind === 'single' ? able.slice(0, 1) : able
  const named = { lot: lot.code, number: lot.number }
  const out = (formula: string | null, reason: LeftOutReason) => ({ formula, reason })
  if (lot.formulas.length === 0) return { ...named, offers: [], leftOut: [out(null, 'no-formula')] }
  if (asked.length === 0) return { ...named, offers: [], leftOut: [out(null, 'no-contractor')] }
  const leftOut: OfferedLot['leftOut'][number][] = []
  const offers: Offer[] = []
  for (const formula of lot.formulas) {
    const quantities = formulaQuantities(formula, buyer.measures)
    const sums = asked.flatMap((each) => (each.schedule ? (sumsOf(lot, quantities, each.schedule.prices) ?? []) : [])).sort((a, b) => a.netCents - b.netCents)
    const [lowest] = sums
    const highest = sums.at(-1)
    if (!lowest || !highest) leftOut.push(out(formula.code, 'no-price'))
    else if (highest.netCents > remainingCents) leftOut.push(out(formula.code, 'ceiling'))
    else
      offers.push({
        formula: formula.code,
        level: formula.level,
        netCents: highest.netCents,
        taxCents: highest.taxCents,
        lowestNetCents: lowest.netCents,
        quantities,
        effects: formula.effects,
      })
  }
  return { ...named, offers, leftOut }
}
