import { migrateDatabase } from '#db/migrate.server.ts'
import { withStore } from './on-database.ts'
import { type Verb, done, misuse } from './verb.ts'

/** Brings the structure of the database up to date. */
export const verb: Verb = {
  usage: 'migrate',
  run: (args, say) => {
    if (args.length > 0) throw misuse('migrate ne prend pas d’argument.')
    return withStore(say, async ({ url }) => done(await migrateDatabase(url)))
  },
}
