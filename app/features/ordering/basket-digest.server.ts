import { createHash } from 'node:crypto'
import type { PricedLine } from './pricing.ts'

/** A lot of the basket as it was shown: formula, quantities, prices. */
export type ShownLine = { readonly lotCode: string; readonly formulaCode: string; readonly lines: readonly Pick<PricedLine, 'itemCode' | 'quantity' | 'unitPriceCents' | 'taxBasisPoints'>[] }

/** What a page showed of a basket, in a few characters: the same lots, quantities, prices and tax rates give the same digest, in whatever order. */
export const digestOf = (shown: readonly ShownLine[]): string => {
  const facts = shown.map(({ lotCode, formulaCode, lines }) => [
    lotCode, formulaCode, ...lines.map(({ itemCode, quantity, unitPriceCents, taxBasisPoints }) => [itemCode, quantity, unitPriceCents, taxBasisPoints].join(' ')).sort(),
  ].join('|'))
  return createHash('sha256').update(facts.sort().join('\n')).digest('base64url')
}
