import { describe, expect, it } from 'vitest'
import type { Means } from '../means/means.ts'
import { readMeans } from '../means/read-means.ts'
import { meansAddress, planAddress, withWish } from './addresses.ts'

const means: Means = { years: [{ budgetCents: 4_000_000, operatingCents: null, investmentCents: null, staffDays: 12 }], grantCents: 0, lots: [{ lot: 'b', wish: 'never' }] }
const lots = ['a', 'b'].map((code) => ({ code, formulas: [{ code: 'f' }, { code: 'g' }] }))
const readBack = (address: string) => readMeans(Object.fromEntries(new URLSearchParams(address.split('?')[1])), lots).means

describe('the address of a plan', () => {
  it('holds the means and the scenario, and reads back the same', () => {
    expect(new URLSearchParams(planAddress(means, 'modest', { preuve: '1' }).split('?')[1]).get('scenario')).toBe('modest')
    expect(readBack(planAddress(means, 'modest', { preuve: '1' }))).toEqual(means)
    expect(readBack(meansAddress(means))).toEqual(means)
  })

  it('pins a formula, does without a lot, or leaves it to the search again, and leaves other wishes alone', () => {
    expect(readBack(planAddress(withWish(means, 'a', 'g'), 'budget'))?.lots).toEqual([{ lot: 'a', wish: 'formula', formula: 'g' }, { lot: 'b', wish: 'never' }])
    expect(withWish(means, 'b', 'f').lots).toEqual([{ lot: 'b', wish: 'formula', formula: 'f' }])
    expect(withWish(means, 'a', null).lots).toEqual([{ lot: 'b', wish: 'never' }, { lot: 'a', wish: 'never' }])
    expect(withWish(means, 'b', undefined).lots).toEqual([])
  })
})
