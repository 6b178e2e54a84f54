import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { asSql } from './pool/drizzle.server.ts'
import { parseDatabaseUrl } from './pool/address.server.ts'
import { sqlStateOf } from './pool/faults.server.ts'
import { createPool } from './pool/pool.server.ts'
import { type Client, transact } from './pool/transaction.server.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))
const BUDGET_MS = 120_000
const OLDEST_SERVER = 150_000

/** Advisory lock of Ressort's migrations: an arbitrary number, the same for every process. */
const LOCK = 7_260_415

/** Limits the server keeps even when the client is gone. The idle limit leaves room for a starved process (see decision 003). */
const roleDefaults = {
  statement_timeout: '5s',
  lock_timeout: '2s',
  idle_in_transaction_session_timeout: '15s',
  client_connection_check_interval: '1s',
} as const

export type MigrationOutcome = {
  /** Migrations applied now, and in all. */
  readonly applied: number
  readonly total: number
  /** Limits that this role may not set on itself. */
  readonly refusedDefaults: readonly string[]
}

/** The migrations the code knows: the last one's hash names the structure of a backup. */
export const knownMigrations = (): readonly string[] => readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash)

const rows = async (client: Client, query: string): Promise<Record<string, unknown>[]> => (await client.unsafe(query)) as Record<string, unknown>[]

const appliedMigrations = async (client: Client): Promise<string[]> => {
  const [there] = await rows(client, `select to_regclass('drizzle.__drizzle_migrations') is not null as yes`)
  if (there?.yes !== true) return []
  return (await rows(client, 'select hash from drizzle.__drizzle_migrations order by created_at')).map(({ hash }) => String(hash))
}

const applyDefaults = async (client: Client): Promise<string[]> => {
  const refused: string[] = []
  const [here] = await rows(client, 'select quote_ident(current_database()) as name')
  for (const [name, value] of Object.entries(roleDefaults)) {
    try {
      await client.savepoint(async (inner) => await inner.unsafe(`alter role current_user in database ${String(here?.name)} set ${name} = '${value}'`))
    } catch (error) {
      if (!sqlStateOf(error)) throw error
      refused.push(name)
    }
  }
  return refused
}

/**
 * Brings the structure up to date, all or nothing, in one transaction under an advisory lock: two processes that start together
 * are safe. Refuses a server older than PostgreSQL 15 and a database that carries migrations this code does not know.
 */
export const migrateDatabase = async (url: string): Promise<MigrationOutcome> => {
  const pool = createPool(parseDatabaseUrl(url), {
    size: 1,
    waiters: 1,
    applicationName: 'ressort-migrate',
    session: { statement_timeout: '0', lock_timeout: '0', idle_in_transaction_session_timeout: '0', client_min_messages: 'warning' },
    onNotice: () => undefined,
  })
  try {
    return await transact(pool, BUDGET_MS, async (client) => {
      await client.unsafe(`select pg_advisory_xact_lock(${LOCK})`)
      const [server] = await rows(client, `select current_setting('server_version_num')::int as version`)
      if (Number(server?.version) < OLDEST_SERVER) throw new Error('PostgreSQL 15 or later is needed')
      const known = knownMigrations()
      const before = await appliedMigrations(client)
      const strange = before.findIndex((hash, position) => known[position] !== hash)
      if (strange >= 0) throw new Error(`The database carries a migration (number ${strange}) that this version of Ressort does not know`)
      await migrate(drizzle(asSql(client)), { migrationsFolder })
      return { applied: known.length - before.length, total: known.length, refusedDefaults: await applyDefaults(client) }
    })
  } finally {
    await pool.close(1_000)
  }
}
