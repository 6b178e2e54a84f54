import type { AllocationRule } from '#app/features/agreement/index.ts'
import type { Bilingual, Cents, ParisDay } from '#app/features/core/index.ts'
import type { AllocationStep } from './allocation.ts'
import type { LotLabel } from './lot-label.ts'
import type { Pricing } from './pricing.ts'

/** Why a line cannot be ordered as it stands. */
export type LineObstacle = { readonly code: 'no-contractor' } | { readonly code: 'ceiling'; readonly remainingCents: Cents } | { readonly code: 'quantity' }

/** A lot of the basket as it would be ordered today. */
export type BasketLine = {
  readonly lot: LotLabel
  readonly formula: { readonly code: string; readonly title: Bilingual; readonly months: number }
  /** Every item of the catalogue with the quantity asked (0 when none). */
  readonly items: readonly { readonly code: string; readonly label: Bilingual; readonly unit: Bilingual; readonly quantity: number; readonly unitPriceCents: Cents | null; readonly netCents: Cents | null; readonly taxBasisPoints: number; readonly taxKind: 'vat' | 'insurance-premium' }[]
  readonly pricing: Pricing | null
  readonly firmName: string | null
  readonly pricesFrom: ParisDay | null
  readonly rule: AllocationRule
  readonly steps: readonly AllocationStep[]
  readonly obstacle: LineObstacle | null
}

/** The whole basket. `signatories`: names of those who may sign. */
export type BasketView = {
  readonly lines: readonly BasketLine[]
  readonly totals: Omit<Pricing, 'lines'>
  readonly addable: readonly { readonly lot: LotLabel; readonly formulas: readonly { readonly code: string; readonly title: Bilingual }[] }[]
  readonly signatories: readonly string[]
  readonly validTo: ParisDay
  readonly day: ParisDay
  /** When prices, ceilings and designations were read. */
  readonly at: Date
  /** What the page shows, in a few characters: sent back with the form that prepares the orders. */
  readonly digest: string
}
