import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

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
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
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

/** Runs the work while no other process starts or stops the same instance. A lock whose holder died is taken over. */
export const withLock = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const lock = join(folder, 'lock')
  const until = Date.now() + LOCK_MS
  for (;;) {
    try {
      const handle = openSync(lock, 'wx', 0o600)
      writeSync(handle, String(process.pid))
      closeSync(handle)
      break
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
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

const usersFolder = (folder: string) => join(folder, 'users')

/** Says that this process uses the instance. */
export const signIn = (folder: string): void => {
  mkdirSync(usersFolder(folder), { recursive: true, mode: 0o700 })
  writeFileSync(join(usersFolder(folder), String(process.pid)), '')
}

/** Says that it no longer does; returns whether another living process still does. The last one out stops the instance. */
export const signOut = (folder: string): boolean => {
  rmSync(join(usersFolder(folder), String(process.pid)), { force: true })
  const others = readdirSync(usersFolder(folder)).map(Number)
  for (const pid of others) if (!isAlive(pid)) rmSync(join(usersFolder(folder), String(pid)), { force: true })
  return others.some((pid) => isAlive(pid))
}
