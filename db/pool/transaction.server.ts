import { performance } from 'node:perf_hooks'
import { databaseFault, faultOf, isConnectionError, sqlStateOf } from './faults.server.ts'
import type { Pool } from './pool.server.ts'
import type { Slot } from './slot.server.ts'
import { type Statement, lazy, runOnce, send } from './statement.server.ts'

/** What drizzle calls on its client: this much of the driver's interface, and no more, is used. */
export type Client = {
  readonly options: { parsers: Record<string, unknown>; serializers: Record<string, unknown> }
  readonly unsafe: (query: string, parameters?: unknown[]) => Statement
  readonly begin: (work: (client: Client) => Promise<unknown>) => Promise<unknown>
  readonly savepoint: (work: (client: Client) => Promise<unknown>) => Promise<unknown>
}

const ROLLBACK_MS = 1_000

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

const control = async (slot: Slot, statement: string): Promise<string> => {
  const answer = await slot.guard(() => slot.sql.unsafe(statement))
  return answer.command
}

/** The client a transaction's callback holds: refuses as soon as the transaction is over, so that a straggler runs nowhere else. */
const facade = (slot: Slot) => {
  let over = false
  let savepoints = 0
  const unsafe: Client['unsafe'] = (query, parameters = []) =>
    lazy((asArrays) => (over ? Promise.reject(databaseFault('transaction-over', 'This statement came after its transaction had ended')) : send(slot, query, parameters, asArrays)))
  const savepoint: Client['savepoint'] = async (work) => {
    const name = `s${(savepoints += 1)}`
    await unsafe(`savepoint ${name}`)
    try {
      const value = await work(client)
      await unsafe(`release savepoint ${name}`)
      return value
    } catch (error) {
      if (!over && !slot.dead()) await unsafe(`rollback to savepoint ${name}`)
      throw error
    }
  }
  const client: Client = { options: { parsers: {}, serializers: {} }, unsafe, savepoint, begin: savepoint }
  return { client, end: () => (over = true) }
}

/** Opens the transaction. A connection that had served before may have lost its server since: nothing was sent, so one fresh start is safe. */
const beginOn = async (pool: Pool, budgetMs: number): Promise<Slot> => {
  const startedAt = performance.now()
  const slot = await pool.acquire(budgetMs)
  const left = budgetMs - (performance.now() - startedAt)
  const timer = setTimeout(() => slot.kill(databaseFault('deadline', 'The database did not open a transaction in time')), left)
  try {
    await control(slot, 'begin')
    return slot
  } catch (error) {
    slot.kill(databaseFault('connection-lost', 'The transaction could not be opened', error))
    const again = slot.used && isConnectionError(error) && faultOf(error) !== 'deadline'
    if (again) return await beginOn(pool, budgetMs - (performance.now() - startedAt))
    throw faultOf(error) ? error : databaseFault('connection-lost', 'The transaction could not be opened', error)
  } finally {
    clearTimeout(timer)
  }
}

const rollback = async (pool: Pool, slot: Slot): Promise<void> => {
  if (slot.dead()) return
  const timer = setTimeout(() => slot.kill(databaseFault('deadline', 'ROLLBACK was not answered')), ROLLBACK_MS)
  const command = await control(slot, 'rollback').catch(() => '')
  clearTimeout(timer)
  if (command === 'ROLLBACK') pool.release(slot)
  else slot.kill(databaseFault('connection-lost', 'ROLLBACK was refused'))
}

const commit = async (pool: Pool, slot: Slot): Promise<void> => {
  let command: string
  try {
    command = await control(slot, 'commit')
  } catch (error) {
    if (!slot.dead() && sqlStateOf(error) && !isConnectionError(error)) {
      // Answered by the server: a deferred constraint or a serialisation failure. The transaction is over and rolled back.
      pool.release(slot)
      throw error
    }
    slot.kill(asError(error))
    throw databaseFault('outcome-unknown', 'The connection was lost while COMMIT was being answered: it may or may not have happened', error)
  }
  pool.release(slot)
  // The server answers ROLLBACK to the COMMIT of a transaction that met an error which its caller swallowed.
  if (command !== 'COMMIT') throw databaseFault('not-committed', 'The transaction was rolled back: an error inside it had been ignored')
}

/**
 * Runs the work in one transaction on one connection, acquire and work and COMMIT under one budget. Resolves only after the server
 * has answered COMMIT; rejects with `outcome-unknown` when that answer was lost (look the operation's key up, never retry blindly).
 */
export const transact = async <T>(pool: Pool, budgetMs: number, work: (client: Client) => Promise<T>): Promise<T> => {
  const startedAt = performance.now()
  const slot = await beginOn(pool, budgetMs)
  const left = budgetMs - (performance.now() - startedAt)
  const timer = setTimeout(() => slot.kill(databaseFault('deadline', `The transaction did not end within ${budgetMs} ms`)), left)
  const inside = facade(slot)
  try {
    let value: T
    try {
      value = await slot.guard(() => work(inside.client))
    } catch (error) {
      inside.end()
      const reason = slot.dead()
      if (reason) throw databaseFault(faultOf(reason) ?? 'connection-lost', reason.message, error)
      if (isConnectionError(error)) slot.kill(databaseFault('connection-lost', 'The server ended the connection', error))
      else await rollback(pool, slot)
      throw error
    }
    inside.end()
    await commit(pool, slot)
    return value
  } finally {
    clearTimeout(timer)
  }
}

/** The object drizzle is built over: transactions, and statements that stand alone. */
export const drizzleClient = (pool: Pool, budgetMs: number): Client => {
  const begin: Client['begin'] = (work) => transact(pool, budgetMs, work)
  return {
    options: { parsers: {}, serializers: {} },
    begin,
    savepoint: begin,
    unsafe: (query, parameters = []) => lazy((asArrays) => runOnce(pool, budgetMs, query, parameters, asArrays)),
  }
}
