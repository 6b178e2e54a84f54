import { describe, expect, it } from 'vitest'
import { conformityOn } from './conformity.ts'

const auditor = { fr: 'Cabinet', en: 'Firm' }
const on = (date: string, rate: number, day = '2026-11-22') => {
  const { state, valid } = conformityOn(day, { audit: { date, rate, auditor, referential: auditor, pages: [] } })
  return [state, valid]
}

describe('the state of conformity', () => {
  it('is « non conforme » until an audit says otherwise', () => {
    expect(conformityOn('2026-11-22', { audit: null })).toEqual({ state: 'none', audit: null, valid: false })
  })
  it('follows the rate of the audit: half, then all of it', () => {
    expect([0, 49.99, 50, 99.9, 100].map((rate) => on('2026-01-15', rate)[0])).toEqual(['none', 'none', 'partial', 'partial', 'full'])
  })
  it('comes back to « non conforme » three years after the audit, to the day', () => {
    expect(on('2023-11-23', 100)).toEqual(['full', true])
    expect(on('2023-11-22', 100)).toEqual(['none', false])
  })
  it('takes no audit dated in the future', () => {
    expect(on('2026-11-22', 100)).toEqual(['full', true])
    expect(on('2026-11-23', 100)).toEqual(['none', false])
  })
})
