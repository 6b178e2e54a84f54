import { setTimeout as pause } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { Grant } from '#app/access/grant.ts'
import { parseDatabaseUrl } from './pool/address.server.ts'
import { asSql } from './pool/drizzle.server.ts'
import { databaseFault, isRetryable } from './pool/faults.server.ts'
import { type Pool, createPool } from './pool/pool.server.ts'
import { drizzleClient } from './pool/transaction.server.ts'

export { faultOf, isDatabaseUnavailable, sqlStateOf } from './pool/faults.server.ts'

/** Acquire, work and COMMIT of one request: below the HTTP deadline, above the server's own statement timeout. */
const BUDGET_MS = 6_000
const POOL_SIZE = 8
const POOL_WAITERS = 64
const TRIES = 3

// Without the schema: drizzle's `query` interface, which nobody uses, would be made again for every table at each transaction.
const connect = (pool: Pool, budgetMs: number) => drizzle(asSql(drizzleClient(pool, budgetMs)))

type Database = ReturnType<typeof connect>

/** A transaction: drizzle's `select`, `insert`, `update`, `delete` and `execute`. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]

/** What reads alone: `select`, and nothing that writes. A transaction is one too. */
export type Reader = Pick<Tx, 'select'>

/** What runs statements one by one: inside a transaction, or each alone and whole. */
export type Statements = Pick<Tx, 'select' | 'execute'>

type Opened = { readonly pool: Pool; readonly database: Database }

// The launcher and the built server hold two copies of this module in one process: the connections are the process's.
const KEY = Symbol.for('ressort.database')
const registry = globalThis as { [KEY]?: Opened | undefined }

const opened = (): Opened => {
  const current = registry[KEY]
  if (!current) throw databaseFault('pool-closed', 'The database is not open')
  return current
}

export type DatabaseOptions = {
  readonly url: string
  /** Connections at most; 8 unless told. */
  readonly size?: number
  /** Time one transaction may take, all included; 6 s unless told. A longer one (command line) also lifts the server's statement timeout. */
  readonly budgetMs?: number
  readonly onDiagnostic?: (event: string, facts: object) => void
}

/** Opens the process's only connections to the database. Nothing is connected before the first transaction. */
export const openDatabase = ({ url, size = POOL_SIZE, budgetMs = BUDGET_MS, onDiagnostic }: DatabaseOptions): void => {
  if (registry[KEY]) throw new Error('The database is already open')
  const pool = createPool(parseDatabaseUrl(url), {
    size,
    waiters: POOL_WAITERS,
    applicationName: 'ressort',
    session: budgetMs > BUDGET_MS ? { statement_timeout: String(budgetMs), idle_in_transaction_session_timeout: String(budgetMs) } : {},
    onNotice: ({ code, severity, message }) => onDiagnostic?.('database.notice', { code, severity, message }),
  })
  registry[KEY] = { pool, database: connect(pool, budgetMs) }
}

/** Refuses new work, lets transactions in progress end (5 s), closes every connection. */
export const closeDatabase = async (): Promise<void> => {
  const current = registry[KEY]
  registry[KEY] = undefined
  await current?.pool.close(5_000)
}

/** The database answers and its structure is in place. */
export const isDatabaseReady = async (): Promise<boolean> => {
  try {
    const rows = await opened().database.execute<{ there: boolean }>("select to_regclass('drizzle.__drizzle_migrations') is not null as there")
    return rows[0]?.there === true
  } catch {
    return false
  }
}

const isRefused = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'refusal' in value

const attempt = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
  const refused = new Error('refused')
  let outcome: { value: T } | undefined
  try {
    await opened().database.transaction(async (tx) => {
      outcome = { value: await work(tx) }
      if (isRefused(outcome.value)) throw refused
    })
  } catch (error) {
    if (error !== refused) throw error
  }
  if (!outcome) throw new Error('A transaction ended without an outcome')
  return outcome.value
}

/**
 * Runs a use case's work in one transaction. Commits when the work resolves; a refused Result rolls back and is returned; an exception
 * rolls back and is thrown again. With `idempotent`, a serialisation failure or a deadlock is tried again, three times in all:
 * the work must then have no effect outside the transaction. The grant is asked for so that no query runs without one.
 */
export const inTransaction = async <T>(
  _grant: Grant<string>,
  work: (tx: Tx) => Promise<T>,
  options: { idempotent?: boolean } = {},
): Promise<T> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(work)
    } catch (error) {
      if (!options.idempotent || !isRetryable(error) || tried === TRIES) throw error
      await pause(20 * tried + Math.random() * 40)
    }
  }
}

/**
 * Runs one reading statement without a transaction around it: one exchange with the server instead of three. For pages that show one
 * thing and decide nothing; each `select` awaited here sees its own instant. What is written, or read to decide, goes through `inTransaction`.
 */
export const inStatement = async <T>(_grant: Grant<string>, read: (reader: Reader) => PromiseLike<T>): Promise<T> => await read(opened().database)

/**
 * Runs statements one by one, each a whole transaction of its own: one exchange with the server instead of three. For a use case whose only
 * write is one statement that decides everything and changes nothing when it comes twice: lost with its connection, it is sent again once.
 */
export const inStatements = async <T>(_grant: Grant<string>, work: (statements: Statements) => Promise<T>): Promise<T> => await work(opened().database)

/**
 * Keeps what drizzle writes for a statement of the hottest pages, with placeholders: its text is then made once per open database
 * instead of once per request. For `inStatement` only; a transaction is another reader each time.
 */
export const writtenOnce = <Q extends object>(write: (reader: Reader) => Q): ((reader: Reader) => Q) => {
  const written = new WeakMap<Reader, Q>()
  return (reader) => {
    const known = written.get(reader)
    if (known) return known
    const made = write(reader)
    written.set(reader, made)
    return made
  }
}
