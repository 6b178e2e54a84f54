import { describe, expect, it } from 'vitest'
import { curveOf } from './curve.ts'

const frontier = [{ costCents: 0, value: 0 }, { costCents: 50, value: 1.5 }, { costCents: 100, value: 3 }]

describe('the drawing of the frontier', () => {
  it('is a staircase that ends at the dearest plan', () => {
    expect(curveOf(frontier, 50)).toEqual({ path: 'M4 240H360V137H716V34H716', points: 3, dearestCents: 100, most: 3, moneyAt: 360 })
  })

  it('stretches to the money a little above, and leaves much more money off', () => {
    expect(curveOf(frontier, 125)).toMatchObject({ dearestCents: 125, moneyAt: 716 })
    expect(curveOf(frontier, 200)).toMatchObject({ dearestCents: 100, moneyAt: null })
  })
})
