import { describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { type OrderId } from '#app/features/core/index.ts'
import { countOrdersByState, expireUnanswered, readOrders, readReceivedOrders } from '#app/features/ordering/index.server.ts'
import { grantOf, portsAt } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { single } from '#tests/support/sample-lot.ts'
import { type Scene, accept, account, attempts, decline, life, must, outcome, placed, recipients, setScene, sign } from './scene.ts'

useDatabase()

const issued = async (scene: Scene): Promise<OrderId> => {
  const id = await placed(scene.buyer)
  must(await sign(scene.signatory, id, 100_000))
  return id
}
const lastAttempt = async (scene: Scene, id: OrderId): Promise<OrderId> => (await life(scene.buyer, id)).attempts.at(-1)!.id
const job = systemGrant('expiry')
/** One second after the delay of an order issued on Monday 23 November 2026, five working days. */
const afterDelay = portsAt(new Date('2026-11-30T23:00:01Z'))

describe('a contractor that declines', () => {
  it('sends the order at once to the next rank when it is not dearer', async () => {
    const scene = await setScene({ prices: [10_000, 9_000] })
    const id = await issued(scene)
    must(await decline(scene.firms[0]!.person, id))
    expect(await attempts(scene, id)).toEqual(['1 1 declined 100000', '2 2 issued 90000'])
    expect(await account()).toMatchObject({ reserved: 90_000, committed: 0, entries: 4 })
    const next = await life(scene.buyer, await lastAttempt(scene, id))
    expect(next.document).toMatchObject({ number: 'RES-2026-000002', signature: { name: 'Dominique Maire' } })
    expect(next.steps.map((step) => step.reason)).toEqual(['already-asked', 'designated'])
    expect(next.events.find((event) => event.type === 'declined')?.facts).toEqual({ reason: 'no-capacity', text: 'Équipe prise jusqu’en mars' })
    expect((await recipients()).slice(-3)).toEqual([scene.firms[1]!.person.email, scene.buyer.email, scene.signatory.email])
    must(await accept(scene.firms[1]!.person, next.document.id))
    expect(await account()).toMatchObject({ reserved: 0, committed: 90_000 })
  })
  it('brings the order back to the signatory when the next rank is dearer', async () => {
    const scene = await setScene({ prices: [10_000, 12_000] })
    const id = await issued(scene)
    must(await decline(scene.firms[0]!.person, id))
    expect(await attempts(scene, id)).toEqual(['1 1 declined 100000', '2 2 to-sign 120000'])
    expect(await account()).toMatchObject({ reserved: 0 })
    const next = await life(scene.signatory, await lastAttempt(scene, id))
    expect([next.signedNetCents, next.signing?.pricing.netCents, next.document.signature]).toEqual([100_000, 120_000, null])
    expect(outcome(await sign(scene.signatory, next.document.id, 100_000))).toBe('conflict ordering.price-rose')
    must(await sign(scene.signatory, next.document.id, 120_000))
    expect(await attempts(scene, id)).toEqual(['1 1 declined 100000', '2 2 issued 120000'])
  })
  it.each([
    ['has ended', "valid_until = '2026-11-23'"],
    ['was withdrawn', "status = 'ended'"],
    ['has a limit that no longer covers the price', 'limit_cents = 89999'],
    ['stands on another act', "delegation_ref = 'Arrêté 2027-01'"],
  ])('brings the order back to the signatory when the right it was signed under %s', async (_, change) => {
    const scene = await setScene({ prices: [10_000, 9_000] })
    const id = await issued(scene)
    await execute(`update membership set ${change} where role = 'signatory'`)
    must(await decline(scene.firms[0]!.person, id, portsAt(new Date('2026-11-24T09:00:00Z'))))
    expect(await attempts(scene, id)).toEqual(['1 1 declined 100000', '2 2 to-sign 90000'])
    const next = await life(scene.buyer, await lastAttempt(scene, id))
    expect([next.document.signature, next.events.at(-1)?.type, next.events.at(-1)?.facts.reason]).toEqual([null, 'sign-again', 'right-ended'])
    expect(await account()).toMatchObject({ reserved: 0 })
  })
  it('leaves the order without contractor when it was the last', async () => {
    const scene = await setScene({ prices: [10_000, 12_000], rule: single })
    const id = await issued(scene)
    must(await decline(scene.firms[0]!.person, id))
    expect(await attempts(scene, id)).toEqual(['1 1 declined 100000', '2 - unallocated 100000'])
    const end = await life(scene.buyer, await lastAttempt(scene, id))
    expect(end.events.at(-1)).toMatchObject({ type: 'unallocated', facts: { reason: 'no-contractor' } })
    expect(end.steps.map((step) => step.reason)).toEqual(['already-asked'])
  })
  it('leaves it without contractor after the framework’s end', async () => {
    const scene = await setScene({ prices: [10_000, 9_000], validTo: '2026-11-23', lot: { tailMonths: 24 } })
    const id = await issued(scene)
    must(await decline(scene.firms[0]!.person, id, portsAt(new Date('2026-11-24T09:00:00Z'))))
    expect((await life(scene.buyer, await lastAttempt(scene, id))).events.at(-1)?.facts).toEqual({ reason: 'framework-ended' })
  })
  it('asks each rank once, down to the last', async () => {
    const scene = await setScene({ prices: [10_000, 9_000, 8_000] })
    const id = await issued(scene)
    for (const firm of scene.firms) must(await decline(firm.person, await lastAttempt(scene, id)))
    expect(await attempts(scene, id)).toEqual(['1 1 declined 100000', '2 2 declined 90000', '3 3 declined 80000', '4 - unallocated 80000'])
    expect(await account()).toMatchObject({ reserved: 0, committed: 0 })
  })
})

describe('a contractor that stays silent', () => {
  it('loses the order to the next one when the delay ends, once, whoever runs the job', async () => {
    const scene = await setScene({ prices: [10_000, 9_000] })
    const id = await issued(scene)
    expect(await expireUnanswered(job, portsAt(new Date('2026-11-30T22:59:59Z')))).toBe(0)
    const counts = await Promise.all([expireUnanswered(job, afterDelay), expireUnanswered(job, afterDelay)])
    expect(counts[0]! + counts[1]!).toBe(1)
    expect(await attempts(scene, id)).toEqual(['1 1 expired 100000', '2 2 issued 90000'])
    expect(await account()).toMatchObject({ reserved: 90_000, entries: 4 })
    expect(await recipients()).toContain(scene.firms[0]!.person.email)
  })
  it('keeps the order when, once locked, it is no longer overdue', async () => {
    const scene = await setScene()
    const id = await issued(scene)
    const clock = [afterDelay.now(), portsAt().now()]
    expect(await expireUnanswered(job, { ...afterDelay, now: () => clock.shift() ?? portsAt().now() })).toBe(0)
    expect(await attempts(scene, id)).toEqual(['1 1 issued 100000'])
  })
  it('answers too late: 410, before and after the job ran', async () => {
    const scene = await setScene()
    const id = await issued(scene)
    expect(outcome(await accept(scene.firms[0]!.person, id, afterDelay))).toBe('gone ordering.answered-too-late')
    await expireUnanswered(job, afterDelay)
    const late = await accept(scene.firms[0]!.person, id, afterDelay)
    expect(!late.ok && late.refusal).toEqual({ kind: 'gone', code: 'ordering.answered-too-late', facts: { dueAt: '2026-11-30T23:00:00.000Z' } })
    expect(outcome(await decline(scene.firms[0]!.person, id, afterDelay))).toBe('gone ordering.answered-too-late')
  })
})

describe('answers at once', () => {
  it('have one outcome: acceptance or refusal', async () => {
    const scene = await setScene({ prices: [10_000, 9_000] })
    const id = await issued(scene)
    const person = scene.firms[0]!.person
    const outcomes = (await Promise.all([accept(person, id), decline(person, id)])).map(outcome)
    expect(outcomes.sort()).toEqual(['accepted', 'conflict ordering.already-answered'])
    expect(await execute('select count(*)::int as n from ledger_entry where order_id = \'' + id + "' and type in ('commit', 'release')")).toEqual([{ n: 1 }])
  })
  it('are refused to a firm suspended meanwhile', async () => {
    const scene = await setScene()
    const id = await issued(scene)
    await execute("update award set status = 'suspended' where rank = 1")
    expect(outcome(await accept(scene.firms[0]!.person, id))).toBe('conflict ordering.award-suspended')
    expect(outcome(await decline(scene.firms[0]!.person, id))).toBe('accepted')
  })
})

it('an issued order is never edited, even by hand', async () => {
  const scene = await setScene()
  await issued(scene)
  await expect(execute('update purchase_order set net_cents = 1')).rejects.toThrow(/not edited/)
  await expect(execute('update order_line set quantity = 1')).rejects.toThrow(/rows are added/)
})

it('the inbox of a firm shows what it must answer first, shortest delay first', async () => {
  const scene = await setScene({ prices: [10_000] })
  const [first, second] = [await issued(scene), await issued(scene)]
  must(await accept(scene.firms[0]!.person, first))
  const third = await issued(scene)
  const inbox = must(await readReceivedOrders(grantOf('order.receive', scene.firms[0]!.person), portsAt()))
  expect([inbox.toAnswer.map((order) => order.id).sort(), inbox.accepted.map((order) => order.id), inbox.closed]).toEqual([[second, third].sort(), [first], []])
})

it('a long inbox is read by pages of 25, and a page past the end is the last one', async () => {
  const scene = await setScene({ prices: [10_000] })
  const firm = scene.firms[0]!.person
  for (let count = 0; count < 26; count += 1) must(await accept(firm, await issued(scene)))
  const inbox = (accepted: number) => readReceivedOrders(grantOf('order.receive', firm), portsAt(), { accepted }).then(must)
  const [first, second, beyond] = [await inbox(1), await inbox(2), await inbox(9)]
  expect([first.accepted.length, second.accepted.length, first.acceptedPage.pages]).toEqual([25, 1, 2])
  expect(beyond.accepted).toEqual(second.accepted)
  expect(first.accepted.map((order) => order.id)).not.toContain(second.accepted[0]?.id)
})

it('a need asked twice is one row of the authority’s list and counts once', async () => {
  const scene = await setScene()
  must(await decline(scene.firms[0]!.person, await issued(scene)))
  const list = must(await readOrders(grantOf('order.read', scene.buyer)))
  expect([list.total, list.orders.map((order) => order.state)]).toEqual([1, ['issued']])
  expect(must(await countOrdersByState(grantOf('authority.read', scene.buyer)))).toEqual({ toSign: 0, unanswered: 1, accepted: 0 })
})
