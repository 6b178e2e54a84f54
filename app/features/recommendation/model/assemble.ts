// From the published model and one body to the problem that the search reads (../types.ts).
import type { Formula, Gap, ModelDocument, Option, Problem } from '../engine/problem.ts'
import type { Model, OfferModel } from './model.schema.ts'
import { type Measures, costOf, staffDaysOf } from './sizing.ts'

const core = (offer: OfferModel, m: Measures) => ({
  staffDays: staffDaysOf(offer, m),
  effects: offer.effects,
  lifeYears: offer.lifeYears,
  commitmentYears: offer.commitmentYears,
  prerequisites: offer.prerequisites.map(({ code, anyOf }) => ({ code, anyOf })),
  provides: offer.provides,
})
const synergiesOf = (model: Model): ModelDocument['synergies'] => model.synergies.map(({ sentence: _sentence, ...rest }) => rest)

/** The model as the search knows it, for a body of this size. */
export const modelDocumentOf = (model: Model, m: Measures): ModelDocument => ({
  version: model.version,
  authorship: model.authorship,
  value: model.value,
  lots: model.lots.map(({ lot, number, formulas }) => ({ lot, number, formulas: formulas.map((each) => ({ formula: each.formula, level: each.level, ...core(each, m) })) })),
  options: model.lots.flatMap(({ options }) => options.map((each) => ({ option: each.option, lot: each.lot, completes: each.completes, ...core(each, m) }))),
  synergies: synergiesOf(model),
})

/** The same, priced, with the body's gaps, answers and means. */
export const problemOf = (model: Model, m: Measures, prices: Readonly<Record<string, number>>, body: Omit<Problem, 'value' | 'lots' | 'options' | 'synergies'> & { readonly gaps: readonly Gap[] }): Problem => {
  const { value, synergies } = modelDocumentOf(model, m)
  const priced = (offer: OfferModel) => ({ ...core(offer, m), cost: costOf(offer, m, prices) })
  return {
    ...body,
    value,
    synergies,
    lots: model.lots.map(({ lot, number, formulas }) => ({ lot, number, formulas: formulas.map((each): Formula => ({ formula: each.formula, level: each.level, ...priced(each) })) })),
    options: model.lots.flatMap(({ options }) => options.map((each): Option => ({ option: each.option, lot: each.lot, completes: each.completes, ...priced(each) }))),
  }
}
