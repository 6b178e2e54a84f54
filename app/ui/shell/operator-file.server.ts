import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { operatorFaults } from './operator-faults.ts'
import { logoFaults } from './operator-logo.ts'
import { type Colours, type OperatorFile, coloursOf, logoOf, operatorFile } from './operator.schema.ts'

export type ReadOperator = { readonly file: OperatorFile; readonly logo: string | null; /** Changes when the file or its logo does. */ readonly version: string }
type Reading = { readonly ok: true; readonly value: ReadOperator } | { readonly ok: false; readonly reasons: readonly string[]; /** What could be read all the same. */ readonly colours: Colours | null }

const parseJson = (text: string): { value: unknown } | { fault: string } => {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

const bytesOf = (path: string): Buffer | null => {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

type Logo = { readonly svg: string | null; readonly faults: readonly string[] }

const readLogo = (folder: string, name: string | null): Logo => {
  if (name === null) return { svg: null, faults: [] }
  const bytes = bytesOf(resolve(folder, name))
  if (bytes === null) return { svg: null, faults: [`${name} est introuvable à côté de ce fichier.`] }
  const svg = bytes.toString('utf8')
  return { svg, faults: logoFaults(svg, bytes.length).map((fault) => `${name} ${fault}.`) }
}

/** Reads the operator's file and the logo beside it. Every reason to refuse them comes at once, in sentences that name the file and the key. */
export const readOperatorFile = (path: string): Reading => {
  const named = basename(path)
  const bytes = bytesOf(path)
  if (bytes === null) return { ok: false, reasons: [`RESSORT_OPERATOR : le fichier ${path} est introuvable ou illisible.`], colours: null }
  const parsed = parseJson(bytes.toString('utf8'))
  if ('fault' in parsed) return { ok: false, reasons: [`${named} : ce n’est pas du JSON (${parsed.fault}).`], colours: null }
  const read = operatorFile.safeParse(parsed.value)
  const logo = readLogo(dirname(path), logoOf(parsed.value))
  const reasons = [...(read.success ? [] : operatorFaults(read.error)), ...logo.faults.map((fault) => `logo : ${fault}`)]
  if (!read.success || reasons.length > 0) return { ok: false, reasons: reasons.map((reason) => `${named} : ${reason}`), colours: coloursOf(parsed.value) }
  const version = createHash('sha256').update(JSON.stringify(read.data)).update(logo.svg ?? '').digest('base64url').slice(0, 8)
  return { ok: true, value: { file: read.data, logo: logo.svg, version } }
}
