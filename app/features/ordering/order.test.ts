import { describe, expect, it } from 'vitest'
import type { Result } from '#app/features/core/index.ts'
import { type OrderFacts, type OrderState, decideAbandon, decideAnswer, decideNext, decideSign, isOverdue, orderNumber, signatureHolds } from './order.ts'

const dueAt = new Date('2026-12-01T23:00:00Z')
const order = (state: OrderState): OrderFacts => ({ state, answerDueAt: state === 'to-sign' ? null : dueAt, signedNetCents: 100_000 })
const codeOf = (result: Result<null>) => (result.ok ? 'yes' : `${result.refusal.kind} ${result.refusal.code}`)
const states: OrderState[] = ['to-sign', 'issued', 'accepted', 'declined', 'expired', 'abandoned', 'unallocated']

describe('signing an order', () => {
  const sign = (state: OrderState, limitCents: number | null | undefined, netCents: number, shownNetCents = netCents) =>
    codeOf(decideSign(order(state), { right: limitCents === undefined ? undefined : { limitCents }, netCents, shownNetCents }))
  it('is allowed up to the limit of the right, to the cent', () => {
    expect([sign('to-sign', null, 9_999_999), sign('to-sign', 500, 500), sign('to-sign', 500, 501)]).toEqual(['yes', 'yes', 'invalid ordering.above-limit'])
  })
  it('needs a right in force', () => {
    expect(sign('to-sign', undefined, 1)).toBe('invalid ordering.no-signing-right')
  })
  it('takes a lower price than shown and stops at a higher one', () => {
    expect([sign('to-sign', null, 99, 100), sign('to-sign', null, 101, 100)]).toEqual(['yes', 'conflict ordering.price-rose'])
  })
  it('happens once', () => {
    expect(states.filter((state) => sign(state, null, 1) === 'yes')).toEqual(['to-sign'])
  })
})

describe('answering an order', () => {
  const before = new Date(dueAt.getTime() - 1)
  it('is possible to the last millisecond of the delay and not after', () => {
    expect(codeOf(decideAnswer(order('issued'), before))).toBe('yes')
    expect(codeOf(decideAnswer(order('issued'), dueAt))).toBe('gone ordering.answered-too-late')
  })
  it('comes too late once the silence was recorded, and only once otherwise', () => {
    expect(states.map((state) => codeOf(decideAnswer(order(state), before)))).toEqual([
      'conflict ordering.state', 'yes', 'conflict ordering.already-answered', 'conflict ordering.already-answered',
      'gone ordering.answered-too-late', 'conflict ordering.state', 'conflict ordering.state',
    ])
  })
  it('is overdue at the instant the delay ends, never both in time and overdue', () => {
    for (const at of [before, dueAt]) expect(isOverdue(order('issued'), at)).toBe(!decideAnswer(order('issued'), at).ok)
  })
})

describe('the next attempt', () => {
  it('goes out at once within the amount signed', () => {
    expect(decideNext({ netCents: 100, signedNetCents: 100, issuable: true, signatureHolds: true })).toBe('issue')
  })
  it('is signed again when the next rank is dearer', () => {
    expect(decideNext({ netCents: 101, signedNetCents: 100, issuable: true, signatureHolds: true })).toBe('sign-again')
  })
  it('is signed again when the signature no longer holds', () => {
    expect(decideNext({ netCents: 100, signedNetCents: 100, issuable: true, signatureHolds: false })).toBe('sign-again')
  })
  it('stands on the same delegation, in force and within its limit', () => {
    const right = { limitCents: 100, delegationRef: 'Arrêté 12' }
    expect(signatureHolds(right, 'Arrêté 12', 100)).toBe(true)
    expect(signatureHolds({ ...right, limitCents: null }, 'Arrêté 12', 1_000)).toBe(true)
    expect([signatureHolds(undefined, 'Arrêté 12', 100), signatureHolds(right, 'Arrêté 11', 100), signatureHolds(right, 'Arrêté 12', 101)]).toEqual([false, false, false])
  })
  it('stops without contractor, or after the framework', () => {
    expect(decideNext({ netCents: null, signedNetCents: 100, issuable: true, signatureHolds: true })).toBe('unallocated')
    expect(decideNext({ netCents: 1, signedNetCents: 100, issuable: false, signatureHolds: true })).toBe('unallocated')
  })
})

it('abandons only what was not issued', () => {
  expect(states.filter((state) => decideAbandon(order(state)).ok)).toEqual(['to-sign'])
})

it('numbers orders per year on six digits', () => {
  expect(orderNumber(2026, 123)).toBe('RES-2026-000123')
})
