import type { Facts } from '../choosing/ground.ts'
import { groundOf } from '../choosing/ground.ts'
import type { PricedOffer } from '../model/offers.ts'
import { publishedModel } from '../published/published-model.ts'

type Searched = { readonly staffDays: { readonly oneOff: number; readonly yearly: number } }

/** An offer of the model for one body: whole units, cents excluding tax, days; null when it is not offered. */
const computed = (offer: PricedOffer | undefined, searched: Searched | undefined) =>
  offer && searched ? { quantities: offer.quantities, costCents: offer.cost, taxCents: offer.tax, staffDays: searched.staffDays } : null

/** The published model with what each formula and option costs a body of this size, over one year at the reference prices. */
export const pricedModel = (facts: Facts, pricesVersion: string) => {
  const { searched, offers } = groundOf(facts, 1)
  const { estimated, ...measures } = facts.measures
  const model = publishedModel(facts.model, facts.questionnaire)
  return {
    ...model,
    pricesVersion,
    measures,
    estimated,
    lots: model.lots.map((lot) => {
      const offered = offers.find((each) => each.lot === lot.lot)
      const known = searched.lots.find((each) => each.lot === lot.lot)
      return {
        ...lot,
        formulas: lot.formulas.map((each) => ({ ...each, computed: computed(offered?.formulas.find(({ code }) => code === each.formula), known?.formulas.find(({ formula }) => formula === each.formula)) })),
        options: lot.options.map((each) => ({ ...each, computed: computed(offered?.options.find(({ code }) => code === each.option), searched.options.find(({ option }) => option === each.option)) })),
      }
    }),
  }
}
