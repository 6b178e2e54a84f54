import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { type DatabaseOptions, closeDatabase, openDatabase } from '#db/client.server.ts'
import { runAlone } from '#db/pool/alone.server.ts'

type Row = Record<string, unknown>

const at = (admin: string, database: string) => admin.replace('/postgres?', `/${database}?`)

const copyName = () => `${inject('database').prefix}_${process.env.VITEST_POOL_ID ?? '0'}`

/** Address of this test file's own database. */
export const databaseUrl = (): string => at(inject('database').admin, copyName())

/** Runs raw SQL on the test file's database, on a connection of its own, outside any transaction; returns the rows of the last statement. */
export const execute = (...statements: string[]): Promise<Row[]> => runAlone(databaseUrl(), statements)

/** Empties every table, triggers and foreign keys asleep. */
export const emptyTables = async (): Promise<void> => {
  const tables = await execute(`select format('%I', tablename) as name from pg_tables where schemaname = 'public'`)
  await execute(['set session_replication_role = replica', ...tables.map(({ name }) => `delete from ${String(name)}`)].join(';'))
}

/** A database migrated and empty, copied for the file; for tests that open it their own way. */
export const useEmptyDatabase = (): void => {
  beforeAll(async () => {
    const { admin, template } = inject('database')
    await runAlone(admin, [`drop database if exists ${copyName()} with (force)`, `create database ${copyName()} template ${template} strategy file_copy`])
    for (const [name, value] of [['statement_timeout', '5s'], ['lock_timeout', '2s'], ['idle_in_transaction_session_timeout', '15s'], ['client_connection_check_interval', '1s']]) {
      await runAlone(admin, [`alter role current_user in database ${copyName()} set ${name} = '${value}'`])
    }
  })
}

/**
 * Gives a test file a real PostgreSQL database of its own: `inTransaction` works on it. Every test starts with empty tables;
 * with `keep`, rows stay from one test of the file to the next.
 */
export const useDatabase = ({ keep = false, ...options }: { keep?: boolean } & Omit<DatabaseOptions, 'url'> = {}): void => {
  useEmptyDatabase()
  beforeAll(() => openDatabase({ url: databaseUrl(), size: 8, ...options }))
  afterEach(async () => {
    if (!keep) await emptyTables()
  })
  afterAll(closeDatabase)
}
