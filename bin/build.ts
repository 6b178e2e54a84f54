import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './runtime.ts'

const stamp = join(root, 'build', '.inputs')
const inputs = ['app', 'db', 'public', 'package-lock.json', 'package.json', 'vite.config.ts', 'remix.config.js', 'tsconfig.json']
const ignored = /\.test\.tsx?$/

const filesUnder = (path: string): string[] => {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [full]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !ignored.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** One digest of everything the build reads. */
const digestOfInputs = (): string => {
  const digest = createHash('sha256')
  for (const file of inputs.flatMap(filesUnder).sort()) digest.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return digest.digest('hex')
}

/** Builds the portal when it was never built or when a source changed since. Rejects with the end of what the builder said. */
export const buildIfNeeded = async (say: (line: string) => void): Promise<void> => {
  const wanted = digestOfInputs()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(join(root, 'build', 'server', 'index.js'))) return
  say('Construction du portail (une demi-minute environ)…')
  const startedAt = performance.now()
  rmSync(stamp, { force: true })
  const said: string[] = []
  const child = spawn(process.execPath, [join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js'), 'vite:build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`La construction a échoué :\n${said.join('').slice(-3_000)}`)
  writeFileSync(stamp, wanted)
  say(`Portail construit en ${Math.round((performance.now() - startedAt) / 1000)} s.`)
}
