import type { Measures } from '#app/features/agreement/index.ts'
import type { Problem } from '../engine/problem.ts'
import type { Model, OfferModel } from './model.schema.ts'
import type { LotOffers, PricedOffer } from './offers.ts'
import { staffDaysOf } from './sizing.ts'

/** What the search sees of an offer: neither its words nor the lines it is made of. */
const searched = (offer: OfferModel, { cost }: PricedOffer, measures: Measures) => ({
  staffDays: staffDaysOf(offer, measures),
  effects: offer.effects,
  lifeYears: offer.lifeYears,
  commitmentYears: offer.commitmentYears,
  prerequisites: offer.prerequisites.map(({ code, anyOf }) => ({ code, anyOf })),
  provides: offer.provides,
  cost,
})

/**
 * The lots, options, synergies and value that the search reads, for an authority of these measures. Only what was offered is there; a
 * prerequisite or a synergy that names what was left out is simply never met, or never at work.
 */
export const searchedLots = (model: Model, measures: Measures, offers: readonly LotOffers[]): Pick<Problem, 'lots' | 'options' | 'synergies' | 'value'> => {
  const modelled = new Map(model.lots.map((each) => [each.lot, each]))
  return {
    value: model.value,
    synergies: model.synergies.map(({ sentence: _sentence, ...rest }) => rest),
    lots: offers.map(({ lot, number, formulas, lastStartYear }) => ({
      lot,
      number,
      lastStartYear,
      formulas: formulas.flatMap((offer) => {
        const formula = modelled.get(lot)?.formulas.find((each) => each.formula === offer.code)
        return formula ? [{ formula: formula.formula, level: formula.level, ...searched(formula, offer, measures) }] : []
      }),
    })),
    options: offers.flatMap(({ lot, options }) =>
      options.flatMap((offer) => {
        const option = modelled.get(lot)?.options.find((each) => each.option === offer.code)
        return option ? [{ option: option.option, lot: option.lot, completes: offer.completes, ...searched(option, offer, measures) }] : []
      }),
    ),
  }
}
