import { systemGrant } from '#app/access/system.server.ts'
import { importFramework } from '#app/features/agreement/index.server.ts'
import { commandPorts } from '../prepare.ts'
import { onDatabase } from './on-database.ts'
import { type Verb, onlyArgument, outcomeOf, readJsonFile } from './verb.ts'

/** Imports a framework agreement and its lots from one JSON document, whole or not at all. */
export const verb: Verb = {
  usage: 'import:framework fichier.json',
  run: async (args, say) => {
    const read = readJsonFile(onlyArgument(args, 'import:framework'), say)
    if (!read.ok) return read.outcome
    return await onDatabase(say, async () => outcomeOf(await importFramework(systemGrant('import:framework'), read.value, commandPorts()), say))
  },
}
