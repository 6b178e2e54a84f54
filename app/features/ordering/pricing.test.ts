import { describe, expect, it } from 'vitest'
import { sampleLot } from '#tests/support/sample-lot.ts'
import { priceOrder } from './pricing.ts'

const lot = sampleLot()
const prices = { 'half-day': 31_000, 'kick-off': 12_345 }
const refusalOf = (quantities: Record<string, number>, priced: Record<string, number> = prices) => {
  const result = priceOrder(lot, quantities, priced)
  return result.ok ? 'accepted' : result.refusal.code
}

describe('the price of an order', () => {
  it('is the sum of its lines, taxed per rate on the sum', () => {
    const result = priceOrder(lot, { 'kick-off': 3, 'half-day': 10 }, prices)
    expect(result.ok && [result.value.netCents, result.value.taxCents, result.value.grossCents]).toEqual([347_035, 69_407, 416_442])
    expect(result.ok && result.value.lines.map((line) => line.itemCode)).toEqual(['half-day', 'kick-off'])
  })
  it('keeps each rate of tax apart', () => {
    const premium = { ...lot.catalogue[1]!, taxBasisPoints: 900, taxKind: 'insurance-premium' as const }
    const result = priceOrder({ catalogue: [lot.catalogue[0]!, premium] }, { 'half-day': 1, 'kick-off': 1 }, { 'half-day': 10_000, 'kick-off': 10_050 })
    expect(result.ok && result.value.perRate).toEqual([
      { taxBasisPoints: 2000, netCents: 10_000, taxCents: 2_000 },
      { taxBasisPoints: 900, netCents: 10_050, taxCents: 905 },
    ])
  })
  it('refuses quantities that are not whole, negative, or beyond the bound', () => {
    expect([1.5, -1, 100_001].map((quantity) => refusalOf({ 'half-day': quantity }))).toEqual(Array(3).fill('ordering.quantity'))
    expect(refusalOf({ 'half-day': 100_000 })).toBe('accepted')
  })
  it('refuses an item outside the catalogue, an item without price, and an order of nothing', () => {
    expect(refusalOf({ gold: 1 })).toBe('ordering.unknown-item')
    expect(refusalOf({ 'half-day': 1 }, {})).toBe('ordering.no-price')
    expect(refusalOf({ 'half-day': 0 })).toBe('ordering.nothing-ordered')
    expect(refusalOf({ 'half-day': 1 }, { 'half-day': 0 })).toBe('ordering.nothing-ordered')
  })
})
