import { systemGrant } from '#app/access/system.server.ts'
import { writeBackup } from '#db/backup/write.server.ts'
import { onDatabase } from './on-database.ts'
import { type Verb, onlyArgument, outcomeOf, typedPath } from './verb.ts'

/** Writes everything to one compressed file; the portal may be running. */
export const verb: Verb = {
  usage: 'backup fichier.ndjson.gz',
  run: (args, say) => {
    const file = typedPath(onlyArgument(args, 'backup'))
    return onDatabase(say, async () => outcomeOf(await writeBackup(systemGrant('backup'), file, new Date()), say))
  },
}
