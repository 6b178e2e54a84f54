import { environment } from '#app/http/env.server.ts'
import { demonstrationOperator } from './operator-demonstration.ts'
import { type ReadOperator, readOperatorFile } from './operator-file.server.ts'
import { type Operator, unknownOperator } from './operator.schema.ts'

export type InstalledOperator = {
  readonly operator: Operator
  /** Changes with the file, for the addresses of the theme and the logo. */
  readonly version: string
  readonly hasLogo: boolean
}

const ofFile = ({ file, logo, version }: ReadOperator): InstalledOperator => ({ operator: file, version, hasLogo: logo !== null })

const read = (): InstalledOperator => {
  const { operatorFile, demo } = environment()
  if (operatorFile === null) return { operator: demo ? demonstrationOperator : unknownOperator, version: '', hasLogo: false }
  const found = readOperatorFile(operatorFile)
  if (!found.ok) throw new Error(found.reasons.join('\n'))
  return ofFile(found.value)
}

let installed: InstalledOperator | null = null

/** The operator of this portal, read once: its file, else the invented one in the demonstration, else nothing known. */
export const readInstalled = (): InstalledOperator => (installed ??= read())

export const readOperator = (): Operator => readInstalled().operator
