import { modelFor } from '#app/features/recommendation/index.server.ts'
import { type Verb, misuse, optionsOf, outcomeOf, readJsonFile } from './verb.ts'

/** Prints the whole model, priced for a profile: anyone can recompute a plan's value from it. Needs no database. */
export const verb: Verb = {
  usage: 'model [--profile fichier.json]',
  run: async (args, say) => {
    if (args.length % 2 !== 0) throw misuse('model : --profile attend un fichier.')
    const { profile } = optionsOf(args, ['profile'])
    if (profile === undefined) return outcomeOf(await modelFor(undefined), say)
    const read = readJsonFile(profile, say)
    return read.ok ? outcomeOf(await modelFor(read.value), say) : read.outcome
  },
}
