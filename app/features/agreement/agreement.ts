import type { BasisPoints, Bilingual, Cents, ParisDay } from '#app/features/core/index.ts'

/** The axes of the programme, as published in the framework document. */
export type AxisCode = string

/** `letter` marks the axis where there is no room for its name; `why` says what would be missing without it. */
export type Axis = { readonly code: AxisCode; readonly letter: string; readonly title: Bilingual; readonly promise: Bilingual; readonly why?: Bilingual }

/** How the contractor of an order is designated: the lot's published rule, as data. */
export type AllocationRule =
  | { readonly kind: 'single' }
  | { readonly kind: 'cascade' }
  /** `declinedTurn`: whether a contractor that declines or stays silent loses its turn, or keeps its priority over those served since. */
  | { readonly kind: 'rotation'; readonly declinedTurn: 'lost' | 'kept' }

/** What an authority measures: what formulas are sized by. */
export type Measures = {
  readonly agents: number
  readonly workstations: number
  readonly servers: number
  readonly applications: number
  readonly sites: number
  readonly terabytes: number
}

/** A line of the price schedule's catalogue: what every contractor of the lot prices. */
export type CatalogueItem = {
  readonly code: string
  readonly label: Bilingual
  readonly unit: Bilingual
  readonly taxBasisPoints: BasisPoints
  readonly taxKind: 'vat' | 'insurance-premium'
}

/** What a quantity is proportional to: one, or a measure of the authority. */
export type VolumeBasis = 'fixed' | 'agent' | 'workstation' | 'server' | 'application' | 'site' | 'terabyte'

export type FormulaLine = { readonly item: string; readonly per: VolumeBasis; readonly quantity: number; readonly atLeast: number }

/** A ready-made composition of a lot (a level of its ladder): the lines it orders. */
export type Formula = {
  readonly code: string
  readonly level: number
  readonly title: Bilingual
  readonly summary: Bilingual
  readonly months: number
  readonly lines: readonly FormulaLine[]
}

/** What a town hall reads of a lot before anything else. */
export type Leaflet = {
  /** What it is for, in one sentence. */
  readonly need: Bilingual
  readonly gets: readonly Bilingual[]
  /** What the lot does not cover. */
  readonly excludes: readonly Bilingual[]
  /** What to have ready before ordering. */
  readonly prepare: readonly Bilingual[]
  /** Other lots of the agreement that this one works with, and why. */
  readonly complements: readonly { readonly lot: string; readonly why: Bilingual }[]
}

/** A lot as published: everything the code needs to know about it. */
export type LotDocument = {
  readonly code: string
  readonly number: number
  readonly title: Bilingual
  readonly shortTitle: Bilingual
  readonly description: Bilingual
  readonly leaflet?: Leaflet
  readonly axis: AxisCode
  readonly capabilities: readonly string[]
  readonly cpv: readonly string[]
  readonly ceilingCents: Cents
  readonly allocation: AllocationRule
  /** Why this rule, in a sentence for everybody. */
  readonly allocationReason?: Bilingual
  readonly answerWorkingDays: number
  readonly ccag: string
  readonly tailMonths: number
  readonly catalogue: readonly CatalogueItem[]
  readonly formulas: readonly Formula[]
}

/** The framework agreement as published. */
export type FrameworkDocument = {
  readonly code: string
  readonly title: Bilingual
  /** The central purchasing body that signed it; created by the import when none exists. */
  readonly purchasingBody?: { readonly name: string; readonly siren?: string; readonly demo?: boolean }
  readonly notifiedOn: ParisDay
  readonly validFrom: ParisDay
  readonly validTo: ParisDay
  readonly axes: readonly Axis[]
  readonly lots: readonly LotDocument[]
}
