import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { systemGrant } from '#app/access/system.server.ts'
import { type OrderId, asId } from '#app/features/core/index.ts'
import { reserve } from '#app/features/ordering/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { parseDatabaseUrl } from '#db/pool/address.server.ts'
import { type Compared, alternate } from '../load.ts'
import type { Line } from '../report.ts'

const perRound = 400
const writers = 8
const grant = systemGrant('bench')

/** Orders to reserve for, spread over the lots: copies of nothing, one cent each. */
const newOrders = (): Promise<{ id: string; lot: string }[]> =>
  inTransaction(grant, async (tx) => [
    ...(await tx.execute<{ id: string; lot: string }>(sql`
      with lots as (select code, row_number() over (order by code) - 1 as at, count(*) over () as of from lot)
      insert into purchase_order (id, organisation_id, lot_code, formula_code, state, attempt, root_id, net_cents, tax_cents, starts_on, ends_on, placed_at)
      select made.id, (select id from organisation where kind = 'authority' limit 1), lots.code, 'bench', 'to-sign', 1, made.id, 1, 0, '2026-01-01', '2026-12-31', now()
      from (select gen_random_uuid() as id, n from generate_series(1, ${perRound}::integer) as n) as made join lots on lots.at = made.n % lots.of
      returning id, lot_code as lot`)),
  ])

/** Work shared by eight writers, as many as the pool has connections; reservations per second. */
const perSecond = async (work: (order: { id: string; lot: string }) => Promise<void>): Promise<number> => {
  const orders = await newOrders()
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let order = orders.pop(); order; order = orders.pop()) await work(order)
    }),
  )
  return (perRound * 1000) / (performance.now() - startedAt)
}

const ours = () =>
  perSecond(async ({ id, lot }) => {
    const moved = await inTransaction(grant, (tx) => reserve(tx, { lotCode: lot, orderId: asId<OrderId>(id), amountCents: 1, at: new Date(), key: randomUUID() }))
    if (!moved.ok) throw new Error(moved.refusal.code)
  })

const statement = `with moved as (
  update lot_account set reserved_cents = reserved_cents + 1, entries = entries + 1
  where lot_code = $1 and reserved_cents + committed_cents + 1 <= ceiling_cents
  returning lot_code, entries, ceiling_cents, reserved_cents, committed_cents)
insert into ledger_entry (lot_code, seq, type, order_id, amount_cents, ceiling_after_cents, reserved_after_cents, committed_after_cents, at, key)
select lot_code, entries, 'reserve', $2::uuid, 1, ceiling_cents, reserved_cents, committed_cents, now(), $3 from moved returning seq`

const handOptions = (url: string) => {
  const { user, password, database, place } = parseDatabaseUrl(url)
  const where = place.kind === 'socket' ? { path: place.path } : { host: place.host, port: place.port }
  return { ...where, user, password, database, max: writers, onnotice: () => undefined }
}

/** The ledger through grants, transaction and repository, against the same conditional UPDATE written by hand on the same driver. */
export const measureLedger = async (databaseUrl: string): Promise<Line[]> => {
  const hand = postgres(handOptions(databaseUrl))
  const inOneTransaction = () => perSecond(async ({ id, lot }) => void (await hand.begin((tx) => tx.unsafe(statement, [lot, id, randomUUID()]))))
  const alone = () => perSecond(async ({ id, lot }) => void (await hand.unsafe(statement, [lot, id, randomUUID()])))
  const line = (what: string, both: Compared): Line => ({
    what, ours: `${Math.round(both.ours)} /s`, bare: `${Math.round(both.bare)} /s`, ratio: both.ratio, target: 0.5, better: 'higher',
  })
  try {
    return [
      line('Grand livre / même UPDATE à la main, dans une transaction', await alternate(ours, inOneTransaction)),
      line('Grand livre / même UPDATE à la main, seul', await alternate(ours, alone)),
    ]
  } finally {
    await hand.end({ timeout: 5 })
  }
}
