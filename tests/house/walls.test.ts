import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './sources.ts'

/** Each planted file breaks one wall, and names the rule that must see it; the last ones are lawful. */
const planted: readonly (readonly [file: string, code: string, rule: string | null])[] = [
  ['app/features/identity/a.ts', "import { order } from '#app/features/ordering/index.ts'\nexport const a = order\n", 'room-identity'],
  ['app/features/agreement/b.ts', "import type { Order } from '#app/features/ordering/index.ts'\nexport type B = Order\n", 'room-agreement'],
  ['app/features/ordering/c.service.server.ts', "import { price } from '#app/features/contractors/price.ts'\nexport const c = price\n", 'doors-of-contractors'],
  ['app/features/ordering/d.ts', "import { eq } from 'drizzle-orm'\nexport const d = eq\n", 'pure-rules'],
  ['app/features/ordering/e.ts', "import { client } from '#db/client.server.ts'\nexport const e = client\n", 'pure-rules'],
  ['app/features/ordering/f.service.server.ts', "import { guard } from '#app/access/guard.server.ts'\nexport const f = guard\n", 'rooms-know-no-guard'],
  ['app/http/g.ts', "import { mint } from '#app/access/mint.server.ts'\nexport const g = mint\n", 'one-minter'],
  ['app/http/h.server.ts', "import { Lucia } from 'lucia'\nexport const h = Lucia\n", 'lucia-behind-one-file'],
  ['app/http/i.server.ts', "import postgres from 'postgres'\nexport const i = postgres\n", 'one-file-opens-connections'],
  ['app/ui/kit/j.tsx', "import { order } from '#app/features/ordering/index.ts'\nexport const j = order\n", 'ui-has-no-business'],
  ['app/routes/k.tsx', "import { client } from '#db/client.server.ts'\nexport const k = client\n", 'routes-reach-no-table'],
  ['app/features/ordering/l.service.server.ts', "import { m } from './m.tsx'\nexport const l = m\n", 'cli-without-components'],
  ['app/features/ordering/m.tsx', 'export const m = 1\n', null],
  ['app/features/ordering/index.ts', "export type Order = { n: number }\nexport const order = 1\nexport { price } from '#app/features/contractors/index.ts'\n", null],
  ['app/features/contractors/index.ts', "export { price } from './price.ts'\n", null],
  ['app/features/contractors/price.ts', 'export const price = 1\n', null],
  ['app/access/guard.server.ts', "export { mint as guard } from './mint.server.ts'\n", null],
  ['app/access/mint.server.ts', 'export const mint = 1\n', null],
  ['db/client.server.ts', 'export const client = 1\n', null],
]

type Violation = { readonly from: string; readonly rule: { readonly name: string } }

const found = new Map<string, Set<string>>()
const house = mkdtempSync(join(tmpdir(), 'ressort-walls-'))

beforeAll(async () => {
  for (const [file, code] of planted) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), code)
  }
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) cpSync(join(root, file), join(house, file))
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  const command = [join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'app', 'db']
  const output = await promisify(execFile)(process.execPath, command, { cwd: house, maxBuffer: 50_000_000 }).then(({ stdout }) => stdout, (error: { stdout: string; stderr: string }) => error.stdout || error.stderr)
  if (!output.startsWith('{')) throw new Error(output)
  const report: { summary: { violations: Violation[] } } = JSON.parse(output)
  for (const { from, rule } of report.summary.violations) found.set(from, (found.get(from) ?? new Set()).add(rule.name))
}, 60_000)

afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('the walls between rooms', () => {
  for (const [file, , rule] of planted) {
    if (rule) it(`see that ${file} breaks ${rule}`, () => expect([...(found.get(file) ?? [])]).toContain(rule))
    else it(`leave ${file} in peace`, () => expect([...(found.get(file) ?? [])]).toEqual([]))
  }
})
