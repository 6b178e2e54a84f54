import type { PlanChoices, Year } from '../engine/problem.ts'
import type { LotOffers, PricedOffer } from '../model/offers.ts'

/** One line of the basket: a lot, its formula, whole units by item of the price schedule. */
export type OrderLine = { readonly lotCode: string; readonly formulaCode: string; readonly quantities: Readonly<Record<string, number>> }

const unitsOf = (offers: readonly PricedOffer[]): Record<string, number> => {
  const units: Record<string, number> = {}
  for (const { quantities } of offers) {
    for (const part of [quantities.oneOff, quantities.yearly]) for (const [item, count] of Object.entries(part)) units[item] = (units[item] ?? 0) + count
  }
  return units
}

/** What a plan orders in its first year: one line per lot that starts then, with the units of its formula and of its options, one-off and yearly together. */
export const firstYearLines = ({ formulas, options }: PlanChoices, offers: readonly LotOffers[]): OrderLine[] =>
  formulas
    .filter(({ startYear }) => startYear === 1)
    .flatMap(({ lot, formula, options: extras }) => {
      const offered = offers.find((each) => each.lot === lot)
      const main = offered?.formulas.find(({ code }) => code === formula)
      if (!offered || !main) return []
      const added = [...extras, ...options.filter((each) => each.startYear === 1).map(({ option }) => option)]
      return [{ lotCode: lot, formulaCode: formula, quantities: unitsOf([main, ...offered.options.filter(({ code }) => added.includes(code))]) }]
    })

/** Lots that a plan starts after its first year: they are ordered then, not now. */
export const laterStarts = ({ formulas }: PlanChoices): { readonly lot: string; readonly year: Year }[] =>
  formulas.filter(({ startYear }) => startYear > 1).map(({ lot, startYear }) => ({ lot, year: startYear }))
