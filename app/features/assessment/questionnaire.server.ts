import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describeFault } from './questionnaire-holes.ts'
import { type Questionnaire, questionnaireSchema } from './questionnaire.ts'

const folder = join(process.cwd(), 'seeds', 'questionnaires')
const versionFile = /^\d{4}-\d+\.json$/
const cache = new Map<string, Promise<Questionnaire>>()

const load = async (version: string): Promise<Questionnaire> => {
  const file = join(folder, `${version}.json`)
  const raw: unknown = JSON.parse(await readFile(file, 'utf8'))
  const parsed = questionnaireSchema.safeParse(raw)
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.issues.map((issue) => describeFault(raw, issue)).join('\n')}`)
  if (parsed.data.version !== version) throw new Error(`${file}: version: ${parsed.data.version} instead of ${version}`)
  return parsed.data
}

const list = async (): Promise<string[]> =>
  (await readdir(folder))
    .filter((file) => versionFile.test(file))
    .map((file) => file.replace(/\.json$/, ''))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

let listed: Promise<string[]> | undefined

/** Versions published in `seeds/questionnaires`, oldest first, read once: one more comes with an upgrade, which restarts. */
export const listQuestionnaires = (): Promise<string[]> => {
  listed ??= list()
  listed.catch(() => (listed = undefined))
  return listed
}

/** A published questionnaire, checked, read once. Throws with file, place and reason when the file has a hole. */
export const readQuestionnaire = (version: string): Promise<Questionnaire> => {
  const known = cache.get(version)
  if (known) return known
  const reading = load(version)
  cache.set(version, reading)
  reading.catch(() => cache.delete(version))
  return reading
}

/** The questionnaire that a new assessment uses: the latest published. */
export const currentQuestionnaire = async (): Promise<Questionnaire> => {
  const version = (await listQuestionnaires()).at(-1)
  if (!version) throw new Error(`No questionnaire in ${folder}`)
  return readQuestionnaire(version)
}
