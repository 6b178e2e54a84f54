import { describe, expect, it } from 'vitest'
import { typedDay } from './typed-day.ts'

describe('a typed day', () => {
  it('is read as people write it and as a date field sends it', () => {
    expect(typedDay('1/3/2027')).toBe('2027-03-01')
    expect(typedDay('2027-03-01')).toBe('2027-03-01')
  })
  it.each(['31/02/2027', '2027-02-30', 'demain', '', '2027-13-01'])('does not exist: « %s »', (typed) => expect(typedDay(typed)).toBeUndefined())
})
