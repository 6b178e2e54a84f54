import { execute } from './database.ts'

/** Moves accounts to a state the test wants, with the entry that says so. `set` and `where` are SQL on `lot_account`. */
export const setAccounts = (set: string, where = 'true') =>
  execute(`with moved as (update lot_account set ${set}, entries = entries + 1 where ${where} returning *)
    insert into ledger_entry (lot_code, seq, type, amount_cents, ceiling_after_cents, reserved_after_cents, committed_after_cents, at, key)
    select lot_code, entries, 'commit', committed_cents, ceiling_cents, reserved_cents, committed_cents, now(), 'set:' || lot_code || entries from moved`)
