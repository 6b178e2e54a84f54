import { describe, expect, it } from 'vitest'
import { type ThrottleKind, type ThrottleState, afterFailure, secondsToWait } from './throttle.ts'

const start = new Date('2026-03-02T08:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)

const afterFailures = (kind: ThrottleKind, count: number, now = start) =>
  Array.from({ length: count }).reduce<ThrottleState | undefined>((state) => afterFailure(kind, state, now), undefined)

describe('failed sign-ins of one account', () => {
  it('are free five times, then each costs twice the wait of the one before, up to fifteen minutes', () => {
    const waits = Array.from({ length: 20 }, (_, count) => secondsToWait(afterFailures('account', count), start))
    expect(waits.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0])
    expect(waits.slice(6, 11)).toEqual([1, 2, 4, 8, 16])
    expect(waits.slice(16)).toEqual([900, 900, 900, 900])
  })
  it('never lock the account for good', () => {
    expect(secondsToWait(afterFailures('account', 500), later(901))).toBe(0)
  })
  it('are forgotten a day later', () => {
    expect(afterFailure('account', afterFailures('account', 9), later(24 * 3600))).toMatchObject({ failures: 1, blockedUntil: null })
  })
})

describe('attempts from one address', () => {
  it('are limited to thirty a minute', () => {
    expect(secondsToWait(afterFailures('address', 29), start)).toBe(0)
    expect(secondsToWait(afterFailures('address', 30), later(20))).toBe(40)
    expect(secondsToWait(afterFailures('address', 30), later(60))).toBe(0)
  })
})
