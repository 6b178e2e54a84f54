import { describe, expect, it } from 'vitest'
import { type Account, type Entry, type Movement, emptyAccount, ledgerFaults, move, remainingCents } from './ledger.ts'

const opened: Account = { ceilingCents: 1_000, reservedCents: 0, committedCents: 0, entries: 1 }
const run = (movements: Movement[], from: Account = emptyAccount) => {
  const entries: Entry[] = []
  let account = from
  for (const movement of movements) {
    const next = move(account, movement)
    if (!next.ok) continue
    account = next.value
    entries.push({ ...movement, seq: account.entries, ceilingAfterCents: account.ceilingCents, reservedAfterCents: account.reservedCents, committedAfterCents: account.committedCents })
  }
  return { account, entries }
}
/** Small deterministic generator (mulberry32): the same sequences at every run. */
const generator = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

describe('the account of a lot', () => {
  it('takes an order that fits to the cent and refuses one cent more', () => {
    expect(move(opened, { type: 'reserve', amountCents: 1_000 }).ok).toBe(true)
    const over = move(opened, { type: 'reserve', amountCents: 1_001 })
    expect(!over.ok && over.refusal).toEqual({ kind: 'conflict', code: 'ordering.ceiling', facts: { remainingCents: 1_000, ceilingCents: 1_000, wantedCents: 1_001 } })
  })
  it('neither commits nor releases what was not reserved', () => {
    expect(move(opened, { type: 'commit', amountCents: 1 }).ok).toBe(false)
    expect(move(opened, { type: 'release', amountCents: -1 }).ok).toBe(false)
  })
  it('cannot have its ceiling lowered under what is used', () => {
    const used = run([{ type: 'open', amountCents: 1_000 }, { type: 'reserve', amountCents: 600 }]).account
    expect(move(used, { type: 'amend', amountCents: -401 }).ok).toBe(false)
    expect(move(used, { type: 'amend', amountCents: -400 }).ok).toBe(true)
  })
  it('never exceeds its ceiling nor goes negative, whatever is asked, and its ledger replays to its balances', () => {
    const random = generator(7)
    for (let sequence = 0; sequence < 500; sequence += 1) {
      const types = ['reserve', 'commit', 'release', 'reserve', 'amend'] as const
      const asked = Array.from({ length: 40 }, (): Movement => {
        const type = types[Math.floor(random() * types.length)] ?? 'reserve'
        const amount = Math.floor(random() * 400)
        return { type, amountCents: type === 'release' ? -amount : type === 'amend' ? amount - 200 : amount }
      })
      const { account, entries } = run([{ type: 'open', amountCents: 1_000 }, ...asked])
      expect(remainingCents(account)).toBeGreaterThanOrEqual(0)
      expect(Math.min(account.reservedCents, account.committedCents)).toBeGreaterThanOrEqual(0)
      expect(ledgerFaults(entries, account)).toEqual([])
    }
  })
})

describe('the check of a ledger', () => {
  const { account, entries } = run([{ type: 'open', amountCents: 1_000 }, { type: 'reserve', amountCents: 300 }, { type: 'commit', amountCents: 300 }])
  it('sees a missing entry, a changed balance and an account that differs', () => {
    expect(ledgerFaults(entries, account)).toEqual([])
    expect(ledgerFaults(entries.slice(0, 2), account)).toEqual(['the account is not the sum of its entries'])
    expect(ledgerFaults([entries[0]!, entries[2]!], account)[0]).toMatch(/missing/)
    expect(ledgerFaults([entries[0]!, { ...entries[1]!, reservedAfterCents: 1 }, entries[2]!], account)).toEqual(['entry 2: its balances are not the sum of the movements'])
  })
})
