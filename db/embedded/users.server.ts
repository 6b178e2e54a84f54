import { closeSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Dead but not yet collected by its parent: such a process still has a pid. */
const isZombie = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.startsWith('Z') === true
  } catch {
    return false
  }
}

/** Whether a process runs; one of another account does too. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const readPid = (file: string): number => {
  try {
    return Number(readFileSync(file, 'utf8').trim())
  } catch {
    return 0
  }
}

const LOCK_MS = 90_000

/**
 * Runs the work while no other process starts or stops the same instance. A lock whose holder died is taken over.
 * `makeFolder` is called when the folder is missing: the last one out removes it.
 */
export const withLock = async <T>(folder: string, makeFolder: () => void, work: () => Promise<T>): Promise<T> => {
  const lock = join(folder, 'lock')
  const until = Date.now() + LOCK_MS
  for (;;) {
    try {
      const handle = openSync(lock, 'wx', 0o600)
      writeSync(handle, String(process.pid))
      closeSync(handle)
      break
    } catch (error) {
      if (codeOf(error) === 'ENOENT') {
        makeFolder()
        continue
      }
      if (codeOf(error) !== 'EEXIST') throw error
      const holder = readPid(lock)
      // An empty lock is one being written; a second reading tells it from one whose writer died.
      if (holder === 0) await pause(50)
      if (!isAlive(readPid(lock) || -1)) rmSync(lock, { force: true })
      else if (Date.now() > until) throw new Error(`Le processus ${holder} tient PostgreSQL depuis trop longtemps (${lock})`, { cause: error })
      else await pause(50)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

// Files, not a folder: root may sign in where another account, which owns the folder, must be able to sweep.
const PREFIX = 'user.'

const ownFile = (folder: string) => join(folder, `${PREFIX}${process.pid}`)

/** Says that this process uses the instance. */
export const signIn = (folder: string): void => writeFileSync(ownFile(folder), '')

/** Says that it no longer does; returns whether another living process still does. The last one out stops the instance. */
export const signOut = (folder: string): boolean => {
  rmSync(ownFile(folder), { force: true })
  const others = readdirSync(folder).filter((name) => name.startsWith(PREFIX)).map((name) => Number(name.slice(PREFIX.length)))
  for (const pid of others) if (!isAlive(pid)) rmSync(join(folder, `${PREFIX}${pid}`), { force: true })
  return others.some(isAlive)
}
