import { describe, expect, it } from 'vitest'
import { inMedium } from './medium.ts'
import { formatList, formatNumber, formatPercent, formatRange } from './numbers.ts'

describe('numbers', () => {
  it('are grouped by narrow no-break spaces on a French page, by commas on an English one', () => {
    expect(formatNumber(155_850, 'fr')).toBe('155\u202f850')
    expect(formatNumber(155_850.25, 'en', 1)).toBe('155,850.3')
  })
  it('are rounded as a spreadsheet rounds them, whatever the order of the sum they come from', () => {
    expect([1.85, 1.8499999999999999, 0.1 * 18.5, 2.05, 0.35].map((value) => formatNumber(value, 'en', 1))).toEqual(['1.9', '1.9', '1.9', '2.1', '0.4'])
    expect(formatNumber(123_456_789_012.5, 'en', 1)).toBe('123,456,789,012.5')
  })
  it('hold no narrow no-break space in a PDF, nor any grouping in a file', () => {
    expect(formatNumber(1_234_567.5, 'fr', 2, 'pdf')).toBe('1\u00a0234\u00a0567,50')
    expect(formatNumber(1_234_567.5, 'fr', 2, 'csv')).toBe('1234567,50')
    expect(formatNumber(1_234_567.5, 'fr', 2, 'open-data')).toBe('1234567.50')
    expect(inMedium('Prêts\u202f?', 'pdf')).toBe('Prêts\u00a0?')
    expect(inMedium('Prêts\u202f?', 'screen')).toBe('Prêts\u202f?')
  })
  it('stay with their percent sign', () => {
    expect(formatPercent(12, 'fr')).toBe('12\u00a0%')
    expect(formatPercent(12.5, 'en', 1)).toBe('12.5%')
    expect(formatPercent(12.5, 'fr', 1, 'csv')).toBe('12,5')
  })
  it('make ranges in words', () => {
    expect(formatRange(3_500, 10_000, 'fr')).toBe('3\u202f500 à 10\u202f000')
    expect(formatRange(3_500, 10_000, 'en')).toBe('3,500 to 10,000')
  })
})

it('lists are joined as each language does', () => {
  expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c')
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c')
})
