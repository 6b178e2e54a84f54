import { recommendFromFile } from '#app/features/recommendation/index.server.ts'
import { type Verb, onlyArgument, outcomeOf, readJsonFile } from './verb.ts'

/** Plans lots from answers and a budget read from a file, at reference prices; needs no database. */
export const verb: Verb = {
  usage: 'recommend fichier.json        (- pour l’entrée standard)',
  run: async (args, say) => {
    const read = readJsonFile(onlyArgument(args, 'recommend'), say)
    return read.ok ? outcomeOf(await recommendFromFile(read.value), say) : read.outcome
  },
}
