import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const notOurs = new Set(['node_modules', 'build', '.data', '.git', 'test-results', '.env'])

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : entry.isFile() ? [relative(root, path)] : []
  })

/** Every file that people of this project wrote, by its path from the checkout. */
export const allFiles: readonly string[] = walk(root).toSorted()

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** TypeScript of the house, tests included. */
export const codeFiles = allFiles.filter((path) => /^(app|db|bin|bench|seeds|tests)\/.*\.tsx?$/.test(path))

/** TypeScript that runs in production. */
export const productFiles = codeFiles.filter((path) => /^(app|db|bin)\//.test(path) && !/\.test\.tsx?$/.test(path))

/** Plain files of a room: no database, clock, randomness or `node:`. */
export const ruleFiles = productFiles.filter((path) => /^app\/features\/[^/]+\/.*\.ts$/.test(path) && !path.endsWith('.server.ts'))

export const routeFiles = productFiles.filter((path) => /^app\/routes\/.*\.tsx?$/.test(path))
