import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type RunAs, isReachableByAll } from './binaries.server.ts'

/** Everything that depends on where the data lies and on who runs us. */
export type Place = {
  readonly data: string
  readonly log: string
  /** Short and stable: a socket path over 107 bytes is fatal to PostgreSQL. */
  readonly sockets: string
  readonly runAs: RunAs
}

const NOBODY = { uid: 65_534, gid: 65_534 }
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** PostgreSQL refuses to run as root: it then runs as the owner of the data, or as nobody. */
const accountFor = (data: string): RunAs => {
  if (process.getuid?.() !== 0) return undefined
  if (!existsSync(data)) return NOBODY
  const { uid, gid } = statSync(data)
  return uid === 0 ? NOBODY : { uid, gid }
}

/** Makes a folder, if it is missing, for the account that runs PostgreSQL, closed to every other; refuses somebody else's. */
export const ownFolder = (folder: string, runAs: RunAs): void => {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory()) throw new Error(`${folder} devrait être un dossier`)
  if (runAs && found.uid === 0) chownSync(folder, runAs.uid, runAs.gid)
  else if (found.uid !== (runAs?.uid ?? process.getuid?.() ?? 0)) {
    throw new Error(`${folder} appartient à un autre compte : lancez Ressort avec ce compte, ou indiquez un autre dossier par RESSORT_DATA.`)
  }
  chmodSync(folder, 0o700)
}

const openFolder = (folder: string): void => {
  if (existsSync(folder)) return
  openFolder(dirname(folder))
  mkdirSync(folder)
  // Whatever the umask: the account that runs PostgreSQL walks through it.
  chmodSync(folder, 0o755)
}

/**
 * The folder of the embedded data: `.data` beside the code or `RESSORT_DATA`. Run by root, PostgreSQL works under another account,
 * which may not walk to it (a checkout under a 0700 home): the data then lies under `/var/lib/ressort`.
 */
export const dataFolder = (root: string, configured: string | undefined): string => {
  const wanted = resolve(configured && configured !== '' ? configured : join(root, '.data'))
  if (process.getuid?.() !== 0 || isReachableByAll(wanted)) return wanted
  if (configured) throw new Error(`RESSORT_DATA (${wanted}) n’est pas accessible au compte qui fait tourner PostgreSQL : choisissez un dossier que tous peuvent traverser.`)
  return join('/var/lib/ressort', digest(wanted))
}

/** Makes the folders around the data and the sockets. The data folder itself is made whole by initdb, or not at all. */
export const preparePlace = (folder: string): Place => {
  openFolder(folder)
  const real = realpathSync(folder)
  const data = join(real, 'postgresql')
  const runAs = accountFor(data)
  if (existsSync(data)) ownFolder(data, runAs)
  const temporary = tmpdir().length > 60 ? '/tmp' : tmpdir()
  const sockets = join(temporary, `ressort-${runAs?.uid ?? process.getuid?.() ?? 0}-${digest(data)}`)
  ownFolder(sockets, runAs)
  return { data, log: join(real, 'postgresql.log'), sockets, runAs }
}
