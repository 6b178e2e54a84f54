import { describe, expect, it } from 'vitest'
import { placeForm } from './order.form.ts'

const startsOn = (typed: string) => {
  const parsed = placeForm.safeParse({ startsOn: typed })
  return parsed.success ? parsed.data.startsOn : parsed.error.issues[0]?.message
}

describe('the day an order should start', () => {
  it('is read as a date field sends it or as a person writes it', () => {
    expect(startsOn('2026-12-01')).toBe('2026-12-01')
    expect(startsOn(' 1/12/2026 ')).toBe('2026-12-01')
    expect(startsOn('29.02.2028')).toBe('2028-02-29')
  })
  it.each(['29/02/2027', '2026-13-01', '9999-12-31', '0001-01-01', 'demain'])('refuses %s', (typed) => {
    expect(startsOn(typed)).toBe('not-a-date')
  })
  it('is required', () => {
    expect(startsOn('  ')).toBe('required')
  })
})
