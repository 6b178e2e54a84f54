import { parisDay } from '#app/features/core/index.ts'
// Not through the door, which brings every page along.
import { recommendFromFile } from '#app/features/recommendation/command/command.server.ts'
import { toldOutcome } from './told-outcome.ts'
import { type Verb, onlyArgument, readJsonFile } from './verb.ts'

/** Plans lots from answers and means read from a file, at reference prices; needs no database. What cannot be read is told; a plan that rests on the rest is printed all the same. */
export const verb: Verb = {
  usage: 'recommend fichier.json        (- pour l’entrée standard)',
  run: async (args, say) => {
    const read = readJsonFile(onlyArgument(args, 'recommend'), say)
    return read.ok ? toldOutcome(await recommendFromFile(read.value, parisDay(new Date())), say) : read.outcome
  },
}
