import { eq, sql } from 'drizzle-orm'
import { type Cents, type OrderId, type Result, ok, refuse } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { ledgerEntry, lotAccount } from '#db/schema/index.server.ts'
import { overCeiling, remainingCents } from './ledger.ts'

// The accounts of the lots belong to the framework, not to a tenant: no query of this file needs a scope.

/** What moves: an order's amount (positive, cents excluding tax), once per key. `turnAfter` moves the tour de rôle in the same statement. */
export type OrderMovement = { readonly lotCode: string; readonly orderId: OrderId; readonly amountCents: Cents; readonly at: Date; readonly key: string; readonly turnAfter?: number }

export type Moved = { readonly seq: number; readonly remainingCents: Cents; readonly replayed: boolean }

type Row = { seq: number; ceiling: string; reserved: string; committed: string }

const noted = (row: Row | undefined, replayed: boolean): Moved | undefined =>
  row && { seq: row.seq, remainingCents: Number(row.ceiling) - Number(row.reserved) - Number(row.committed), replayed }

const columns = sql`seq, ceiling_after_cents as ceiling, reserved_after_cents as reserved, committed_after_cents as committed`

/**
 * One statement: a conditional UPDATE of the account feeding an append-only entry. The row lock of the UPDATE is the only lock;
 * the ceiling is checked where it is written, against the row as it stands, never against a sum read before (decision: ledger form).
 */
const move = async (tx: Tx, type: 'reserve' | 'commit' | 'release', movement: OrderMovement): Promise<Moved | undefined> => {
  const { lotCode, orderId, amountCents, key, turnAfter } = movement
  const reserved = type === 'reserve' ? amountCents : -amountCents
  const committed = type === 'commit' ? amountCents : 0
  const resolvable =
    type === 'reserve'
      ? sql`not exists (select 1 from ledger_entry where key = ${key})`
      : sql`exists (select 1 from ledger_entry where order_id = ${orderId} and type = 'reserve' and amount_cents = ${amountCents}::bigint)
          and not exists (select 1 from ledger_entry where order_id = ${orderId} and type in ('commit', 'release'))`
  const rows = await tx.execute<Row>(sql`
    with moved as (
      update lot_account
      set reserved_cents = reserved_cents + ${reserved}::bigint, committed_cents = committed_cents + ${committed}::bigint,
          entries = entries + 1, turn = coalesce(${turnAfter ?? null}::integer, turn)
      where lot_code = ${lotCode}
        and reserved_cents + committed_cents + ${reserved + committed}::bigint <= ceiling_cents
        and reserved_cents + ${reserved}::bigint >= 0
        and ${resolvable}
      returning lot_code, entries, ceiling_cents, reserved_cents, committed_cents
    )
    insert into ledger_entry (lot_code, seq, type, order_id, amount_cents, ceiling_after_cents, reserved_after_cents, committed_after_cents, at, key)
    select lot_code, entries, ${type}, ${orderId}::uuid, ${type === 'release' ? -amountCents : amountCents}::bigint, ceiling_cents, reserved_cents, committed_cents, ${movement.at.toISOString()}::timestamptz, ${key}
    from moved
    returning ${columns}`)
  return noted(rows[0], false)
}

const replay = async (tx: Tx, key: string): Promise<Moved | undefined> => noted((await tx.execute<Row>(sql`select ${columns} from ledger_entry where key = ${key}`))[0], true)

/** Reserves an order's amount under the lot's ceiling (R2162-4), or refuses with what remains. The same key again answers as the first time. */
export const reserve = async (tx: Tx, movement: OrderMovement): Promise<Result<Moved>> => {
  const moved = (await move(tx, 'reserve', movement)) ?? (await replay(tx, movement.key))
  if (moved) return ok(moved)
  const account = await getAccount(tx, movement.lotCode)
  return overCeiling(remainingCents(account), account.ceilingCents, movement.amountCents)
}

/** Turns a reservation into a commitment: the contractor accepted. At most one outcome per reservation. */
export const commit = async (tx: Tx, movement: OrderMovement): Promise<Result<Moved>> => settle(tx, 'commit', movement)

/** Gives the room of a reservation back: declined, expired. At most one outcome per reservation. */
export const release = async (tx: Tx, movement: OrderMovement): Promise<Result<Moved>> => settle(tx, 'release', movement)

const settle = async (tx: Tx, type: 'commit' | 'release', movement: OrderMovement): Promise<Result<Moved>> => {
  const moved = (await move(tx, type, movement)) ?? (await replay(tx, movement.key))
  return moved ? ok(moved) : refuse('conflict', 'ordering.not-reserved')
}

export type AccountRow = typeof lotAccount.$inferSelect

/** The account of a lot as it stands; an order on a lot without account is a bug of the import. */
export const getAccount = async (tx: Tx, lotCode: string): Promise<AccountRow> => opened(await tx.select().from(lotAccount).where(eq(lotAccount.lotCode, lotCode)), lotCode)

/** The account of a lot, locked until the end of the transaction: allocation and reservation see the same turn. */
export const lockAccount = async (tx: Tx, lotCode: string): Promise<AccountRow> =>
  opened(await tx.select().from(lotAccount).where(eq(lotAccount.lotCode, lotCode)).for('update'), lotCode)

const opened = ([account]: AccountRow[], lotCode: string): AccountRow => {
  if (!account) throw new Error(`The account of ${lotCode} was never opened`)
  return account
}

/** Every entry of a lot, in order: what a check replays. */
export const findEntries = (tx: Tx, lotCode: string) => tx.select().from(ledgerEntry).where(eq(ledgerEntry.lotCode, lotCode)).orderBy(ledgerEntry.seq)
