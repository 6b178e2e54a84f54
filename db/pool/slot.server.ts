import type { Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import type { Address } from './address.server.ts'
import { databaseFault } from './faults.server.ts'
import { openSocket } from './socket.server.ts'

/** One physical connection, used until anything is wrong, then thrown away. */
export type Slot = {
  readonly sql: Sql
  readonly bornAt: number
  /** Distinct statements prepared on it: the server keeps each until the connection ends. */
  readonly statements: Set<string>
  /** Has served a transaction already: its server may have gone since. */
  used: boolean
  /** Why it is dead; undefined while alive. */
  readonly dead: () => Error | undefined
  /** Ends it now, whatever it is doing; idempotent. What was awaited through `guard` rejects with the reason. */
  readonly kill: (reason: Error) => void
  /** Starts the work and settles as it does, or rejects as soon as the slot dies. Starts nothing on a dead slot. */
  readonly guard: <T>(start: () => PromiseLike<T>) => Promise<T>
}

export type SlotSettings = {
  readonly applicationName: string
  /** Session parameters sent at connection, over the role's defaults. */
  readonly session: Readonly<Record<string, string>>
  readonly onNotice: (notice: { message?: string; code?: string; severity?: string }) => void
}

const ignore = () => undefined

/**
 * Opens lazily: the connection is made by the first statement. The socket factory works once, so no statement can ever
 * run on a second connection (driver hazard F1: a plain client reconnects in silence and commits the rest alone).
 */
export const openSlot = (address: Address, settings: SlotSettings, onDeath: (slot: Slot) => void): Slot => {
  const watchers = new Set<(reason: Error) => void>()
  const sockets: Socket[] = []
  let reason: Error | undefined
  let connected = false

  const options = {
    host: address.place.kind === 'tcp' ? address.place.host : 'localhost',
    port: address.place.kind === 'tcp' ? address.place.port : 5432,
    user: address.user,
    password: address.password,
    database: address.database,
    ssl: false,
    max: 1,
    // Both timers would fire inside a manual transaction and let its COMMIT run elsewhere.
    idle_timeout: 0,
    max_lifetime: null,
    fetch_types: false,
    connect_timeout: 3,
    connection: { application_name: settings.applicationName, ...settings.session },
    onnotice: settings.onNotice,
    onclose: () => slot.kill(databaseFault('connection-lost', 'The database connection was closed')),
    socket: () => {
      if (connected || reason) return Promise.reject(reason ?? databaseFault('connection-lost', 'A slot connects once'))
      connected = true
      return openSocket(
        address,
        (socket) => sockets.push(socket),
        (cause) => slot.kill(databaseFault('connection-lost', cause?.message ?? 'The database connection was closed', cause)),
      )
    },
  }
  const sql = postgres(options)

  const slot: Slot = {
    sql,
    bornAt: performance.now(),
    statements: new Set(),
    used: false,
    dead: () => reason,
    kill: (why) => {
      if (reason) return
      reason = why
      for (const watcher of watchers) watcher(why)
      watchers.clear()
      for (const socket of sockets.toReversed()) socket.destroy()
      sql.end({ timeout: 0 }).catch(ignore)
      onDeath(slot)
    },
    guard: (start) =>
      new Promise((resolve, reject) => {
        if (reason) return reject(reason)
        watchers.add(reject)
        start().then(
          (value) => {
            watchers.delete(reject)
            resolve(value)
          },
          (error: unknown) => {
            watchers.delete(reject)
            reject(error)
          },
        )
      }),
  }
  // Installs drizzle's date and JSON parsers on this client; the result is not needed.
  drizzle(sql)
  return slot
}
