import { describe, expect, it } from 'vitest'
import { checkIssuable, checkPerformance, performancePeriod } from './validity.ts'

const validity = { validFrom: '2025-01-01', validTo: '2028-12-31', tailMonths: 6 }
const codeAt = (instant: string) => {
  const result = checkIssuable(new Date(instant), validity)
  return result.ok ? 'issuable' : `${result.refusal.kind} ${result.refusal.code}`
}

describe('the days of the framework', () => {
  it('include the last one until midnight in Paris, wherever the buyer is', () => {
    expect(codeAt('2028-12-31T22:58:00Z')).toBe('issuable')
    expect(codeAt('2028-12-31T23:00:00Z')).toBe('gone ordering.framework-ended')
  })
  it('begin at midnight in Paris', () => {
    expect(codeAt('2024-12-31T22:59:59Z')).toBe('conflict ordering.framework-not-begun')
    expect(codeAt('2024-12-31T23:00:00Z')).toBe('issuable')
  })
  it('change with summer time', () => {
    const summer = { ...validity, validTo: '2026-06-30' }
    expect(checkIssuable(new Date('2026-06-30T21:59:59Z'), summer).ok).toBe(true)
    expect(checkIssuable(new Date('2026-06-30T22:00:00Z'), summer).ok).toBe(false)
  })
})

describe('the performance of an order', () => {
  it('never starts before the day it is issued', () => {
    expect(performancePeriod('2026-11-01', '2026-11-23', 12)).toEqual({ startsOn: '2026-11-23', endsOn: '2027-11-22' })
    expect(performancePeriod('2027-01-31', '2026-11-23', 1)).toEqual({ startsOn: '2027-01-31', endsOn: '2027-02-28' })
    expect(performancePeriod('2028-02-29', '2026-11-23', 12)).toEqual({ startsOn: '2028-02-29', endsOn: '2029-02-28' })
  })
  it('may run past the framework within the tail, and no further', () => {
    expect(checkPerformance({ startsOn: '2028-12-31', endsOn: '2029-06-30' }, validity).ok).toBe(true)
    expect(checkPerformance({ startsOn: '2028-12-31', endsOn: '2029-07-01' }, validity).ok).toBe(false)
  })
})
