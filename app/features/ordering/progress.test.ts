import { describe, expect, it } from 'vitest'
import { orderSteps, stepsDone } from './progress.ts'

describe('the steps of an order', () => {
  it('are prepared, signed, answered, performed, one state after the other', () => {
    expect(orderSteps[stepsDone('to-sign', '2027-01-31', '2026-11-22') ?? -1]).toBe('sign')
    expect(orderSteps[stepsDone('issued', '2027-01-31', '2026-11-22') ?? -1]).toBe('answer')
    expect(orderSteps[stepsDone('accepted', '2027-01-31', '2026-11-22') ?? -1]).toBe('perform')
  })
  it('are all behind an accepted order the day after its last day, not on it', () => {
    expect(stepsDone('accepted', '2026-11-22', '2026-11-22')).toBe(3)
    expect(stepsDone('accepted', '2026-11-21', '2026-11-22')).toBe(orderSteps.length)
  })
  it('have no place for an order that was declined, expired, given up or found no contractor', () => {
    for (const state of ['declined', 'expired', 'abandoned', 'unallocated'] as const) expect(stepsDone(state, '2027-01-31', '2026-11-22')).toBeNull()
  })
})
