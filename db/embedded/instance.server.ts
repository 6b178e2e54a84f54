import { existsSync, rmdirSync } from 'node:fs'
import { runAlone } from '../pool/alone.server.ts'
import { type Place, ownFolder, preparePlace } from './place.server.ts'
import { type Running, USER, createCluster, findRunning, launch, shutDown, socketUrl, waitUntilReady } from './postmaster.server.ts'
import { isAlive, signIn, signOut, withLock } from './users.server.ts'
import { type WatchEvent, keepRunning } from './watch.server.ts'

export type Embedded = {
  /** Address of the database `ressort`, through the socket. */
  readonly url: string
  /** Address of another database of the same instance. */
  readonly urlOf: (database: string) => string
  /** `created` now, `started` on existing data, or `adopted` while it was running. */
  readonly how: 'created' | 'started' | 'adopted'
  /** From now on, and until `leave`, starts the instance again at the same address whenever it is found gone. */
  readonly watch: (tell: (event: WatchEvent) => void) => void
  /** Leaves the instance; stops it when no other living process uses it. */
  readonly leave: () => Promise<void>
}

export type EmbeddedOptions = {
  readonly folder: string
  /** False for the tests only: nothing survives a power cut, everything is faster. */
  readonly durable?: boolean
  readonly onProgress?: (step: string) => void
}

/** The running instance once it answers, or one started here, where it is found dead or dying. */
const adoptOrLaunch = async (place: Place, durable: boolean, onProgress: (step: string) => void): Promise<Running & { adopted: boolean }> => {
  const found = findRunning(place)
  try {
    if (found) {
      await waitUntilReady(place, found.sockets, () => !isAlive(found.pid))
      return { ...found, adopted: true }
    }
  } catch (error) {
    // Killed at the very moment it was found.
    if (findRunning(place)) throw error
  }
  return { ...(await launch(place, durable, onProgress)), adopted: false }
}

/**
 * Real PostgreSQL beside the portal, through a unix socket only. One instance per data folder, shared by the processes that use it:
 * a running one (the server's, or an orphan left by `kill -9`) is adopted, a stale pid file recovers, the last one out stops it.
 */
export const startEmbedded = async ({ folder, durable = true, onProgress = () => undefined }: EmbeddedOptions): Promise<Embedded> => {
  const place = preparePlace(folder)
  const alone = <T>(work: () => Promise<T>): Promise<T> => withLock(place.sockets, () => ownFolder(place.sockets, place.runAs), work)
  return await alone(async () => {
    const isNew = !existsSync(place.data)
    if (isNew) createCluster(place, durable, onProgress)
    const { pid, sockets, adopted } = await adoptOrLaunch(place, durable, onProgress)
    let current = pid
    let watcher: ReturnType<typeof keepRunning> | undefined
    const revive = (): Promise<void> =>
      alone(async () => {
        // Where it was: the address that was given stays good. Another process may have started it meanwhile.
        ownFolder(sockets, place.runAs)
        current = (await adoptOrLaunch({ ...place, sockets }, durable, onProgress)).pid
      })
    const leave = async (): Promise<void> => {
      await watcher?.stop()
      const stopped = await alone(async () => {
        if (signOut(place.sockets)) return false
        await shutDown(current)
        return true
      })
      try {
        if (stopped) rmdirSync(place.sockets)
      } catch {
        // Somebody came in meanwhile, or PostgreSQL left a file: the next one out will remove it.
      }
    }
    const [found] = await runAlone(socketUrl(sockets, 'postgres'), [`select 1 from pg_database where datname = '${USER}'`])
    if (!found) await runAlone(socketUrl(sockets, 'postgres'), [`create database ${USER}`])
    signIn(place.sockets)
    return {
      url: socketUrl(sockets, USER),
      urlOf: (database) => socketUrl(sockets, database),
      how: isNew ? 'created' : adopted ? 'adopted' : 'started',
      watch: (tell) => {
        watcher ??= keepRunning(() => isAlive(current), revive, tell)
      },
      leave,
    }
  })
}
