import { existsSync, rmdirSync } from 'node:fs'
import { runAlone } from '../pool/alone.server.ts'
import { ownFolder, preparePlace } from './place.server.ts'
import { USER, createCluster, findRunning, launch, shutDown, socketUrl, waitUntilReady } from './postmaster.server.ts'
import { isAlive, signIn, signOut, withLock } from './users.server.ts'

export type Embedded = {
  /** Address of the database `ressort`, through the socket. */
  readonly url: string
  /** Address of another database of the same instance. */
  readonly urlOf: (database: string) => string
  /** `created` now, `started` on existing data, or `adopted` while it was running. */
  readonly how: 'created' | 'started' | 'adopted'
  /** Leaves the instance; stops it when no other living process uses it. */
  readonly leave: () => Promise<void>
}

export type EmbeddedOptions = {
  readonly folder: string
  /** False for the tests only: nothing survives a power cut, everything is faster. */
  readonly durable?: boolean
  readonly onProgress?: (step: string) => void
}

/**
 * Real PostgreSQL beside the portal, through a unix socket only. One instance per data folder, shared by the processes that use it:
 * a running one (the server's, or an orphan left by `kill -9`) is adopted, a stale pid file recovers, the last one out stops it.
 */
export const startEmbedded = async ({ folder, durable = true, onProgress = () => undefined }: EmbeddedOptions): Promise<Embedded> => {
  const place = preparePlace(folder)
  const alone = <T>(work: () => Promise<T>): Promise<T> => withLock(place.sockets, () => ownFolder(place.sockets, place.runAs), work)
  const leave = async (pid: number): Promise<void> => {
    const stopped = await alone(async () => {
      if (signOut(place.sockets)) return false
      await shutDown(pid)
      return true
    })
    try {
      if (stopped) rmdirSync(place.sockets)
    } catch {
      // Somebody came in meanwhile, or PostgreSQL left a file: the next one out will remove it.
    }
  }
  return await alone(async () => {
    const running = findRunning(place)
    const isNew = !existsSync(place.data)
    if (isNew) createCluster(place, durable, onProgress)
    if (running) await waitUntilReady(place, running.sockets, () => !isAlive(running.pid))
    const { pid, sockets } = running ?? (await launch(place, durable, onProgress))
    const [found] = await runAlone(socketUrl(sockets, 'postgres'), [`select 1 from pg_database where datname = '${USER}'`])
    if (!found) await runAlone(socketUrl(sockets, 'postgres'), [`create database ${USER}`])
    signIn(place.sockets)
    return {
      url: socketUrl(sockets, USER),
      urlOf: (database) => socketUrl(sockets, database),
      how: isNew ? 'created' : running ? 'adopted' : 'started',
      leave: () => leave(pid),
    }
  })
}
