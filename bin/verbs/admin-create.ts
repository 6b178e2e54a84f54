import { createInterface } from 'node:readline/promises'
import { systemGrant } from '#app/access/system.server.ts'
import { createAdministrator } from '#app/features/identity/index.server.ts'
import { parseEnvironment } from '#app/http/env.server.ts'
import { commandPorts } from '../prepare.ts'
import { onDatabase } from './on-database.ts'
import { type Verb, misuse, optionsOf, outcomeOf } from './verb.ts'

/** The password comes by RESSORT_PASSWORD or the first line of standard input: an argument would stay in the shell's history. */
const readPassword = async (say: (line: string) => void): Promise<string> => {
  if (process.env.RESSORT_PASSWORD) return process.env.RESSORT_PASSWORD
  if (process.stdin.isTTY) say('Mot de passe (une ligne) :')
  for await (const line of createInterface({ input: process.stdin })) return line
  return ''
}

/** Makes the first administrator of a real installation. */
export const verb: Verb = {
  usage: 'admin:create --email adresse --name "Prénom Nom" [--organisation "Centrale d’achat"]        mot de passe : RESSORT_PASSWORD ou entrée standard',
  run: async (args, say) => {
    const { email, name, organisation } = optionsOf(args, ['email', 'name', 'organisation'])
    if (!email || !name) throw misuse('admin:create : --email et --name sont attendus.')
    const password = await readPassword(say)
    return await onDatabase(say, async ({ url }) => {
      process.env.DATABASE_URL = url
      const settings = parseEnvironment(process.env)
      if (!settings.ok) {
        // The password is hashed with the portal's secret: the wrong one would lock its owner out.
        for (const reason of settings.reasons) say(reason)
        return { done: false, json: { refused: 'settings', reasons: settings.reasons } }
      }
      return outcomeOf(await createAdministrator(systemGrant('admin:create'), { email, name, password, organisationName: organisation }, commandPorts()), say)
    })
  },
}
