import { costOf, firstYearCents, staffDaysOf } from '#app/features/recommendation/model/sizing.ts'
import type { Model, OfferModel } from '#app/features/recommendation/model/model.schema.ts'
import { type Around, type Must, type Rules, hundredth } from './around.ts'

const gained = (offers: readonly OfferModel[], domain: string, key: 'likely' | 'high'): number =>
  offers.flatMap(({ effects }) => effects.filter((each) => each.domain === domain)).reduce((sum, { levels }) => sum + levels[key], 0)

/** A formula with every option it can take: nothing counted or bought twice, no domain closed beyond its limits. */
const togetherHold = ({ lots, limits }: Model, { bank, sharedItems }: Around, must: Must): void => {
  for (const { lot, formulas, options } of lots)
    for (const formula of formulas) {
      const taken = options.filter(({ completes }) => completes.includes(formula.formula))
      for (const { option, aims, lines } of taken) {
        const where = `${formula.formula} + ${option}`
        must(!aims.some(({ question }) => formula.aims.some((each) => each.question === question)), 'an option never aims at what its formula already aims at', where)
        must(!lines.some(({ item }) => !sharedItems.includes(item) && formula.lines.some((each) => each.item === item)), 'an option never buys again what its formula contains', where)
      }
      for (const { code, mainLot } of bank.domains) {
        const high = gained([formula, ...taken], code, 'high')
        const where = `${formula.formula} (options included) ${code} ${hundredth(high)}`
        must(high <= limits.levelsGained + 0.011, 'at most 2 levels gained in a domain', where)
        must(mainLot === lot || high <= limits.secondaryShare * limits.referenceGap + 1e-9, 'at most 60 % of a gap outside its main domains', where)
      }
    }
}

/** Each rung gains no less, costs more and asks for no fewer days than the one below, whatever the size. */
export const ladderRules: Rules = (model, around, must) => {
  togetherHold(model, around, must)
  for (const { formulas } of model.lots)
    formulas.forEach((upper, at) => {
      const lower = formulas[at - 1]
      if (!lower) return
      for (const { code } of around.bank.domains) must(gained([upper], code, 'likely') >= gained([lower], code, 'likely') - 0.011, 'a higher rung never gains less in a domain', `${upper.formula} ${code}`)
      for (const size of around.sizes) {
        const cents = (offer: OfferModel) => firstYearCents(costOf(offer, size, around.prices))
        const days = (offer: OfferModel) => staffDaysOf(offer, size).oneOff + staffDaysOf(offer, size).yearly
        must(cents(upper) > cents(lower), 'a higher rung costs more', `${upper.formula} at ${size.agents} agents`)
        must(days(upper) >= days(lower), 'a higher rung never asks for fewer days in its first year', `${upper.formula} at ${size.agents} agents`)
      }
    })
}
