import type { CatalogueItem, LotDocument } from '#app/features/agreement/index.ts'
import { type BasisPoints, type Bilingual, type Cents, type Result, type TaxTotal, lineCents, ok, refuse, taxTotals } from '#app/features/core/index.ts'

/** Quantities of one line: whole units between these bounds. */
export const quantityBounds = { least: 1, most: 100_000 } as const

export type TaxKind = CatalogueItem['taxKind']

/** A priced line as it is kept with the order: a snapshot of the catalogue and of the price schedule. Amounts in cents excluding tax. */
export type PricedLine = {
  readonly itemCode: string
  readonly label: Bilingual
  readonly unit: Bilingual
  readonly quantity: number
  readonly unitPriceCents: Cents
  readonly netCents: Cents
  readonly taxBasisPoints: BasisPoints
  readonly taxKind: TaxKind
}

export type Pricing = { readonly lines: readonly PricedLine[]; readonly netCents: Cents; readonly taxCents: Cents; readonly grossCents: Cents; readonly perRate: readonly TaxTotal[] }

/** Catalogue items an order asks for: those with a quantity. */
export const itemsWanted = (quantities: Readonly<Record<string, number>>): string[] => Object.keys(quantities).filter((code) => quantities[code] !== 0)

/**
 * Prices the quantities of an order from one contractor's schedule, in the order of the lot's catalogue (R2162-14: no negotiation, no discount).
 * Refuses a quantity that is not a whole number within bounds, an item outside the catalogue or unpriced, and an order of nothing.
 */
export const priceOrder = (lot: Pick<LotDocument, 'catalogue'>, quantities: Readonly<Record<string, number>>, prices: Readonly<Record<string, Cents>>): Result<Pricing> => {
  const wanted = itemsWanted(quantities)
  if (wanted.length === 0) return refuse('invalid', 'ordering.nothing-ordered')
  const unknown = wanted.find((code) => !lot.catalogue.some((item) => item.code === code))
  if (unknown) return refuse('invalid', 'ordering.unknown-item', { item: unknown })
  const lines: PricedLine[] = []
  for (const item of lot.catalogue) {
    const quantity = quantities[item.code] ?? 0
    if (quantity === 0) continue
    if (!Number.isInteger(quantity) || quantity < quantityBounds.least || quantity > quantityBounds.most) {
      return refuse('invalid', 'ordering.quantity', { item: item.code, least: quantityBounds.least, most: quantityBounds.most })
    }
    const unitPriceCents = prices[item.code]
    if (unitPriceCents === undefined) return refuse('conflict', 'ordering.no-price', { item: item.code })
    const { code: itemCode, label, unit, taxBasisPoints, taxKind } = item
    lines.push({ itemCode, label, unit, quantity, unitPriceCents, netCents: lineCents(quantity, unitPriceCents), taxBasisPoints, taxKind })
  }
  const totals = taxTotals(lines)
  return totals.netCents > 0 ? ok({ lines, ...totals }) : refuse('invalid', 'ordering.nothing-ordered')
}

/** Totals of lines already priced: what a stored order shows again. Recomputable from its snapshot. */
export const totalsOf = (lines: readonly PricedLine[]): Pricing => ({ lines, ...taxTotals(lines) })
