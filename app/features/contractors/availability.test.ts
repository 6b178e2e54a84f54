import { describe, expect, it } from 'vitest'
import { availableOn, unavailableUntil } from './availability.ts'

describe('the availability of a firm', () => {
  it('is taken for granted while the firm has said nothing', () => {
    expect(availableOn(undefined, '2026-11-22')).toBe(true)
  })
  it('stops until the last day given, inclusive, and comes back by itself', () => {
    const absent = { available: false, until: '2026-11-30' }
    expect(availableOn(absent, '2026-11-30')).toBe(false)
    expect(unavailableUntil(absent, '2026-11-30')).toBe('2026-11-30')
    expect(availableOn(absent, '2026-12-01')).toBe(true)
    expect(unavailableUntil(absent, '2026-12-01')).toBeNull()
  })
  it('stays stopped when no last day was given', () => {
    expect(availableOn({ available: false, until: null }, '2030-01-01')).toBe(false)
  })
})
