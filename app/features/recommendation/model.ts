import type { Bilingual, Cents } from '#app/features/core/index.ts'

/** One stretch of a domain's gap: its share of the gap and what a level gained inside it is worth. */
export type Slope = { readonly share: number; readonly slope: number }

/** The published model: everything that is not a price, an effect or an answer. */
export type ModelDocument = {
  readonly version: string
  /** Who judged the effects that formulas announce; they are opinions, not measurements. */
  readonly effects: { readonly version: string; readonly author: Bilingual }
  readonly slopes: readonly Slope[]
  /** The modest scenario spends at most this share of the budget. */
  readonly modestShare: number
  /** « What would more money buy »: by this share more. */
  readonly moreBudgetShare: number
}

/** What separates an authority from its target in one domain, in levels (0–4). */
export type Gap = {
  readonly domain: string
  readonly weight: number
  readonly from: number
  readonly target: number
  readonly gap: number
  /** The level is assumed, not assessed: too few or no answers in this domain. */
  readonly assumed: boolean
}

/** One formula of a lot, sized and priced for one authority. Money in cents excluding tax. */
export type Offer = {
  readonly formula: string
  readonly level: number
  /** The highest price the lot's allocation rule could produce today: a plan never underestimates. */
  readonly netCents: Cents
  readonly taxCents: Cents
  readonly lowestNetCents: Cents
  readonly quantities: Readonly<Record<string, number>>
  readonly effects: Readonly<Record<string, number>>
}

/** Why a formula, or a whole lot, cannot enter a plan. */
export type LeftOutReason = 'no-formula' | 'no-contractor' | 'no-price' | 'ceiling'

export type OfferedLot = {
  readonly lot: string
  readonly number: number
  readonly offers: readonly Offer[]
  readonly leftOut: readonly { readonly formula: string | null; readonly reason: LeftOutReason }[]
}

export type SearchInput = {
  readonly model: ModelDocument
  readonly gaps: readonly Gap[]
  readonly lots: readonly OfferedLot[]
  readonly budgetCents: Cents
  /** Lots never to take, lots always to take. */
  readonly exclude?: readonly string[]
  readonly require?: readonly string[]
}

export type Choice = { readonly lot: string; readonly formula: string }

/** `value` in weighted levels after diminishing returns; `coverage` is the weighted share (0–1) of the gap that is closed. */
export type Plan = {
  readonly choices: readonly Choice[]
  readonly netCents: Cents
  readonly taxCents: Cents
  readonly value: number
  readonly coverage: number
  readonly domains: readonly { readonly domain: string; readonly from: number; readonly to: number; readonly target: number; readonly assumed: boolean }[]
}

export type Change = { readonly lot: string; readonly from: string | null; readonly to: string | null }

/** What the best plan without this lot would lose, and on which domains most; when it would lose nothing, what it would cost more. */
export type WhyLot = {
  readonly lot: string
  readonly lostValue: number
  readonly savedCents: Cents
  readonly domains: readonly { readonly domain: string; readonly levels: number }[]
}

export type WhyNot = {
  readonly lot: string
  readonly reason: LeftOutReason | 'excluded' | 'nothing-to-close' | 'too-dear' | 'adds-nothing' | 'pushes-out'
  readonly cheapestCents: Cents | null
  /** With `pushes-out`: what forcing the lot in would change elsewhere, and the value lost. */
  readonly changes: readonly Change[]
  readonly lostValue: number
}

export type ScenarioKind = 'modest' | 'budget' | 'targets'

export type Scenario = {
  readonly kind: ScenarioKind
  readonly limitCents: Cents | null
  /** `unreachable`: no combination reaches every target; the plan is then the best there is. `nothing`: the empty plan is the best. */
  readonly status: 'best' | 'unreachable' | 'nothing'
  readonly plan: Plan
  readonly why: readonly WhyLot[]
  readonly whyNot: readonly WhyNot[]
}

export type FrontierPoint = { readonly netCents: Cents; readonly value: number; readonly coverage: number; readonly choices: readonly Choice[] }

export type Answer = {
  readonly scenarios: readonly Scenario[]
  /** What more money would buy; `changes` is empty when it buys nothing more. */
  readonly next: { readonly budgetCents: Cents; readonly gainedValue: number; readonly changes: readonly Change[] }
  readonly frontier: readonly FrontierPoint[]
  readonly smallestUsefulCents: Cents | null
  /** How many combinations were compared, all of them. */
  readonly plans: number
}
