import { describe, expect, it } from 'vitest'
import { asId } from '#app/features/core/index.ts'
import type { PriceVersion } from './contractor.ts'
import { checkNewVersion, earliestStart, nextVersion, priceChange, versionInForce } from './price-version.ts'

const version = (number: number, validFrom: string, prices: Record<string, number> = { day: 31_000, audit: 290_000 }): PriceVersion => ({
  id: asId(`00000000-0000-4000-8000-00000000000${number}`),
  version: number,
  validFrom,
  publishedAt: new Date('2026-01-01T00:00:00Z'),
  prices,
})
const catalogue = [{ code: 'day' }, { code: 'audit' }]
const today = '2026-11-22'
const days = { today, lastDay: '2029-03-09' }

describe('the price version in force', () => {
  const versions = [version(1, '2026-01-01'), version(2, '2026-11-22'), version(3, '2027-01-01')]

  it('starts on its first day, not the day before', () => {
    expect(versionInForce(versions, '2026-11-21')?.version).toBe(1)
    expect(versionInForce(versions, '2026-11-22')?.version).toBe(2)
  })
  it('is none before the first version starts', () => {
    expect(versionInForce(versions, '2025-12-31')).toBeUndefined()
  })
  it('announces the nearest version to come', () => {
    expect(nextVersion([...versions, version(4, '2027-06-01')], today)?.version).toBe(3)
    expect(nextVersion(versions, '2027-01-01')).toBeUndefined()
  })
})

describe('a new price version', () => {
  const first = version(1, '2026-01-01')
  const raised = { day: 32_000, audit: 290_000 }

  it('may start tomorrow, never today', () => {
    expect(checkNewVersion({ validFrom: '2026-11-23', prices: raised }, [first], catalogue, days)).toEqual({ ok: true, value: { version: 2 } })
    expect(checkNewVersion({ validFrom: today, prices: raised }, [first], catalogue, days)).toMatchObject({
      refusal: { code: 'contractors.price-too-early', facts: { earliest: '2026-11-23' } },
    })
  })
  it('starts on a day of the framework agreement: a slipped year would close the door to every later version', () => {
    expect(checkNewVersion({ validFrom: '2029-03-09', prices: raised }, [first], catalogue, days)).toMatchObject({ ok: true })
    for (const validFrom of ['2029-03-10', '2206-01-01', '9999-12-31']) {
      expect(checkNewVersion({ validFrom, prices: raised }, [first], catalogue, days)).toMatchObject({ refusal: { code: 'contractors.price-too-late', facts: { latest: '2029-03-09' } } })
    }
  })
  it('starts after every version already published', () => {
    expect(earliestStart([first, version(2, '2027-03-01')], today)).toBe('2027-03-02')
  })
  it('prices every item of the catalogue and nothing else', () => {
    expect(checkNewVersion({ validFrom: '2027-01-01', prices: { day: 1 } }, [first], catalogue, days)).toMatchObject({
      refusal: { code: 'contractors.price-missing', facts: { item: 'audit' } },
    })
    expect(checkNewVersion({ validFrom: '2027-01-01', prices: { ...raised, gift: 100 } }, [first], catalogue, days)).toMatchObject({
      refusal: { code: 'contractors.price-unknown-item' },
    })
  })
  it.each([0, -5, 12.5, 100_000_001])('refuses a unit price of %d cents', (day) => {
    expect(checkNewVersion({ validFrom: '2027-01-01', prices: { day, audit: 1 } }, [first], catalogue, days)).toMatchObject({
      refusal: { code: 'contractors.price-out-of-range', facts: { item: 'day' } },
    })
  })
  it('changes at least one price', () => {
    expect(checkNewVersion({ validFrom: '2027-01-01', prices: first.prices }, [first], catalogue, days)).toMatchObject({
      refusal: { code: 'contractors.price-unchanged' },
    })
  })
})

describe('the change of a price', () => {
  it('is shown in per cent of the version before, to one decimal', () => {
    expect(priceChange(31_000, 32_000)).toBe(3.2)
    expect(priceChange(31_000, 29_450)).toBe(-5)
  })
  it('is not shown for an item without an earlier price', () => {
    expect(priceChange(undefined, 32_000)).toBeNull()
  })
})
