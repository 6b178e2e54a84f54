import { describe, expect, it } from 'vitest'
import { needsDecision, outcomeOf, passes, retryDelay, unanswered } from './saving.ts'

const faultOf = (status: number, body: unknown = null) => {
  const outcome = outcomeOf(status, body)
  return outcome.kind === 'failed' ? outcome.fault : null
}

describe('what the portal answers to a saving', () => {
  it('is kept when it says the revision and the instant', () => {
    const savedAt = '2026-03-12T13:32:00.000Z'
    expect(outcomeOf(200, { revision: 3, savedAt })).toEqual({ kind: 'saved', revision: 3, savedAt: new Date(savedAt) })
  })
  it('is no answer of the portal’s when a page comes instead', () => {
    expect([faultOf(200), faultOf(200, { revision: '3' }), faultOf(302)]).toEqual(['server', 'server', 'server'])
  })
  it.each([
    [401, { code: 'access.session-over' }, 'session'],
    [409, { code: 'assessment.closed' }, 'closed'],
    [409, null, 'refused'],
    [422, { code: 'too-long' }, 'too-long'],
    [413, null, 'too-long'],
    [422, { code: 'assessment.must-apply' }, 'refused'],
    [403, { code: 'access.forbidden' }, 'refused'],
    [404, { code: 'core.not-found' }, 'refused'],
    [410, { code: 'gone' }, 'refused'],
    [429, null, 'server'],
    [500, null, 'server'],
    [503, { code: 'http.database-unavailable' }, 'server'],
  ])('tells the cause of a %i', (status, body, fault) => expect(faultOf(status, body)).toBe(fault))
  it('carries the other answer of a conflict, and nothing that is not a fact', () => {
    expect(outcomeOf(409, { code: 'assessment.answer-changed', facts: { kind: 'level', level: 2, by: null, odd: {} } })).toEqual({
      kind: 'failed', fault: 'conflict', facts: { kind: 'level', level: 2, by: null },
    })
  })
})

describe('no answer at all', () => {
  it('is the network’s when the device has none, the portal’s otherwise', () => {
    expect([unanswered(false), unanswered(true)]).toMatchObject([{ fault: 'network' }, { fault: 'server' }])
  })
  it('passes by itself; what somebody must decide does not', () => {
    const faults = ['server', 'network', 'session', 'conflict', 'closed', 'too-long', 'refused'] as const
    expect(faults.filter(passes)).toEqual(['server', 'network'])
    expect(faults.filter(needsDecision)).toEqual(['conflict', 'closed', 'refused'])
  })
  it('is tried again later and later, a minute apart at most', () => {
    expect([0, 1, 2, 3, 10, 1000].map(retryDelay)).toEqual([2_000, 4_000, 8_000, 16_000, 60_000, 60_000])
  })
})
