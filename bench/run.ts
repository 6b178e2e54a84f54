// `npm run bench`: each ratio and its target, measured in one run on this machine. Figures move with the machine; ratios much less.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from '../bin/build.ts'
import { requireSupportedNode, root } from '../bin/runtime.ts'
import { closeDatabase, openDatabase } from '#db/client.server.ts'
import { startEmbedded } from '#db/embedded/instance.server.ts'
import { dataFolder } from '#db/embedded/place.server.ts'
import { paths } from '#app/paths.ts'
import { type Measured, startMeasured } from './child.ts'
import { measureCombinations } from './measures/combinations.ts'
import { measureLedger } from './measures/ledger.ts'
import { measurePublicPages } from './measures/public-pages.ts'
import { measureSavingAnswer } from './measures/saving-answer.ts'
import { measureScoring } from './measures/scoring.ts'
import { fullResultsOf } from './measures/full-results.ts'
import { measureSignedInPage } from './measures/signed-in-page.ts'
import { measureStart } from './measures/start.ts'
import { type Line, printLine } from './report.ts'

const cityAccount = 'referent@ville.demo'
const answeringAccount = 'referent@commune.demo'

requireSupportedNode()
process.chdir(root)
const scratch = mkdtempSync(join(tmpdir(), 'ressort-bench-'))
chmodSync(scratch, 0o755)
const asked = process.argv.slice(2)
let failures = 0

const measure = async (name: string, work: () => Promise<Line[]>): Promise<void> => {
  if (asked.length > 0 && !asked.includes(name)) return
  try {
    for (const line of await work()) printLine(line)
  } catch (error) {
    failures += 1
    console.log(`✗ ${name} : mesure impossible : ${error instanceof Error ? error.message : String(error)}`)
  }
}

const buildFixture = (): string => {
  const built = spawnSync(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--config', 'bench/fixture/vite.config.ts', '--logLevel', 'error'], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (built.status !== 0) throw new Error('The bare Remix application did not build')
  return join(root, 'node_modules', '.bench', 'server', 'index.js')
}

/** The portal as `npm start` runs it, and its database opened here too, for sessions and for the ledger. */
const withPortal = async (work: (portal: Measured, databaseUrl: string) => Promise<void>): Promise<void> => {
  const folder = dataFolder(root, join(scratch, 'data'))
  const portal = await startMeasured({ script: 'bin/start.ts', env: { RESSORT_DATA: folder, DATABASE_URL: '', DEMO: '' }, readyPath: '/' })
  const instance = await startEmbedded({ folder })
  openDatabase({ url: instance.url, size: 8 })
  try {
    await work(portal, instance.url)
  } finally {
    await closeDatabase()
    await portal.stop()
    await instance.leave()
  }
}

console.log(`Ressort, mesures du ${new Date().toISOString().slice(0, 16)} · Node ${process.versions.node} · ${cpus().length} cœurs · charge sur la même machine\n`)
try {
  await buildIfNeeded((line) => console.log(line))
  const bundle = buildFixture()
  await measure('combinations', measureCombinations)
  await measure('scoring', measureScoring)
  await measure('start', () => measureStart(scratch))
  await withPortal(async (portal, databaseUrl) => {
    const hello = await startMeasured({ script: 'bench/servers/hello.ts', readyPath: '/' })
    await measure('public', () => measurePublicPages(portal, hello))
    await hello.stop()
    await measure('list', () => measureSignedInPage(portal, { bundle, scratch }, { what: 'Liste connectée des commandes', email: cityAccount, path: paths.orders, target: 1.5 }))
    await measure('results', async () => measureSignedInPage(portal, { bundle, scratch }, { what: 'Résultats d’un questionnaire complet', email: cityAccount, path: await fullResultsOf(cityAccount), target: 2 }))
    await measure('answer', () => measureSavingAnswer({ portal, bundle, databaseUrl, email: answeringAccount }))
    await measure('ledger', () => measureLedger(databaseUrl))
  })
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
process.exit(failures === 0 ? 0 : 1)
