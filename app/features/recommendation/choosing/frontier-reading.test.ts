import { describe, expect, it } from 'vitest'
import { frontierCsv } from './frontier-csv.ts'
import { readFrontier } from './frontier-reading.ts'
import { frontierTextsOf } from './frontier-texts.ts'

const curve = [
  { netCents: 0, value: 0 },
  { netCents: 2_000_000, value: 3 },
  { netCents: 5_000_000, value: 5.5 },
  { netCents: 12_000_000, value: 10 },
]

describe('what to remember of the curve', () => {
  it('is the price of half of the gain and of all of it', () => {
    expect(readFrontier(curve, null)).toEqual({ halfCents: 5_000_000, allCents: 12_000_000, boughtPercent: null })
  })
  it('tells what a budget buys, rounded down', () => {
    expect(readFrontier(curve, 6_000_000)?.boughtPercent).toBe(55)
    expect(readFrontier(curve, 1_000_000)?.boughtPercent).toBe(0)
    expect(readFrontier(curve, 12_000_000)?.boughtPercent).toBe(100)
  })
  it('is nothing when no plan gains anything', () => {
    expect(readFrontier([], 100)).toBeNull()
    expect(readFrontier([{ netCents: 0, value: 0 }], null)).toBeNull()
  })
  it('is said in one sentence in both languages', () => {
    expect(frontierTextsOf('fr').takeaway(readFrontier(curve, 6_000_000))).toBe('Votre budget permet 55\u00a0% du gain possible\u202f; la moitié coûte 50\u202f000\u00a0€ HT, la totalité 120\u202f000\u00a0€ HT.')
    expect(frontierTextsOf('en').takeaway(readFrontier(curve, null))).toBe('Of what can be gained, half of it costs €50,000, all of it €120,000, excluding tax.')
    expect(frontierTextsOf('fr').takeaway(null)).toBe('Aucune combinaison ne rapproche des cibles.')
  })
})

describe('the curve as a file', () => {
  it('gives every plan, its price and its gain', () => {
    expect(frontierCsv(curve, 'en', 'open').split('\r\n')).toEqual(['Price excluding tax (€),Gain (weighted levels)', '0.00,0', '20000.00,3', '50000.00,5.5', '120000.00,10', ''])
  })
})
