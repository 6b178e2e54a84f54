import { describe, expect, it } from 'vitest'
import { shownPrice, typedDay, typedPrice } from './typed.ts'

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

describe('a typed day', () => {
  it('is read as people write it and as a date field sends it', () => {
    expect(typedDay('1/3/2027')).toBe('2027-03-01')
    expect(typedDay('2027-03-01')).toBe('2027-03-01')
  })
  it.each(['31/02/2027', '2027-02-30', 'demain', '', '2027-13-01'])('does not exist: « %s »', (typed) => expect(typedDay(typed)).toBeUndefined())
})
