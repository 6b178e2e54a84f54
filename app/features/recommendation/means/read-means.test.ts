import { describe, expect, it } from 'vitest'
import { meansQuery, readMeans, typedMeans } from './read-means.ts'

const lots = [
  { code: 'lot-1', formulas: [{ code: 'start' }, { code: 'monthly' }] },
  { code: 'lot-2', formulas: [{ code: 'audit' }] },
]
const year = { budgetCents: 4_000_000, operatingCents: null, investmentCents: null, staffDays: null }

describe('means as typed', () => {
  it('are a budget repeated over three years when nothing else is told', () => {
    expect(readMeans({ budget: '40 000' }, lots)).toEqual({ means: { years: [year, year, year], grantCents: 0, lots: [] }, issues: [] })
  })

  it('may differ by year, in money and days', () => {
    const { means } = readMeans({ budget: '40 k€', budget2: '20 000', days: '12', days3: '6,5', years: '3', operating: '30000', investment: '10000', grant: '5 000' }, lots)
    expect(means?.years.map(({ budgetCents, staffDays }) => [budgetCents, staffDays])).toEqual([[4_000_000, 12], [2_000_000, 12], [2_000_000, 6.5]])
    expect(means?.years[0]).toMatchObject({ operatingCents: 3_000_000, investmentCents: 1_000_000 })
    expect(means?.grantCents).toBe(500_000)
  })

  it('may want a lot, refuse it, or pin one of its formulas', () => {
    expect(readMeans({ budget: '1', years: '1', 'lot.lot-1': 'monthly', 'lot.lot-2': 'never' }, lots).means?.lots).toEqual([{ lot: 'lot-1', wish: 'formula', formula: 'monthly' }, { lot: 'lot-2', wish: 'never' }])
  })

  it('accept a budget of zero', () => expect(readMeans({ budget: '0', years: '1' }, lots).means?.years[0]?.budgetCents).toBe(0))

  it.each([
    [{}, 'budget', 'required'],
    [{ budget: 'beaucoup' }, 'budget', 'not-a-number'],
    [{ budget: '1', budget2: '-4' }, 'budget2', 'negative'],
    [{ budget: '1', days: 'douze' }, 'days', 'not-a-number'],
    [{ budget: `12${' '.repeat(60)}et quelques` }, 'budget', 'not-a-number'],
    [{ budget: '1', years: '4' }, 'years', 'unknown-choice'],
    [{ budget: '1', years: 'x' }, 'years', 'unknown-choice'],
    [{ budget: '1', 'lot.lot-1': 'audit' }, 'lot.lot-1', 'unknown-choice'],
    [{ budget: '1', grant: '999999999' }, 'grant', 'too-large'],
  ])('that cannot be read are none, with the field at fault: %j', (typed, path, code) => {
    expect(readMeans(typed, lots)).toEqual({ means: null, issues: [{ path, code }] })
  })

  it.each([
    [{ budget: '40 000' }],
    [{ budget: '40 000,50', budget3: '1', days: '12', days2: '0', years: '3', grant: '5 000', operating: '0', 'lot.lot-1': 'any' }],
    [{ budget: '0', years: '2', investment: '12' }],
  ])('come back the same from the address made of them: %j', (typed) => {
    const { means } = readMeans(typed, lots)
    if (!means) throw new Error('unread')
    expect(readMeans(typedMeans(means), lots).means).toEqual(means)
    expect(readMeans(Object.fromEntries(new URLSearchParams(meansQuery(means))), lots).means).toEqual(means)
  })
})
