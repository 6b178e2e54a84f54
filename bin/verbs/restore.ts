import { existsSync } from 'node:fs'
import { systemGrant } from '#app/access/system.server.ts'
import { restoreBackup } from '#db/backup/read.server.ts'
import { migrateDatabase } from '#db/migrate.server.ts'
import { withDatabase } from '../prepare.ts'
import { withStore } from './on-database.ts'
import { type Verb, misuse, onlyArgument, outcomeOf, typedPath } from './verb.ts'

/** Puts a backup into an empty database, whole or not at all. */
export const verb: Verb = {
  usage: 'restore fichier.ndjson.gz',
  run: (args, say) => {
    const file = typedPath(onlyArgument(args, 'restore'))
    if (!existsSync(file)) throw misuse(`Fichier introuvable : ${file}`)
    return withStore(say, async ({ url }) => {
      await migrateDatabase(url)
      return await withDatabase(url, async () => outcomeOf(await restoreBackup(systemGrant('restore'), file, new Date()), say))
    })
  },
}
