import { type Cents, type Result, ok, refuse } from '#app/features/core/index.ts'

/** Movements of a lot's account. `open` and `amend` set the ceiling; the others belong to an order. */
export type MovementType = 'open' | 'reserve' | 'commit' | 'release' | 'amend'

/** The account of a lot, in cents excluding tax. */
export type Account = { readonly ceilingCents: Cents; readonly reservedCents: Cents; readonly committedCents: Cents; readonly entries: number }

/** Amounts are signed: a release is negative, an amendment either way, the others positive. Reservations plus releases give what is used. */
export type Movement = { readonly type: MovementType; readonly amountCents: Cents }

/** One row of the append-only ledger: the movement and the balances it left. */
export type Entry = Movement & { readonly seq: number; readonly ceilingAfterCents: Cents; readonly reservedAfterCents: Cents; readonly committedAfterCents: Cents }

export const emptyAccount: Account = { ceilingCents: 0, reservedCents: 0, committedCents: 0, entries: 0 }

/** What may still be ordered on the lot, excluding tax. */
export const remainingCents = (account: Pick<Account, 'ceilingCents' | 'reservedCents' | 'committedCents'>): Cents =>
  account.ceilingCents - account.reservedCents - account.committedCents

/** A reservation that finds no room: what remains, the maximum it comes from (R2162-4). */
export const overCeiling = (remaining: Cents, ceilingCents: Cents, wantedCents: Cents) =>
  refuse('conflict', 'ordering.ceiling', { remainingCents: remaining, ceilingCents, wantedCents })

/** The account after a movement. Refuses what would exceed the ceiling or leave a negative balance; the database refuses the same. */
export const move = (account: Account, { type, amountCents }: Movement): Result<Account> => {
  if (type !== 'amend' && (type === 'release' ? amountCents > 0 : amountCents < 0)) return refuse('invalid', 'ordering.movement-sign')
  const next = { ...account, entries: account.entries + 1 }
  switch (type) {
    case 'open':
    case 'amend':
      next.ceilingCents += amountCents
      break
    case 'reserve':
      next.reservedCents += amountCents
      break
    case 'commit':
      next.reservedCents -= amountCents
      next.committedCents += amountCents
      break
    case 'release':
      next.reservedCents += amountCents
      break
  }
  if (next.reservedCents < 0 || next.committedCents < 0) return refuse('conflict', 'ordering.not-reserved')
  return remainingCents(next) < 0 ? overCeiling(remainingCents(account), account.ceilingCents, amountCents) : ok(next)
}

/** Faults of a lot's ledger against its account, as sentences for an operator; empty when every invariant holds at every prefix. */
export const ledgerFaults = (entries: readonly Entry[], account: Account): string[] => {
  const faults: string[] = []
  let current = emptyAccount
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    if (entry.seq !== current.entries + 1) faults.push(`entry ${entry.seq}: a number is missing before it`)
    const moved = move({ ...current, entries: entry.seq - 1 }, entry)
    if (!moved.ok) {
      faults.push(`entry ${entry.seq}: ${moved.refusal.code}`)
      return faults
    }
    current = moved.value
    const same = current.ceilingCents === entry.ceilingAfterCents && current.reservedCents === entry.reservedAfterCents && current.committedCents === entry.committedAfterCents
    if (!same) faults.push(`entry ${entry.seq}: its balances are not the sum of the movements`)
  }
  if (JSON.stringify([current.ceilingCents, current.reservedCents, current.committedCents, current.entries]) !== JSON.stringify([account.ceilingCents, account.reservedCents, account.committedCents, account.entries])) {
    faults.push('the account is not the sum of its entries')
  }
  return faults
}
