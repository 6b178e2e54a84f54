import { writeFileSync } from 'node:fs'
import { type Captured, capture } from '../captured.ts'
import { type Measured, startMeasured } from '../child.ts'
import { alternate, cpuPerRequest } from '../load.ts'
import type { Line } from '../report.ts'
import { cookieOf } from '../session.ts'

const count = (nodes: readonly Captured[]): number => nodes.reduce((sum, node) => sum + (typeof node === 'string' ? 0 : 1 + count(node.children)), 0)

type Bare = { readonly bundle: string; readonly scratch: string }

/** A page, who looks at it, how it is named in the report, how much dearer than bare Remix it may be. */
export type SignedInPage = { readonly what: string; readonly email: string; readonly path: string; readonly target: number }

/**
 * A signed-in page (session, rights, queries, page) against a bare Remix route that renders the very same elements from memory,
 * through Remix's own `Link`, `Meta`, `Links` and `Scripts` where the portal's markup comes from them.
 * What is compared is the processor time of the server process per request; PostgreSQL's own is in neither.
 */
export const measureSignedInPage = async (portal: Measured, { bundle, scratch }: Bare, { what, email, path, target }: SignedInPage): Promise<Line[]> => {
  const cookie = await cookieOf(email)
  const page = await fetch(portal.origin + path, { headers: { cookie } })
  const html = await page.text()
  const data = await (await fetch(`${portal.origin}${path}.data`, { headers: { cookie } })).text()
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`)
  const captured = { ...capture(html), data }
  const file = `${scratch}/captured.json`
  writeFileSync(file, JSON.stringify(captured))
  const bare = await startMeasured({ script: 'bench/servers/bare-remix.ts', args: [bundle], env: { BENCH_CAPTURED: file }, readyPath: '/ready' })
  try {
    const both = await alternate(() => cpuPerRequest(portal, { path, headers: { cookie } }, 300), () => cpuPerRequest(bare, { path, headers: { cookie } }, 300))
    const figure = (cpu: number) => `${(cpu / 1000).toFixed(2)} ms de processeur`
    return [{ what: `${what} (${count(captured.body)} éléments) / route Remix nue`, ours: figure(both.ours), bare: figure(both.bare), ratio: both.ratio, target, better: 'lower' }]
  } finally {
    await bare.stop()
  }
}
