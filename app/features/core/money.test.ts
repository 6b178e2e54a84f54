import { describe, expect, it } from 'vitest'
import { formatEuros, formatMillions, lineCents, roundHalfUp, taxTotals } from './money.ts'

describe('amounts', () => {
  it('round half up to the cent', () => {
    expect(roundHalfUp(0.5)).toBe(1)
    expect(roundHalfUp(2.4999)).toBe(2)
    expect(roundHalfUp(-0.5)).toBe(-1)
    expect(lineCents(3, 7_920)).toBe(23_760)
    expect(lineCents(1.005, 100)).toBe(101)
  })
  it('carry tax per rate on the sum of the lines, not line by line', () => {
    const lines = Array.from({ length: 3 }, () => ({ netCents: 333, taxBasisPoints: 2_000 }))
    expect(taxTotals(lines)).toMatchObject({ netCents: 999, taxCents: 200, grossCents: 1_199 })
  })
  it('keep two taxes apart', () => {
    const { perRate, taxCents } = taxTotals([{ netCents: 10_000, taxBasisPoints: 2_000 }, { netCents: 10_000, taxBasisPoints: 900 }])
    expect(perRate.map((rate) => [rate.taxBasisPoints, rate.taxCents])).toEqual([[2_000, 2_000], [900, 900]])
    expect(taxCents).toBe(2_900)
  })
  it('are zero when there is no line', () => {
    expect(taxTotals([])).toEqual({ netCents: 0, taxCents: 0, grossCents: 0, perRate: [] })
  })
  it('are written the French way, cents only when there are some', () => {
    expect(formatEuros(123_450, 'fr')).toBe('1\u202f234,50\u00a0€')
    expect(formatEuros(4_000_000, 'fr')).toBe('40\u202f000\u00a0€')
    expect(formatEuros(4_000_000, 'fr', { exact: true })).toBe('40\u202f000,00\u00a0€')
    expect(formatEuros(123_450, 'en')).toBe('€1,234.50')
  })
  it('fit the medium that carries them', () => {
    const cents = 123_456_750
    expect(formatEuros(cents, 'fr')).toBe('1\u202f234\u202f567,50\u00a0€')
    expect(formatEuros(cents, 'fr', { medium: 'pdf' })).toBe('1\u00a0234\u00a0567,50\u00a0€')
    expect(formatEuros(cents, 'fr', { medium: 'csv' })).toBe('1234567,50')
    expect(formatEuros(cents, 'fr', { medium: 'open-data' })).toBe('1234567.50')
    expect(formatEuros(cents, 'en', { medium: 'csv' })).toBe('1234567.50')
    expect(formatEuros(-4_000, 'fr', { medium: 'csv' })).toBe('-40,00')
  })
  it('are said in millions when that is exact', () => {
    expect(formatMillions(1_200_000_000, 'fr')).toBe('12\u00a0millions d’euros')
    expect(formatMillions(150_000_000, 'fr')).toBe('1,5\u00a0million d’euros')
    expect(formatMillions(200_000_000, 'fr')).toBe('2\u00a0millions d’euros')
    expect(formatMillions(80_000_000, 'fr')).toBe('800\u202f000\u00a0€')
    expect(formatMillions(1_234_567_890, 'fr')).toBe('12\u202f345\u202f678,90\u00a0€')
    expect(formatMillions(150_000_000, 'en')).toBe('€1.5 million')
  })
})
