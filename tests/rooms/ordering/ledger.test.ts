import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { type OrderId, type Result, asId, ok } from '#app/features/core/index.ts'
import { ledgerFaults } from '#app/features/ordering/index.ts'
import { type Moved, commit, findEntries, getAccount, release, reserve } from '#app/features/ordering/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { purchaseOrder } from '#db/schema/index.server.ts'
import { buildFramework, buildOrganisation, workday } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { sampleFramework, sampleLot } from '#tests/support/sample-lot.ts'
import { lotCode, outcome, patiently } from './scene.ts'

useDatabase()
const grant = systemGrant('test')

const open = (ceilingCents: number) => buildFramework(sampleFramework([sampleLot({ ceilingCents })]))

const bareOrder = async (): Promise<OrderId> => {
  const organisationId = await buildOrganisation('authority')
  const id = asId<OrderId>(randomUUID())
  await inTransaction(grant, (tx) =>
    tx.insert(purchaseOrder).values({
      id, organisationId, lotCode, formulaCode: 'short', state: 'to-sign', attempt: 1, rootId: id, netCents: 1, taxCents: 0, startsOn: '2026-12-01', endsOn: '2027-05-31', placedAt: workday,
    }),
  )
  return id
}

const moving = (type: typeof reserve, orderId: OrderId, amountCents: number, key: string): Promise<Result<Moved>> =>
  inTransaction(grant, (tx) => type(tx, { lotCode, orderId, amountCents, at: workday, key }))

const faults = () => inTransaction(grant, async (tx) => ledgerFaults(await findEntries(tx, lotCode), await getAccount(tx, lotCode)))
const balances = async () => {
  const { reservedCents, committedCents, entries } = await inTransaction(grant, (tx) => getAccount(tx, lotCode))
  return [reservedCents, committedCents, entries]
}

describe('the ledger of a lot', () => {
  it('reserves to the cent, then refuses one cent more and says what remains', async () => {
    await open(1_000)
    const [first, second] = [await bareOrder(), await bareOrder()]
    expect(await moving(reserve, first, 990, 'a')).toEqual(ok({ seq: 2, remainingCents: 10, replayed: false }))
    const refused = await moving(reserve, second, 11, 'b')
    expect(!refused.ok && refused.refusal).toEqual({ kind: 'conflict', code: 'ordering.ceiling', facts: { remainingCents: 10, ceilingCents: 1_000, wantedCents: 11 } })
    expect(outcome(await moving(reserve, second, 10, 'b'))).toBe('accepted')
    expect([await balances(), await faults()]).toEqual([[1_000, 0, 3], []])
  })
  it('answers the same key as the first time and moves once', async () => {
    await open(1_000)
    const order = await bareOrder()
    await moving(reserve, order, 600, 'same')
    expect(await moving(reserve, order, 600, 'same')).toEqual(ok({ seq: 2, remainingCents: 400, replayed: true }))
    expect(await balances()).toEqual([600, 0, 2])
  })
  it('settles a reservation once: committed or released, never both, never for another amount', async () => {
    await open(1_000)
    const [kept, given] = [await bareOrder(), await bareOrder()]
    await moving(reserve, kept, 300, 'r1')
    await moving(reserve, given, 400, 'r2')
    expect(outcome(await moving(commit, kept, 299, 'c0'))).toBe('conflict ordering.not-reserved')
    expect(outcome(await moving(commit, kept, 300, 'c1'))).toBe('accepted')
    expect(outcome(await moving(release, kept, 300, 'x1'))).toBe('conflict ordering.not-reserved')
    expect(outcome(await moving(release, given, 400, 'x2'))).toBe('accepted')
    expect(outcome(await moving(release, given, 400, 'x3'))).toBe('conflict ordering.not-reserved')
    expect([await balances(), await faults()]).toEqual([[0, 300, 5], []])
  })
  it('never settles what was not reserved', async () => {
    await open(1_000)
    const order = await bareOrder()
    expect(outcome(await moving(release, order, 1, 'x'))).toBe('conflict ordering.not-reserved')
    expect(await balances()).toEqual([0, 0, 1])
  })
  it('is append-only, and its account cannot be forced over the ceiling or under zero', async () => {
    await open(1_000)
    await expect(execute('update ledger_entry set amount_cents = 1')).rejects.toThrow(/rows are added/)
    await expect(execute('delete from ledger_entry')).rejects.toThrow(/rows are added/)
    await expect(execute('update lot_account set reserved_cents = 1001')).rejects.toThrow(/lot_account_ceiling/)
    await expect(execute('update lot_account set reserved_cents = -1')).rejects.toThrow(/lot_account_positive/)
    await expect(execute('update lot_account set reserved_cents = 1')).rejects.toThrow(/without its ledger entry/)
    await expect(execute('update lot_account set committed_cents = 1, entries = entries + 1')).rejects.toThrow(/without its ledger entry/)
  })
  it('lets exactly seven of twenty simultaneous reservations through where seven fit', async () => {
    await open(700)
    const orders = await Promise.all(Array.from({ length: 20 }, bareOrder))
    const results = await Promise.all(orders.map((order) => patiently(() => moving(reserve, order, 100, `reserve:${order}`))))
    expect(results.filter((result) => result.ok)).toHaveLength(7)
    expect([await balances(), await faults()]).toEqual([[700, 0, 8], []])
  })
})
