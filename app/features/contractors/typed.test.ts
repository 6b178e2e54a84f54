import { describe, expect, it } from 'vitest'
import { shownPrice, typedPrice } from './typed.ts'

describe('a typed price', () => {
  it.each([
    ['310', 31_000],
    ['1 234,50', 123_450],
    ['1\u202f234,5 €', 123_450],
    ['79.2', 7_920],
    ['0,99', 99],
  ])('reads %s', (typed, cents) => expect(typedPrice(typed)).toBe(cents))
  it.each(['', 'gratuit', '-5', '1,234', '12,345', '1e3', '1234567890'])('does not read « %s »', (typed) => expect(typedPrice(typed)).toBeUndefined())
  it('is shown again as it may be typed', () => {
    expect(shownPrice(123_450, 'fr')).toBe('1234,50')
    expect(typedPrice(shownPrice(7_920, 'fr'))).toBe(7_920)
  })
})
