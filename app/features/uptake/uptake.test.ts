import { describe, expect, it } from 'vitest'
import { fillMonths, enoughBodies, lastMonths } from './periods.ts'
import { alertLevel, project, sharePercent } from './projection.ts'

const base = { usedCents: 600_000, ceilingCents: 1_000_000, periodCents: 365_000, periodDays: 365, today: '2026-11-22', validTo: '2029-03-09' }

describe('the projection of a ceiling', () => {
  it('prolongs the pace of the period to the last day of the framework', () => {
    // 1,000 cents a day over the 838 days left
    expect(project(base)).toEqual({ atEndCents: 600_000 + 838_000, reachedOn: '2027-12-27' })
  })
  it('gives no date when the framework ends before the ceiling is reached', () => {
    expect(project({ ...base, periodCents: 36_500 })).toEqual({ atEndCents: 683_800, reachedOn: null })
  })
  it('is today when nothing is left', () => {
    expect(project({ ...base, usedCents: 1_000_000 })?.reachedOn).toBe('2026-11-22')
  })
  it('is not made from less than a month, nor from nothing', () => {
    expect(project({ ...base, periodDays: 29 })).toBeNull()
    expect(project({ ...base, periodCents: 0 })).toBeNull()
  })
})

describe('the share used', () => {
  it('is rounded to one decimal and zero of an empty whole', () => {
    expect(sharePercent(1, 3)).toBe(33.3)
    expect(sharePercent(5, 0)).toBe(0)
  })
  it('calls for attention from 70, 85 and 95 %', () => {
    expect([69.9, 70, 85, 95].map(alertLevel)).toEqual(['none', 'watch', 'act', 'urgent'])
  })
})

describe('the months shown', () => {
  it('end with the month of today and cross the year', () => {
    expect(lastMonths('2026-02-28', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })
  it('count zero when nothing was ordered', () => {
    const filled = fillMonths(['2026-01', '2026-02'], [{ month: '2026-02', orders: 3 }], (month) => ({ month, orders: 0 }))
    expect(filled.map((each) => each.orders)).toEqual([0, 3])
  })
})

describe('an aggregate of assessments', () => {
  it('is shown from ten bodies on, never below', () => {
    expect(enoughBodies(9, 2.4)).toBeNull()
    expect(enoughBodies(10, 2.4)).toBe(2.4)
  })
})
