import { type Rules, holdsFormula, offersOf } from './around.ts'

/** Lots, codes, rungs and sources: the model fits the agreement that it advises on. */
export const catalogueRules: Rules = (model, { lots }, must) => {
  const offers = offersOf(model)
  const options = model.lots.flatMap((lot) => lot.options)
  const codes = model.lots.map(({ lot }) => lot).join()
  must(options.length <= model.limits.options && model.limits.options <= 6, 'at most 6 options in total', String(options.length))
  must(new Set(offers.map(({ name }) => name)).size === offers.length, 'codes are unique', 'formulas and options')
  must(codes === lots.map(({ code }) => code).join(), 'every lot of the agreement, in order', codes)
  for (const lot of model.lots) {
    const published = lots.find(({ code }) => code === lot.lot)
    const kept = lot.formulas.every(({ formula, level }) => published?.formulas.some((each) => each.code === formula && each.level === level))
    must(published?.number === lot.number, 'lot number of the agreement', lot.lot)
    must(lot.formulas.length <= model.limits.formulasPerLot && lot.formulas.every(({ level }, at) => level === at + 1), 'a ladder of at most 4 rungs, from 1 without hole', lot.lot)
    must(kept, 'formulas keep the codes and levels of the lot file', lot.lot)
    must(published?.formulas.length === lot.formulas.length, 'every formula of the lot file', lot.lot)
    for (const option of lot.options) {
      must(option.lot === lot.lot && option.completes.every((each) => holdsFormula(model, lot.lot, each)), 'an option completes formulas of its own lot', option.option)
    }
    for (const source of lot.basis) must(model.sources.some(({ code }) => code === source), 'a source that exists', `${lot.lot} ${source}`)
  }
}
