import { systemGrant } from '#app/access/system.server.ts'
import { seedAgreement } from '#app/features/agreement/index.server.ts'
import { importRegister } from '#app/features/identity/index.server.ts'
import { migrateDatabase } from '#db/migrate.server.ts'
import { commandPorts, withDatabase } from '../prepare.ts'
import { withStore } from './on-database.ts'
import { type Verb, done, misuse, refused } from './verb.ts'

const known = ['register', 'agreement']

/** Loads the published data: the register of public bodies and the agreement of `seeds/agreement`, or only the part named. */
export const verb: Verb = {
  usage: 'seed [register|agreement]        communes, EPCI, départements et régions ; accord-cadre publié dans seeds/agreement',
  run: (args, say) => {
    const [part] = args
    if (args.length > 1 || (part !== undefined && !known.includes(part))) throw misuse('seed : register, agreement, ou rien pour les deux.')
    return withStore(say, async ({ url }) => {
      await migrateDatabase(url)
      return await withDatabase(url, async () => {
        const grant = systemGrant('seed')
        const register = part === 'agreement' ? undefined : await importRegister(grant)
        if (part === 'register') return done({ register })
        const agreement = await seedAgreement(grant, commandPorts())
        return agreement.ok ? done({ register, agreement: agreement.value }) : refused(agreement.refusal, say)
      })
    })
  },
}
