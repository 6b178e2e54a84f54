import { parseDatabaseUrl } from './address.server.ts'
import { databaseFault } from './faults.server.ts'
import { openSlot } from './slot.server.ts'

type Row = Record<string, unknown>

/**
 * Runs statements one after the other on a connection of their own, outside any transaction (CREATE DATABASE refuses one),
 * and returns the rows of the last. For the launcher, the command line and the tests: a request uses `inTransaction`.
 */
export const runAlone = async (url: string, statements: readonly string[], budgetMs = 30_000): Promise<Row[]> => {
  const slot = openSlot(parseDatabaseUrl(url), { applicationName: 'ressort-admin', session: { statement_timeout: '0' }, onNotice: () => undefined }, () => undefined)
  const timer = setTimeout(() => slot.kill(databaseFault('deadline', `No answer within ${budgetMs} ms`)), budgetMs)
  try {
    let last: Row[] = []
    for (const statement of statements) last = [...(await slot.guard(() => slot.sql.unsafe<Row[]>(statement)))]
    return last
  } finally {
    clearTimeout(timer)
    slot.kill(databaseFault('pool-closed', 'Done'))
  }
}
