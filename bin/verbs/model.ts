import { parisDay } from '#app/features/core/index.ts'
// Not through the door, which brings every page along.
import { modelFor } from '#app/features/recommendation/command/command.server.ts'
import { toldOutcome } from './told-outcome.ts'
import { type Verb, misuse, optionsOf, readJsonFile } from './verb.ts'

/** Prints the whole model; with a profile, priced and sized for it: anyone can recompute a plan's value and feasibility. Needs no database. */
export const verb: Verb = {
  usage: 'model [--profile fichier.json]',
  run: async (args, say) => {
    if (args.length % 2 !== 0) throw misuse('model : --profile attend un fichier.')
    const { profile } = optionsOf(args, ['profile'])
    const today = parisDay(new Date())
    if (profile === undefined) return toldOutcome(await modelFor(undefined, today), say)
    const read = readJsonFile(profile, say)
    return read.ok ? toldOutcome(await modelFor(read.value, today), say) : read.outcome
  },
}
