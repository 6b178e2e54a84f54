import { performance } from 'node:perf_hooks'
import type { Sql } from 'postgres'
import { databaseFault, faultOf, isConnectionError } from './faults.server.ts'
import type { Pool } from './pool.server.ts'
import type { Slot } from './slot.server.ts'

/** A statement that runs when awaited; `values` asks for arrays instead of objects. */
export type Statement = PromiseLike<unknown> & { readonly values: () => PromiseLike<unknown> }

export const lazy = (run: (asArrays: boolean) => Promise<unknown>): Statement => ({
  then: (onValue, onError) => run(false).then(onValue, onError),
  values: () => ({ then: (onValue, onError) => run(true).then(onValue, onError) }),
})

/** Sends one statement on a slot: wherever that slot stands, inside a transaction or not. */
export const send = (slot: Slot, query: string, parameters: unknown[], asArrays: boolean): Promise<unknown> =>
  slot.guard(() => {
    // Named statements save a round trip per query; the pool replaces a connection that holds too many.
    slot.statements.add(query)
    const pending = slot.sql.unsafe(query, parameters as Parameters<Sql['unsafe']>[1], { prepare: parameters.length > 0 })
    return asArrays ? pending.values() : pending
  })

/**
 * Runs one statement outside any transaction, acquire and answer under one budget: the server opens and ends one around it.
 * For readings, and for writes that change nothing when they come twice: a connection that had served before and lost its server since is replaced and asked again.
 */
export const runOnce = async (pool: Pool, budgetMs: number, query: string, parameters: unknown[], asArrays: boolean): Promise<unknown> => {
  const startedAt = performance.now()
  const slot = await pool.acquire(budgetMs)
  const left = budgetMs - (performance.now() - startedAt)
  const timer = setTimeout(() => slot.kill(databaseFault('deadline', `The statement did not end within ${budgetMs} ms`)), left)
  try {
    const answer = await send(slot, query, parameters, asArrays)
    pool.release(slot)
    return answer
  } catch (error) {
    if (!slot.dead() && !isConnectionError(error)) {
      // Answered by the server, which ended the statement's own transaction: the connection is as good as before.
      pool.release(slot)
      throw error
    }
    const cause = slot.dead() ?? error
    slot.kill(databaseFault('connection-lost', 'The server ended the connection', error))
    if (slot.used && faultOf(cause) !== 'deadline' && faultOf(cause) !== 'pool-closed') {
      return await runOnce(pool, budgetMs - (performance.now() - startedAt), query, parameters, asArrays)
    }
    throw faultOf(cause) ? cause : databaseFault('connection-lost', 'The connection was lost during a statement', error)
  } finally {
    clearTimeout(timer)
  }
}
