import { describe, expect, it } from 'vitest'
import { langs } from '#app/features/core/index.ts'
import type { OrderState } from '../order.ts'
import { textsOf } from '../texts.ts'
import { buyerStanding, firmStanding } from './order-status.tsx'

const order = { firmName: 'Les Vigies', answerDueAt: new Date('2026-12-01T22:59:59Z'), endsOn: '2027-11-30' }
const validTo = '2029-03-09'
const before = new Date('2026-11-25T09:00:00Z')
const after = new Date('2026-12-02T09:00:00Z')

const settled = new Set<OrderState>(['declined', 'expired', 'abandoned'])

describe.each(langs)('an order, in %s', (lang) => {
  const states = Object.keys(textsOf(lang).status.buyer) as OrderState[]

  it.each(states)('of an authority that is « %s » tells who acts and by when, or that nobody has to', (state) => {
    const standing = buyerStanding({ order: { ...order, state }, signatories: [], validTo, lang })
    expect('settled' in standing).toBe(settled.has(state))
    if (!('settled' in standing)) expect([standing.actor, standing.due].every(Boolean)).toBe(true)
  })

  it('to sign names those who may', () => expect(buyerStanding({ order: { ...order, state: 'to-sign' }, signatories: ['Florence Vernoy'], validTo, lang })).toMatchObject({ actor: expect.stringContaining('Florence Vernoy') as string }))

  it.each(['issued', 'accepted'] as const)('that a contractor received and that is « %s » tells it to act, and by when', (state) => {
    const standing = firmStanding({ order: { ...order, state }, lang, now: before })
    expect(standing).toMatchObject({ actor: expect.any(String) as string, due: expect.any(String) as string })
  })

  it.each(['issued', 'declined', 'expired'] as const)('that a contractor received and that is « %s » asks nothing of it once the time is over', (state) => {
    expect(firmStanding({ order: { ...order, state }, lang, now: after })).toMatchObject({ settled: true })
  })
})
