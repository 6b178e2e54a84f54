import { describe, expect, it } from 'vitest'
import type { LotOffers, PricedOffer } from '../model/offers.ts'
import { planMark } from './mark.ts'
import { firstYearLines, laterStarts } from './order-lines.ts'

const nothing = { operatingCents: 0, investmentCents: 0 }
const offer = (code: string, oneOff: Record<string, number>, yearly: Record<string, number>): PricedOffer => ({
  code, cost: { oneOff: nothing, yearly: nothing }, lowest: { oneOff: nothing, yearly: nothing }, tax: { oneOffCents: 0, yearlyCents: 0 }, quantities: { oneOff, yearly }, nearCeiling: false,
})
const offers: LotOffers[] = [
  { lot: 'lot-a', number: 1, formulas: [offer('a-1', { day: 2, visit: 1 }, { day: 3 })], options: [{ ...offer('a-more', {}, { day: 1, seat: 4 }), completes: ['a-1'] }, { ...offer('a-alone', { key: 5 }, {}), completes: [] }], leftOut: [], pricesUntil: null, lastStartYear: 3 },
  { lot: 'lot-b', number: 2, formulas: [offer('b-1', {}, { seat: 9 })], options: [], leftOut: [], pricesUntil: null, lastStartYear: 3 },
]
const formulas = [{ lot: 'lot-a', formula: 'a-1', startYear: 1, options: ['a-more'] }, { lot: 'lot-b', formula: 'b-1', startYear: 2, options: [] }]

describe('what a plan orders', () => {
  it('is one line per lot that starts in the first year: one-off and yearly units of its formula and options together', () => {
    expect(firstYearLines({ formulas, options: [] }, offers)).toEqual([{ lotCode: 'lot-a', formulaCode: 'a-1', quantities: { day: 6, visit: 1, seat: 4 } }])
  })

  it('holds an option that stands alone in the line of its lot, the year it starts', () => {
    expect(firstYearLines({ formulas, options: [{ option: 'a-alone', startYear: 1 }] }, offers)[0]?.quantities).toEqual({ day: 6, visit: 1, seat: 4, key: 5 })
    expect(firstYearLines({ formulas, options: [{ option: 'a-alone', startYear: 2 }] }, offers)[0]?.quantities).toEqual({ day: 6, visit: 1, seat: 4 })
  })

  it('leaves for its year what starts later', () => expect(laterStarts({ formulas, options: [] })).toEqual([{ lot: 'lot-b', year: 2 }]))
})

describe('the mark of what was shown', () => {
  const measures = { value: 1, costCents: 30, costCentsByYear: [10, 20], staffDaysByYear: [1, 1], contracts: 2 }
  const mark = (over: object = {}, version = '2026-2', cents = 10) => planMark(version, { choices: { formulas, options: [], ...over }, measures: { ...measures, costCentsByYear: [cents, 20] } })

  it('is the same for the same plan, and another for another model, price, formula, option or year', () => {
    expect(mark()).toBe(mark())
    const others = [mark({}, '2026-3'), mark({}, '2026-2', 11), mark({ formulas: formulas.slice(1) }), mark({ formulas: [{ ...formulas[0], options: [] }, formulas[1]] }), mark({ formulas: [formulas[0], { ...formulas[1], startYear: 3 }] }), mark({ options: [{ option: 'a-alone', startYear: 1 }] })]
    expect(new Set([mark(), ...others]).size).toBe(others.length + 1)
  })
})
