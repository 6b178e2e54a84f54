import { describe, expect, it } from 'vitest'
import { deadlineDays, isLive, linkState } from './link.ts'

const now = new Date('2026-11-23T09:00:00Z')
const fresh = { status: 'open', deadline: new Date('2026-11-30T23:00:00Z'), openedAt: null, finishedAt: null, revokedAt: null } as const

describe('a link to answer by', () => {
  it('is sent, then opened, and lets answer until the very end of its day', () => {
    expect([linkState(fresh, now), linkState({ ...fresh, openedAt: now }, now)]).toEqual(['sent', 'opened'])
    expect(linkState(fresh, new Date('2026-11-30T22:59:59Z'))).toBe('sent')
    expect(linkState(fresh, fresh.deadline)).toBe('expired')
  })

  it('ends when the assessment closes, and says first what a person decided', () => {
    expect(linkState({ ...fresh, status: 'closed' }, now)).toBe('closed')
    expect(linkState({ ...fresh, status: 'closed', finishedAt: now }, now)).toBe('finished')
    expect(linkState({ ...fresh, revokedAt: now, finishedAt: now, deadline: now }, now)).toBe('revoked')
  })

  it('is alive only while somebody may answer', () => {
    expect((['sent', 'opened', 'finished', 'revoked', 'expired', 'closed'] as const).filter(isLive)).toEqual(['sent', 'opened'])
  })

  it('takes a deadline from tomorrow, for ninety days', () => {
    expect(deadlineDays('2026-11-23')).toEqual({ first: '2026-11-24', last: '2027-02-21' })
  })
})
