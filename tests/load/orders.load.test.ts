import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { type OrderId, asId } from '#app/features/core/index.ts'
import { ledgerFaults } from '#app/features/ordering/index.ts'
import { addToBasket, findEntries, getAccount, placeOrders, readBasket } from '#app/features/ordering/index.server.ts'
import { paths } from '#app/paths.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/client.server.ts'
import { migrateDatabase } from '#db/migrate.server.ts'
import { runAlone } from '#db/pool/alone.server.ts'
import { buildAward, buildFramework, buildOrganisation, buildPerson, grantOf, portsAt, submissionOf } from '#tests/support/builders.ts'
import { cookieOf, portal } from '#tests/support/portal.ts'
import { sampleFramework, sampleLot } from '#tests/support/sample-lot.ts'
import { startTwoServers } from './two-servers.ts'

const buyers = 200
const room = 37
const orderCents = 100_000
const lotCode = sampleLot().code

const name = `ressort_load_${process.pid}`
const at = (database: string) => portal().databaseUrl.replace(/\/[^/?]+\?/, `/${database}?`)
let servers: Awaited<ReturnType<typeof startTwoServers>> | undefined

beforeAll(async () => {
  await runAlone(at('postgres'), [`create database ${name}`])
  await migrateDatabase(at(name))
  openDatabase({ url: at(name), size: 4 })
  servers = await startTwoServers(at(name))
})

afterAll(async () => {
  await servers?.stop()
  await closeDatabase()
  await runAlone(at('postgres'), [`drop database if exists ${name} with (force)`])
})

type Waiting = { readonly orderId: OrderId; readonly cookie: string }

/** One authority with an order of 1 000 € that waits for its signature, and the session of the person who may sign it. */
const prepare = async (): Promise<Waiting> => {
  const ports = portsAt(new Date())
  const who = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent', 'signatory'] })
  await addToBasket(grantOf('basket.edit', who), { lines: [{ lotCode, formulaCode: 'short', quantities: { 'half-day': 10 } }], planId: null }, ports)
  const startsOn = ports.now().toISOString().slice(0, 10)
  const basket = await readBasket(grantOf('order.place', who), ports)
  if (!basket.ok) throw new Error(basket.refusal.code)
  const placed = await placeOrders(grantOf('order.place', who), { startsOn, engagementRef: '', note: '', shown: basket.value.digest, submission: submissionOf() }, ports)
  if (!placed.ok) throw new Error(placed.refusal.code)
  return { orderId: asId<OrderId>(placed.value.orderIds[0] ?? ''), cookie: await cookieOf(who) }
}

const send = (origin: string, { orderId, cookie }: Waiting, signal: AbortSignal | null) =>
  fetch(origin + paths.order(orderId), {
    method: 'POST',
    redirect: 'manual',
    signal,
    headers: { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ formKey: `load.${orderId}`, shownNetCents: String(orderCents), statement: 'on' }).toString(),
  })

type Told = { readonly orderId: OrderId; readonly statuses: readonly number[]; readonly cut: number; readonly busy: number }

/**
 * A buyer with a bad line: every other one hangs up at random on the first tries, then sends the same form again to either process until told;
 * everybody sends it once more afterwards. A 503 means « again later », as its Retry-After says.
 */
const insist = async (waiting: Waiting, position: number, origins: readonly [string, string]): Promise<Told> => {
  const statuses: number[] = []
  let cut = 0
  let busy = 0
  for (let attempt = 0; statuses.length < 2 && attempt < 60; attempt += 1) {
    const hangUp = position % 2 === 0 && attempt < 3 ? AbortSignal.timeout(20 + Math.floor(Math.random() * 400)) : null
    try {
      const response = await send(origins[(position + attempt) % 2 === 0 ? 0 : 1], waiting, hangUp)
      await response.arrayBuffer()
      if (response.status === 503) busy += 1
      else statuses.push(response.status)
      if (response.status === 503) await new Promise((resume) => setTimeout(resume, 200 + Math.random() * 800))
    } catch (error) {
      if (!hangUp?.aborted) throw error
      cut += 1
    }
  }
  return { orderId: waiting.orderId, statuses, cut, busy }
}

it('of 200 orders signed at once over two processes on a lot with room for 37, exactly 37 are issued, none lost, none doubled', { timeout: 240_000 }, async () => {
  await buildFramework(sampleFramework([sampleLot({ ceilingCents: room * orderCents + orderCents - 1, allocation: { kind: 'rotation', declinedTurn: 'lost' } })], { validTo: '2090-12-31' }))
  for (const rank of [1, 2, 3]) await buildAward({ rank })
  const waiting: Waiting[] = []
  while (waiting.length < buyers) waiting.push(...(await Promise.all(Array.from({ length: 4 }, prepare))))
  const origins = servers?.origins ?? ['', '']

  const told = await Promise.all(waiting.map((each, position) => insist(each, position, origins)))

  const signed = told.filter(({ statuses }) => statuses[0] === 303)
  const refused = told.filter(({ statuses }) => statuses[0] === 409)
  expect([signed.length, refused.length]).toEqual([room, buyers - room])
  expect(told.every(({ statuses }) => statuses[0] === statuses[1])).toBe(true)
  expect(told.reduce((sum, { cut }) => sum + cut, 0)).toBeGreaterThan(10)

  const stored = await runAlone(at(name), ["select id, number from purchase_order where state = 'issued' order by number"])
  expect(new Set(stored.map((order) => order.id))).toEqual(new Set(signed.map(({ orderId }) => orderId)))
  const numbers = stored.map((order) => Number(String(order.number).slice(-6)))
  expect(numbers).toEqual(Array.from({ length: room }, (_, rank) => rank + 1))
  const [once] = await runAlone(at(name), ["select count(*)::int as runs, (select count(*)::int from order_event where type = 'issued') as events, (select count(*)::int from outgoing_mail where subject like 'Vous avez reçu%') as mails from allocation_run"])
  expect(once).toEqual({ runs: room, events: room, mails: 0 })
  const shares = await runAlone(at(name), ['select count(*)::int as orders from allocation_run group by award_id order by 1'])
  expect(shares.map(({ orders }) => orders)).toEqual([12, 12, 13])

  await inTransaction(systemGrant('test'), async (tx) => {
    const account = await getAccount(tx, lotCode)
    expect([account.reservedCents, account.committedCents, account.entries]).toEqual([room * orderCents, 0, room + 1])
    expect(ledgerFaults(await findEntries(tx, lotCode), account)).toEqual([])
  })
})
