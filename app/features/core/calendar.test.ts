import { describe, expect, it } from 'vitest'
import { addDays, addMonths, endOfParisDay, endOfWorkingDays, isWorkingDay, parisDay, publicHolidays } from './calendar.ts'

describe('days in Paris', () => {
  it('change at midnight in Paris, not in UTC', () => {
    expect(parisDay(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30')
    expect(parisDay(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
    expect(parisDay(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
    expect(parisDay(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
  })
  it('end at the midnight that follows, on the days the clock changes too', () => {
    expect(endOfParisDay('2026-11-22').toISOString()).toBe('2026-11-22T23:00:00.000Z')
    expect(endOfParisDay('2026-07-14').toISOString()).toBe('2026-07-14T22:00:00.000Z')
    expect(endOfParisDay('2026-03-29').toISOString()).toBe('2026-03-29T22:00:00.000Z')
    expect(endOfParisDay('2026-03-28').toISOString()).toBe('2026-03-28T23:00:00.000Z')
    expect(endOfParisDay('2026-10-25').toISOString()).toBe('2026-10-25T23:00:00.000Z')
    expect(endOfParisDay('2026-10-24').toISOString()).toBe('2026-10-24T22:00:00.000Z')
  })
  it('are added by the calendar, clamped to the last day of a month', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2026-11-22', 14)).toBe('2028-01-22')
  })
})

describe('working days', () => {
  it('skip week-ends and the public holidays of the Code du travail', () => {
    expect([...publicHolidays(2026)].sort()).toEqual([
      '2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-07-14', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25',
    ])
    expect(isWorkingDay('2026-11-11')).toBe(false)
    expect(isWorkingDay('2026-11-14')).toBe(false)
    expect(isWorkingDay('2026-11-12')).toBe(true)
  })
  it('are counted from the day after the event', () => {
    expect(endOfWorkingDays(new Date('2026-11-20T10:00:00Z'), 3).toISOString()).toBe('2026-11-25T23:00:00.000Z')
    expect(endOfWorkingDays(new Date('2026-05-07T10:00:00Z'), 2).toISOString()).toBe('2026-05-12T22:00:00.000Z')
    expect(endOfWorkingDays(new Date('2026-12-24T10:00:00Z'), 1).toISOString()).toBe('2026-12-28T23:00:00.000Z')
  })
})
