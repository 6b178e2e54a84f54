import { describe, expect, it } from 'vitest'
import { formatDay, formatDuration, formatInstant, formatMonth, formatPeriod } from './dates.ts'

describe('a day', () => {
  it('is written in words, the first of the month as an ordinal', () => {
    expect(formatDay('2026-03-12', 'fr')).toBe('12 mars 2026')
    expect(formatDay('2026-03-01', 'fr')).toBe('1er mars 2026')
    expect(formatDay('2026-03-11', 'fr')).toBe('11 mars 2026')
    expect(formatDay('2026-03-12', 'en')).toBe('12 March 2026')
  })
  it('is a plain day in a file', () => {
    expect(formatDay('2026-03-12', 'fr', 'csv')).toBe('2026-03-12')
    expect(formatDay(new Date('2026-03-12T23:30:00Z'), 'fr', 'open-data')).toBe('2026-03-13')
  })
})

it('a month is written in full, or in short on an axis', () => {
  expect(formatMonth('2026-03', 'fr')).toBe('mars 2026')
  expect(formatMonth('2026-12', 'en')).toBe('December 2026')
  expect(formatMonth('2026-12', 'fr', 'short')).toBe('déc.')
})

describe('an instant', () => {
  it('is shown in Paris time, hours as French writes them', () => {
    expect(formatInstant(new Date('2026-03-12T23:30:00Z'), 'fr')).toBe('13 mars 2026 à\u00a00\u00a0h\u00a030')
    expect(formatInstant(new Date('2026-07-01T06:00:00Z'), 'fr')).toBe('1er juillet 2026 à\u00a08\u00a0h')
    expect(formatInstant(new Date('2026-07-01T06:05:00Z'), 'fr')).toBe('1er juillet 2026 à\u00a08\u00a0h\u00a005')
    expect(formatInstant(new Date('2026-07-01T06:05:00Z'), 'en')).toBe('1 July 2026 at\u00a008:05')
  })
  it('can be read by a spreadsheet and by a program', () => {
    const at = new Date('2026-07-01T06:05:00Z')
    expect(formatInstant(at, 'fr', 'csv')).toBe('2026-07-01 08:05')
    expect(formatInstant(at, 'fr', 'open-data')).toBe('2026-07-01T06:05:00.000Z')
  })
})

describe('a period', () => {
  it('says once what both ends share', () => {
    expect(formatPeriod('2026-03-01', '2026-03-12', 'fr')).toBe('du 1er au 12 mars 2026')
    expect(formatPeriod('2026-03-20', '2026-04-03', 'fr')).toBe('du 20 mars au 3 avril 2026')
    expect(formatPeriod('2026-12-01', '2027-01-03', 'fr')).toBe('du 1er décembre 2026 au 3 janvier 2027')
    expect(formatPeriod('2026-03-12', '2026-03-12', 'fr')).toBe('le 12 mars 2026')
    expect(formatPeriod('2026-03-01', '2026-03-12', 'en')).toBe('from 1 to 12 March 2026')
    expect(formatPeriod('2026-03-12', '2026-03-12', 'en')).toBe('on 12 March 2026')
  })
})

describe('a duration', () => {
  it('is said in the largest units that matter, rounded up', () => {
    expect([0.2, 1, 89, 90, 3_541, 5_400, 18_000, 97_200, 900_000].map((seconds) => formatDuration(seconds, 'fr'))).toEqual([
      '1 seconde', '1 seconde', '89 secondes', '2 minutes', '1 heure', '1\u00a0h\u00a030', '5 heures', '1 jour et 3 heures', '10 jours',
    ])
    expect([1, 120, 5_400, 86_400].map((seconds) => formatDuration(seconds, 'en'))).toEqual(['1 second', '2 minutes', '1\u00a0h\u00a030\u00a0min', '1 day'])
  })
})
