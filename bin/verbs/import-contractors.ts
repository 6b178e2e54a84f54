import { systemGrant } from '#app/access/system.server.ts'
import { importContractors } from '#app/features/contractors/index.server.ts'
import { commandPorts } from '../prepare.ts'
import { onDatabase } from './on-database.ts'
import { type Verb, onlyArgument, outcomeOf, readJsonFile } from './verb.ts'

/** Imports firms, awards, offers and price schedules from one JSON document, whole or not at all. */
export const verb: Verb = {
  usage: 'import:contractors fichier.json',
  run: async (args, say) => {
    const read = readJsonFile(onlyArgument(args, 'import:contractors'), say)
    if (!read.ok) return read.outcome
    return await onDatabase(say, async () => outcomeOf(await importContractors(systemGrant('import:contractors'), read.value, commandPorts()), say))
  },
}
