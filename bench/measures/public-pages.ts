import { paths } from '#app/paths.ts'
import type { Measured } from '../child.ts'
import { type Compared, alternate } from '../load.ts'
import type { Line } from '../report.ts'
import { socketRate } from '../sockets.ts'

/** Public pages come from memory: their rate against a server that says « hello », whole (compressed) and unchanged (304). */
export const measurePublicPages = async (portal: Measured, hello: Measured): Promise<Line[]> => {
  const compressed = { 'accept-encoding': 'br' }
  const { headers } = await fetch(portal.origin + paths.home, { headers: compressed })
  const etag = headers.get('etag')
  if (!etag) throw new Error('The home page has no ETag')
  const whole = await alternate(() => socketRate(portal, { path: paths.home, headers: compressed }), () => socketRate(hello, { path: '/' }))
  const unchanged = await alternate(() => socketRate(portal, { path: paths.home, headers: { 'if-none-match': etag } }), () => socketRate(hello, { path: '/' }))
  const line = (what: string, { ours, bare, ratio }: Compared): Line => ({
    what, ours: `${Math.round(ours)} req/s`, bare: `${Math.round(bare)} req/s`, ratio, target: 0.4, better: 'higher',
  })
  return [line('Page publique entière / node:http nu', whole), line('Page publique inchangée (304) / node:http nu', unchanged)]
}
