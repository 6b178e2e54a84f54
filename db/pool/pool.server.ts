import { performance } from 'node:perf_hooks'
import type { Address } from './address.server.ts'
import { databaseFault } from './faults.server.ts'
import { type Slot, type SlotSettings, openSlot } from './slot.server.ts'

export type PoolSettings = SlotSettings & {
  /** Connections at most. */
  readonly size: number
  /** Callers that may wait for a connection; one more is refused at once (`pool-busy`). */
  readonly waiters: number
}

export type Pool = {
  /** A connection of one's own, within `budgetMs`; give it back with `release`, or kill it. */
  readonly acquire: (budgetMs: number) => Promise<Slot>
  readonly release: (slot: Slot) => void
  /** Refuses new work, ends idle connections, and busy ones as they come back; kills what is left after `graceMs`. */
  readonly close: (graceMs: number) => Promise<void>
  readonly counts: () => { live: number; idle: number; waiting: number }
}

type Waiter = { readonly serve: (slot: Slot) => void; readonly refuse: (error: Error) => void }

const MAX_AGE_MS = 30 * 60_000
const MAX_STATEMENTS = 500

/** A bounded pool of one-shot connections: whatever goes wrong on one is answered by throwing it away. */
export const createPool = (address: Address, settings: PoolSettings): Pool => {
  const live = new Set<Slot>()
  const idle: Slot[] = []
  const waiting: Waiter[] = []
  let closing = false
  let emptied: () => void = () => undefined

  const open = (): Slot => {
    const slot = openSlot(address, settings, buried)
    live.add(slot)
    return slot
  }

  const buried = (slot: Slot) => {
    live.delete(slot)
    const position = idle.indexOf(slot)
    if (position >= 0) idle.splice(position, 1)
    if (live.size === 0) emptied()
    if (!closing && live.size < settings.size) waiting.shift()?.serve(open())
  }

  const acquire = (budgetMs: number): Promise<Slot> => {
    if (closing) return Promise.reject(databaseFault('pool-closed', 'The database pool is closed'))
    const ready = idle.pop() ?? (live.size < settings.size ? open() : undefined)
    if (ready) return Promise.resolve(ready)
    if (waiting.length >= settings.waiters) return Promise.reject(databaseFault('pool-busy', 'Too many requests wait for the database'))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(waiter), 1)
        reject(databaseFault('pool-busy', `No database connection was free within ${budgetMs} ms`))
      }, budgetMs)
      const waiter: Waiter = {
        serve: (slot) => {
          clearTimeout(timer)
          resolve(slot)
        },
        refuse: (error) => {
          clearTimeout(timer)
          reject(error)
        },
      }
      waiting.push(waiter)
    })
  }

  const release = (slot: Slot) => {
    if (slot.dead()) return
    slot.used = true
    if (closing) return slot.kill(databaseFault('pool-closed', 'The database pool is closed'))
    if (performance.now() - slot.bornAt > MAX_AGE_MS || slot.statements.size > MAX_STATEMENTS) {
      return slot.kill(databaseFault('connection-lost', 'The connection was old enough to be replaced'))
    }
    const next = waiting.shift()
    if (next) next.serve(slot)
    else idle.push(slot)
  }

  const close = async (graceMs: number): Promise<void> => {
    closing = true
    const reason = databaseFault('pool-closed', 'The database pool is closed')
    for (const waiter of waiting.splice(0)) waiter.refuse(reason)
    const empty = new Promise<void>((resolve) => (emptied = resolve))
    for (const slot of [...idle]) slot.kill(reason)
    if (live.size === 0) return
    const timer = setTimeout(() => {
      for (const slot of [...live]) slot.kill(reason)
    }, graceMs)
    await empty
    clearTimeout(timer)
  }

  return { acquire, release, close, counts: () => ({ live: live.size, idle: idle.length, waiting: waiting.length }) }
}
