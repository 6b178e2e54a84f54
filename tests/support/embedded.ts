import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Embedded, startEmbedded } from '#db/embedded/instance.server.ts'
import { isAlive } from '#db/embedded/users.server.ts'
import { knownMigrations, migrateDatabase } from '#db/migrate.server.ts'
import { runAlone } from '#db/pool/alone.server.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
const checkout = fileURLToPath(new URL('../..', import.meta.url))

/** The instance of the tests of this checkout: shared by runs at the same time, stopped by the last. Nothing in it survives a power cut. */
export const startTestInstance = (): Promise<Embedded> =>
  startEmbedded({ folder: join(tmpdir(), `ressort-tests-${process.getuid?.() ?? 0}-${digest(checkout)}`), durable: false })

/** A database migrated once per structure, from which every test file is copied. */
export const ensureTemplate = async (instance: Embedded): Promise<string> => {
  const template = `template_${digest(knownMigrations().join())}`
  const draft = `${template}_${process.pid}`
  const admin = instance.urlOf('postgres')
  const [found] = await runAlone(admin, [`select 1 from pg_database where datname = '${template}'`])
  if (found) return template
  await runAlone(admin, [`drop database if exists ${draft} with (force)`, `create database ${draft}`])
  await migrateDatabase(instance.urlOf(draft))
  // Two runs may build it at once: the first to rename wins, the other throws its own away.
  await runAlone(admin, [`alter database ${draft} rename to ${template}`]).catch(() => runAlone(admin, [`drop database if exists ${draft} with (force)`]))
  return template
}

/** Drops the copies of this run, and those that dead runs left. */
export const dropCopies = async (instance: Embedded): Promise<void> => {
  const admin = instance.urlOf('postgres')
  const databases = await runAlone(admin, [`select datname from pg_database where datname ~ '^(test|template_[0-9a-f]+)_[0-9]+'`])
  const unused = databases.map(({ datname }) => String(datname)).filter((name) => {
    const pid = Number(/^(?:test|template_[0-9a-f]+)_(\d+)/.exec(name)?.[1])
    return pid === process.pid || !isAlive(pid)
  })
  for (const name of unused) await runAlone(admin, [`drop database if exists ${name} with (force)`])
}
