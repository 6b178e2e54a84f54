import { execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { runAlone } from '../pool/alone.server.ts'
import { findBinaries } from './binaries.server.ts'
import { type Place, ownFolder } from './place.server.ts'
import { isAlive } from './users.server.ts'

export const USER = 'ressort'
const READY_MS = 60_000
const LOG_BYTES = 5_000_000

/** `cwd` is `/`: the account may not be able to read ours. */
const runner = (place: Place) => ({ cwd: '/', ...place.runAs, env: { NODE_ENV: process.env.NODE_ENV, PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } })

/** The address of a database of the instance whose sockets lie in `folder`. */
export const socketUrl = (folder: string, database: string): string => `postgres://${USER}@/${encodeURIComponent(database)}?host=${encodeURIComponent(folder)}`

/** Creates the cluster beside, then puts it in place: an interrupted creation leaves nothing half-made. */
export const createCluster = (place: Place, durable: boolean, onProgress: (step: string) => void): void => {
  const { initdb } = findBinaries(place.runAs, onProgress)
  const draft = `${place.data}.new`
  rmSync(draft, { recursive: true, force: true })
  ownFolder(draft, place.runAs)
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
  execFileSync(initdb, ['-D', draft, '-U', USER, '-A', 'trust', `--locale=${locale}`, '--encoding=UTF8', ...(durable ? [] : ['--no-sync'])], {
    ...runner(place),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  renameSync(draft, place.data)
}

export type Running = { readonly pid: number; readonly sockets: string }

/** Does this process run PostgreSQL? A pid may have been given to another program since the file was written. */
const looksLikePostgres = (pid: number): boolean => {
  try {
    const command = existsSync('/proc/self') ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
    return command.includes('postgres')
  } catch {
    return false
  }
}

/**
 * The postmaster that `postmaster.pid` names, if it is alive. The pid of a dead one may belong to another program now, which PostgreSQL
 * would take for a rival: it is replaced by ours, which PostgreSQL knows as its parent and ignores, while its own check that no old
 * backend still shares memory goes on working (removing the file would defeat that check).
 */
export const findRunning = (place: Place): Running | undefined => {
  const file = `${place.data}/postmaster.pid`
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (pid > 0 && isAlive(pid) && looksLikePostgres(pid)) return { pid, sockets: lines[4]?.trim() || place.sockets }
  writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'))
  for (const name of readdirSync(place.sockets)) if (name.startsWith('.s.PGSQL')) rmSync(`${place.sockets}/${name}`, { force: true })
  return undefined
}

const logTail = (place: Place): string => readFileSync(place.log, 'utf8').split('\n').slice(-8).join('\n')

/** Waits until it answers for the data it should serve. */
export const waitUntilReady = async (place: Place, sockets: string, isGone: () => boolean): Promise<void> => {
  const until = Date.now() + READY_MS
  for (let waited = 10; ; waited = Math.min(waited * 1.5, 250)) {
    try {
      const [row] = await runAlone(socketUrl(sockets, 'postgres'), ['show data_directory'], 5_000)
      if (row?.data_directory === place.data) return
      throw new Error(`PostgreSQL sert un autre dossier de données : ${String(row?.data_directory)}`)
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('PostgreSQL sert')) throw error
      if (isGone()) throw new Error(`PostgreSQL s’est arrêté en démarrant. Fin de ${place.log} :\n${logTail(place)}`, { cause: error })
      if (Date.now() > until) throw new Error(`PostgreSQL ne répond pas. Fin de ${place.log} :\n${logTail(place)}`, { cause: error })
      await pause(waited)
    }
  }
}

const settings = (place: Place, durable: boolean): string[] =>
  [
    'listen_addresses=',
    `unix_socket_directories=${place.sockets}`,
    'unix_socket_permissions=0700',
    'max_connections=60',
    'shared_buffers=64MB',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'wal_level=minimal', 'max_wal_senders=0']),
  ].flatMap((setting) => ['-c', setting])

const TRIES = 3

/** Starts the server as a process group of its own: Ctrl-C in a terminal reaches Node first, which stops it in order. */
export const launch = async (place: Place, durable: boolean, onProgress: (step: string) => void): Promise<Running> => {
  const { postgres } = findBinaries(place.runAs, onProgress)
  for (let tried = 1; ; tried += 1) {
    const log = openSync(place.log, existsSync(place.log) && statSync(place.log).size < LOG_BYTES ? 'a' : 'w', 0o600)
    const child = spawn(postgres, ['-D', place.data, ...settings(place, durable)], { ...runner(place), stdio: ['ignore', log, log], detached: true })
    closeSync(log)
    child.unref()
    let gone = false
    child.once('error', () => (gone = true))
    child.once('exit', () => (gone = true))
    try {
      await waitUntilReady(place, place.sockets, () => gone)
      return { pid: child.pid ?? 0, sockets: place.sockets }
    } catch (error) {
      // Backends whose postmaster was killed take a moment to notice, and PostgreSQL refuses to start before they end.
      if (!gone || tried === TRIES) throw error
      await pause(1_000)
    }
  }
}

/** Fast shutdown; after 8 s an immediate one, from which the next start recovers. */
export const shutDown = async (pid: number): Promise<void> => {
  for (const [signal, patience] of [['SIGINT', 8_000], ['SIGQUIT', 2_000]] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const until = Date.now() + patience; Date.now() < until && isAlive(pid); ) await pause(20)
  }
}

