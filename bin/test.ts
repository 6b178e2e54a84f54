// Runs every check in turn and ends with one line: `N passed, N failed`.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireSupportedNode, root } from './runtime.ts'

type Tally = { passed: number; failed: number }

requireSupportedNode()
const fast = process.argv.includes('--fast')
const scratch = mkdtempSync(join(tmpdir(), 'ressort-test-'))
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

const run = (command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })

const check = (command: string, args: readonly string[]) => async (): Promise<Tally> =>
  (await run(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

type VitestReport = { numPassedTests: number; numFailedTests: number }

/** Counts tests, and a file that could not even load as one failure. */
const vitest = (project: string) => async (): Promise<Tally> => {
  const report = join(scratch, `${project}.json`)
  const code = await run(bin('vitest'), ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { NODE_ENV: 'test' })
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests }: VitestReport = JSON.parse(readFileSync(report, 'utf8'))
  const failed = Math.max(numFailedTests, code === 0 ? 0 : 1)
  return { passed: numPassedTests, failed }
}

const steps: readonly (readonly [string, () => Promise<Tally>])[] = [
  ['types', check(bin('tsc'), ['-p', '.'])],
  ['style', check(bin('eslint'), ['.', '--max-warnings', '0'])],
  ['murs de la maison', check(bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'app', 'db', 'bin'])],
  ['code mort', check(bin('knip'), [])],
  ['règles', vitest('rules')],
  ['pièces, sur PostgreSQL', vitest('rooms')],
  ...(fast ? [] : ([['construction', check(bin('remix'), ['vite:build', '--logLevel', 'warn'])], ['portail, dans Chromium', vitest('portal')]] as const)),
]

const total: Tally = { passed: 0, failed: 0 }
for (const [name, step] of steps) {
  const startedAt = performance.now()
  console.log(`\n▸ ${name}`)
  const { passed, failed } = await step()
  total.passed += passed
  total.failed += failed
  console.log(`${failed === 0 ? '✓' : '✗'} ${name} : ${passed} passed, ${failed} failed (${Math.round((performance.now() - startedAt) / 1000)} s)`)
}
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
