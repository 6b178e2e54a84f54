import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8')) as unknown

/**
 * The agreement published in a folder: `framework.json` and one file per lot in `lots/`, joined into one document (unchecked).
 * The default folder is read from the working directory: the portal and its command line run at the root of the house.
 */
export const readPublishedFramework = async (folder = join(process.cwd(), 'seeds', 'agreement')): Promise<unknown> => {
  const framework = await readJson(join(folder, 'framework.json'))
  const files = (await readdir(join(folder, 'lots'))).filter((name) => name.endsWith('.json')).sort()
  const lots = await Promise.all(files.map((name) => readJson(join(folder, 'lots', name))))
  return typeof framework === 'object' && framework !== null ? { ...framework, lots } : framework
}
