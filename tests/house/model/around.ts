import type { LotDocument, Measures } from '#app/features/agreement/index.ts'
import type { Questionnaire } from '#app/features/assessment/index.ts'
import type { LotModel, Model, OfferModel } from '#app/features/recommendation/model/model.schema.ts'

/** What the model leans on, published elsewhere, and what was agreed of it. */
export type Around = {
  readonly bank: Questionnaire
  readonly lots: readonly LotDocument[]
  readonly prices: Readonly<Record<string, number>>
  /** Bodies of several sizes: ladders must rise in price on each. */
  readonly sizes: readonly Measures[]
  /** Answers that an insurer asks for. */
  readonly insurerAsks: readonly { readonly question: string; readonly level: number }[]
  /** Lots that help one another: from>to, « all » for relief of days. */
  readonly synergies: readonly string[]
  /** Questions that only the authority can answer: nothing bought provides them. */
  readonly bodyOnly: readonly string[]
  /** Item that a formula and its option may both order: days of the same expert. */
  readonly sharedItems: readonly string[]
}

export type Offer = OfferModel & { readonly name: string; readonly lot: string; readonly delivery: LotModel['delivery'] }

/** Tells a rule that does not hold, and where. */
export type Must = (holds: boolean, rule: string, where: string) => void

export type Rules = (model: Model, around: Around, must: Must) => void

export const offersOf = (model: Model): Offer[] =>
  model.lots.flatMap(({ lot, delivery, formulas, options }) => [
    ...formulas.map((each) => ({ ...each, name: each.formula, lot, delivery })),
    ...options.map((each) => ({ ...each, name: each.option, lot, delivery })),
  ])

export const holdsFormula = (model: Model, lot: string, formula: string): boolean => model.lots.some((each) => each.lot === lot && each.formulas.some((one) => one.formula === formula))

export const hundredth = (value: number): number => Math.round(value * 100 + 1e-9) / 100

export const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9
