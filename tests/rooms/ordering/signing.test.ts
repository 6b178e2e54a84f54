import { describe, expect, it } from 'vitest'
import { placeOrders, readOrder } from '#app/features/ordering/index.server.ts'
import { buildSchedule, buildPerson, grantOf, portsAt, submissionOf } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { type Scene, account, accept, fillBasket, life, must, outcome, patiently, place, placed, recipients, setScene, shownTo, sign, signPatiently } from './scene.ts'

useDatabase()

describe('an order, from basket to acceptance', () => {
  it('is prepared, signed, issued to rank 1, accepted and committed', async () => {
    const scene = await setScene()
    const id = await placed(scene.buyer)
    const before = await life(scene.signatory, id)
    expect([before.document.state, before.document.netCents, before.signing?.firmName, before.signing?.right?.delegationRef]).toEqual(['to-sign', 100_000, 'Titulaire de rang 1', 'Arrêté 2026-12'])
    expect(await account()).toMatchObject({ reserved: 0, entries: 1 })

    const signed = must(await sign(scene.signatory, id, 100_000))
    expect(signed.number).toBe('RES-2026-000001')
    const issued = await life(scene.buyer, id)
    expect(issued.document).toMatchObject({ state: 'issued', number: 'RES-2026-000001', startsOn: '2026-12-01', endsOn: '2027-05-31', signature: { name: 'Dominique Maire', delegationRef: 'Arrêté 2026-12' } })
    expect(issued.document.answerDueAt?.toISOString()).toBe('2026-11-30T23:00:00.000Z')
    expect(issued.steps.map((step) => step.reason)).toEqual(['designated', 'not-reached', 'not-reached'])
    expect(await account()).toMatchObject({ reserved: 100_000, committed: 0 })

    must(await accept(scene.firms[0]!.person, id))
    const done = await life(scene.buyer, id)
    expect([done.document.state, ...done.events.map((event) => event.type)]).toEqual(['accepted', 'placed', 'signed', 'issued', 'accepted'])
    expect(await account()).toMatchObject({ reserved: 0, committed: 100_000, entries: 3 })
    expect(await recipients()).toEqual([scene.signatory.email, scene.firms[0]!.person.email, scene.buyer.email, scene.signatory.email])
    expect((await execute('select action from audit_event order by id')).map((row) => row.action)).toEqual(['basket.added', 'order.placed', 'order.signed', 'order.issued', 'order.accepted'])
  })
  it('takes effect once however often the form is sent, one after the other or at once', async () => {
    const scene = await setScene()
    const id = await placed(scene.buyer)
    const submission = submissionOf()
    const results = await Promise.all([1, 2, 3].map(() => patiently(() => sign(scene.signatory, id, 100_000, portsAt(), submission))))
    results.push(await sign(scene.signatory, id, 100_000, portsAt(), submission))
    expect(results.map((result) => result.ok && result.value.number)).toEqual(Array(4).fill('RES-2026-000001'))
    expect(await account()).toMatchObject({ reserved: 100_000, entries: 2 })
    expect(outcome(await sign(scene.signatory, id, 100_000))).toBe('conflict ordering.state')
    expect(outcome(await sign(scene.signatory, id, 100_000, portsAt(), { ...submission, digest: 'other' }))).toBe('conflict core.form-reused')
  })
  it('prepares the basket once when the form is sent twice', async () => {
    const scene = await setScene()
    must(await fillBasket(scene.buyer))
    const input = { startsOn: '2026-12-01', engagementRef: '', note: '', shown: await shownTo(scene.buyer), submission: submissionOf() }
    const twice = await Promise.all([placeOrders(grantOf('order.place', scene.buyer), input, portsAt()), placeOrders(grantOf('order.place', scene.buyer), input, portsAt())])
    expect(must(twice[0]!)).toEqual(must(twice[1]!))
    expect(outcome(await place(scene.buyer))).toBe('conflict ordering.basket-empty')
    expect(await execute('select count(*)::int as orders from purchase_order')).toEqual([{ orders: 1 }])
  })
})

describe('a page that prepares orders, left open', () => {
  const send = (scene: Scene, shown: string) => placeOrders(grantOf('order.place', scene.buyer), { startsOn: '2026-12-01', engagementRef: '', note: '', shown, submission: submissionOf() }, portsAt())

  it('is shown again when the quantities changed meanwhile, and places the basket once read', async () => {
    const scene = await setScene()
    must(await fillBasket(scene.buyer))
    const stale = await shownTo(scene.buyer)
    must(await fillBasket(scene.buyer, { 'half-day': 11 }))
    expect([outcome(await send(scene, stale)), outcome(await send(scene, ''))]).toEqual(Array(2).fill('conflict ordering.basket-changed'))
    expect(await execute('select count(*)::int as orders from purchase_order')).toEqual([{ orders: 0 }])
    expect(outcome(await send(scene, await shownTo(scene.buyer)))).toBe('accepted')
  })
  it('is shown again when a price changed meanwhile', async () => {
    const scene = await setScene()
    must(await fillBasket(scene.buyer))
    const stale = await shownTo(scene.buyer)
    await buildSchedule(scene.firms[0]!.awardId, 2, '2026-11-23', { 'half-day': 9_999, 'kick-off': 50_000 })
    expect(outcome(await send(scene, stale))).toBe('conflict ordering.basket-changed')
  })
  it('stays good when the basket came back to what was shown', async () => {
    const scene = await setScene()
    must(await fillBasket(scene.buyer))
    const shown = await shownTo(scene.buyer)
    must(await fillBasket(scene.buyer, { 'half-day': 11 }))
    must(await fillBasket(scene.buyer))
    expect(outcome(await send(scene, shown))).toBe('accepted')
  })
})

describe('signing stops', () => {
  it('at the limit of the delegation', async () => {
    const scene = await setScene({ limitCents: 99_999 })
    expect(outcome(await sign(scene.signatory, await placed(scene.buyer), 100_000))).toBe('invalid ordering.above-limit')
    expect(await account()).toMatchObject({ reserved: 0, entries: 1 })
  })
  it('when the right has ended', async () => {
    const scene = await setScene()
    const late = await buildPerson(scene.buyer.organisationId, 'authority', { roles: ['signatory'], validUntil: '2026-11-22' })
    expect(outcome(await sign(late, await placed(scene.buyer), 100_000))).toBe('invalid ordering.no-signing-right')
  })
  it('above the ceiling, saying what remains, for the preparation and for the signature', async () => {
    const scene = await setScene({ lot: { ceilingCents: 150_000 } })
    const first = await placed(scene.buyer)
    const second = await placed(scene.buyer)
    must(await sign(scene.signatory, first, 100_000))
    const refused = await sign(scene.signatory, second, 100_000)
    expect(!refused.ok && refused.refusal.facts).toEqual({ remainingCents: 50_000, ceilingCents: 150_000, wantedCents: 100_000 })
    must(await fillBasket(scene.buyer, { 'half-day': 6 }))
    expect(outcome(await place(scene.buyer))).toBe('conflict ordering.ceiling')
    must(await fillBasket(scene.buyer, { 'half-day': 5 }))
    expect(outcome(await place(scene.buyer))).toBe('accepted')
  })
  it('at midnight in Paris after the last day of the framework', async () => {
    const scene = await setScene({ validTo: '2026-12-31', lot: { tailMonths: 24 } })
    const [last, next] = [portsAt(new Date('2026-12-31T22:59:59Z')), portsAt(new Date('2026-12-31T23:00:00Z'))]
    const id = await placed(scene.buyer)
    const other = await placed(scene.buyer)
    expect(outcome(await sign(scene.signatory, id, 100_000, last))).toBe('accepted')
    expect(outcome(await sign(scene.signatory, other, 100_000, next))).toBe('gone ordering.framework-ended')
    must(await fillBasket(scene.buyer))
    expect(outcome(await place(scene.buyer, next, '2027-01-10'))).toBe('gone ordering.framework-ended')
  })
  it('beyond the tail of the lot', async () => {
    const scene = await setScene({ validTo: '2026-12-31', lot: { tailMonths: 4 } })
    must(await fillBasket(scene.buyer))
    const refused = await place(scene.buyer)
    expect(!refused.ok && [refused.refusal.code, refused.refusal.facts]).toEqual(['ordering.beyond-tail', { endsOn: '2027-05-31', latest: '2027-04-30' }])
  })
  it('when the price rose since it was shown, with both amounts, and takes the price that fell', async () => {
    const scene = await setScene()
    const id = await placed(scene.buyer)
    const cheaper = await placed(scene.buyer)
    await buildSchedule(scene.firms[0]!.awardId, 2, '2026-11-25', { 'half-day': 11_000, 'kick-off': 50_000 })
    const later = portsAt(new Date('2026-11-25T09:00:00Z'))
    const refused = await sign(scene.signatory, id, 100_000, later)
    expect(!refused.ok && [refused.refusal.kind, refused.refusal.facts]).toEqual(['conflict', { shownCents: 100_000, nowCents: 110_000 }])
    expect((await life(scene.signatory, id, later)).signing?.pricing.netCents).toBe(110_000)
    must(await sign(scene.signatory, id, 110_000, later))
    await buildSchedule(scene.firms[0]!.awardId, 3, '2026-11-26', { 'half-day': 9_500, 'kick-off': 50_000 })
    must(await sign(scene.signatory, cheaper, 100_000, portsAt(new Date('2026-11-26T09:00:00Z'))))
    expect((await life(scene.buyer, cheaper)).document.netCents).toBe(95_000)
    expect((await life(scene.buyer, cheaper)).document.pricing.netCents).toBe(95_000)
  })
  it('when nobody can serve any more', async () => {
    const scene = await setScene({ prices: [10_000] })
    const id = await placed(scene.buyer)
    await execute("update award set status = 'suspended'")
    expect(outcome(await sign(scene.signatory, id, 100_000))).toBe('conflict ordering.no-contractor')
    const view = must(await readOrder(grantOf('order.read', scene.signatory), id, portsAt()))
    expect([view.signing, view.obstacle?.code, view.steps[0]?.reason]).toEqual([null, 'ordering.no-contractor', 'suspended'])
  })
})

it('lets exactly seven of twenty simultaneous signatures through where seven fit, numbered without a gap', async () => {
  const scene = await setScene({ lot: { ceilingCents: 700_000 } })
  const ids = []
  for (let order = 0; order < 20; order += 1) ids.push(await placed(scene.buyer))
  const results = await Promise.all(ids.map((id) => signPatiently(scene.signatory, id, 100_000)))
  expect(results.map(outcome).sort()).toEqual([...Array(7).fill('accepted'), ...Array(13).fill('conflict ordering.ceiling')])
  expect(await account()).toMatchObject({ reserved: 700_000, entries: 8 })
  const numbers = (await execute('select number from purchase_order where number is not null order by number')).map((row) => row.number)
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7].map((rank) => `RES-2026-00000${rank}`))
})
