import { describe, expect, it } from 'vitest'
import { frontierCsv } from './frontier-csv.ts'
import { readFrontier } from './frontier-reading.ts'
import { toldTextsOf } from './told-texts.ts'

const curve = [
  { costCents: 0, firstYearCents: 0, value: 0, formulas: [] },
  { costCents: 2_000_000, firstYearCents: 1_000_000, value: 3, formulas: [{ lot: 'b', formula: 'b1' }] },
  { costCents: 5_000_000, firstYearCents: 2_000_000, value: 5.5, formulas: [{ lot: 'b', formula: 'b2' }] },
  { costCents: 12_000_000, firstYearCents: 6_000_000, value: 10, formulas: [{ lot: 'a', formula: 'a1' }, { lot: 'b', formula: 'b2' }] },
]
const both = (text: string) => ({ fr: text, en: text })
const names = {
  lots: [
    { code: 'a', number: 8, shortTitle: both('Ancre'), axisRank: 0, formulas: [{ code: 'a1', title: both('Un') }], options: [] },
    { code: 'b', number: 9, shortTitle: both('Bouée'), axisRank: 0, formulas: [{ code: 'b1', title: both('Petite') }, { code: 'b2', title: both('Grande') }], options: [] },
  ],
  domains: {}, prerequisites: {}, questions: {},
}

describe('what to remember of the curve', () => {
  it('is the price of half of the gain and of all of it, and what the money buys, rounded down', () => {
    expect(readFrontier(curve, 6_000_000)).toEqual({ halfCents: 5_000_000, allCents: 12_000_000, boughtPercent: 55 })
    expect(readFrontier(curve, 1_000_000)?.boughtPercent).toBe(0)
    expect(readFrontier(curve, 12_000_000)?.boughtPercent).toBe(100)
  })
  it('is nothing when no plan gains anything', () => {
    expect(readFrontier([], 100)).toBeNull()
    expect(readFrontier(curve.slice(0, 1), 100)).toBeNull()
  })
  it('is said in one sentence in both languages', () => {
    expect(toldTextsOf('fr').frontier.takeaway(readFrontier(curve, 6_000_000))).toBe('Votre budget permet 55\u00a0% du gain de cette courbe\u202f; la moitié coûte 50\u202f000\u00a0€ HT, la totalité 120\u202f000\u00a0€ HT.')
    expect(toldTextsOf('en').frontier.takeaway(readFrontier(curve, 0))).toBe('Your budget buys 0% of the gain of this curve; half of it costs €50,000, all of it €120,000, excluding tax.')
    expect(toldTextsOf('en').frontier.takeaway(readFrontier(curve, 12_000_000))).toBe('Your budget is enough for all that this curve allows, €120,000 excluding tax; half of the gain costs €50,000.')
    expect(toldTextsOf('fr').frontier.takeaway(null)).toBe('Avec vos jours, vos contrats et vos choix, aucune combinaison commencée la première année ne rapproche de vos cibles.')
  })
})

describe('the curve as a file', () => {
  it('gives every plan, its price, its first year, its gain and its lots', () => {
    expect(frontierCsv(curve, names, 'en', 'open').split('\r\n')).toEqual([
      'Price excluding tax over the plan (€),Price excluding tax in the first year (€),Gain (weighted levels),Lots',
      '0.00,0.00,0,',
      '20000.00,10000.00,3,"Lot 9, Bouée: Petite"',
      '50000.00,20000.00,5.5,"Lot 9, Bouée: Grande"',
      '120000.00,60000.00,10,"Lot 8, Ancre: Un ; Lot 9, Bouée: Grande"',
      '',
    ])
  })
})
