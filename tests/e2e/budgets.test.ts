import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasEnglish, langOfPath, pathIn, paths } from '#app/paths.ts'
import { ask } from '#tests/support/portal.ts'
import { type PageRoute, isKeptWhileFilled, readPageRoutes, routeOf } from './page-routes.ts'
import { demoPassword } from './person.ts'

/** What a page may cost the first time it is opened, in bytes. Script is counted as it travels, compressed. */
const budget = { html: 60_000, css: 40_000, fonts: 80_000, script: 130_000 }

type Cost = { readonly route: string; readonly path: string; readonly html: number; readonly css: number; readonly fonts: number; readonly script: number }

const accounts: readonly (readonly [email: string | null, space: string])[] = [
  [null, paths.home],
  ['referent@ville.demo', paths.authority],
  ['signataire@ville.demo', paths.authority],
  ['lot1@titulaire.demo', paths.firm],
  ['admin@ressort.demo', paths.central],
  ['pilotage@centrale.demo', paths.central],
]

const files = new Map<string, Promise<string>>()
const textOf = (path: string): Promise<string> => {
  const text = files.get(path) ?? ask(path).then(({ body }) => body)
  files.set(path, text)
  return text
}
const weights = new Map<string, Promise<number>>()
const weightOf = (path: string): Promise<number> => {
  const weight = weights.get(path) ?? (path.endsWith('.js') ? textOf(path).then((text) => gzipSync(text).length) : ask(path).then(({ headers, body }) => Number(headers.get('content-length') ?? body.length)))
  weights.set(path, weight)
  return weight
}
const total = async (found: Iterable<string>): Promise<number> => (await Promise.all([...new Set(found)].map(weightOf))).reduce((sum, weight) => sum + weight, 0)

const costOf = async (route: string, path: string, html: string): Promise<Cost> => {
  // The sheet for paper keeps no screen waiting.
  const sheets = [...html.matchAll(/rel="stylesheet" href="([^"]+)"(?! media="print")/g)].map(([, href = '']) => href)
  const css = (await Promise.all(sheets.map(textOf))).join('')
  return {
    route,
    path,
    html: Buffer.byteLength(html),
    css: Buffer.byteLength(css),
    fonts: await total([...css.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, url = '']) => url)),
    script: html.includes('<script') ? await total([...html.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, url = '']) => url).filter((url) => html.includes(`href="${url}"`) || html.includes(`import "${url}"`) || html.includes(`from "${url}"`))) : 0,
  }
}

const signedIn = async (email: string): Promise<string> => {
  const { headers } = await ask(paths.signIn, { method: 'POST', form: { email, password: demoPassword } })
  return headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}

/** One page of every route that this person reaches by links. */
const costsFor = async (routes: readonly PageRoute[], email: string | null, space: string): Promise<Cost[]> => {
  const cookie = email ? await signedIn(email) : ''
  const begun = new Set<string>()
  const costs: Cost[] = []
  const waiting = routes.map(({ pattern }) => pattern).filter((pattern) => !/[:*]/.test(pattern) && (email ? pattern.startsWith(space) || pattern === paths.account : hasEnglish(pattern) && langOfPath(pattern) === 'fr'))
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(routes, path.split(/[?#]/)[0] ?? path)
    if (!route || begun.has(route.id)) continue
    const { status, headers, body } = await ask(path, { cookie })
    if (status !== 200 || !headers.get('content-type')?.startsWith('text/html')) continue
    begun.add(route.id)
    costs.push(await costOf(route.id, path, body))
    waiting.push(...[...body.matchAll(/ href="(\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).filter((href) => href.startsWith(space) && !href.startsWith('/assets/')))
  }
  return costs
}

let costs: Cost[] = []

beforeAll(async () => {
  const routes = await readPageRoutes()
  costs = (await Promise.all(accounts.map(([email, space]) => costsFor(routes, email, space)))).flat()
  const heaviest = costs.toSorted((a, b) => b.script - a.script)[0]
  console.info(`${costs.length} pages; the heaviest carries ${heaviest?.script} B of script: ${heaviest?.path}`)
})

const over = (what: 'html' | 'css' | 'fonts' | 'script'): string[] => costs.filter((cost) => cost[what] > budget[what]).map((cost) => `${cost.path}: ${cost[what]}`)

describe('the first time a page is opened', () => {
  it('pages of every space were weighed', () => {
    for (const [, space] of accounts) expect(costs.filter(({ path }) => path.startsWith(space)).length).toBeGreaterThan(3)
  })
  it('it costs 60 kB of HTML at most', () => expect(over('html')).toEqual([]))
  it('it costs 40 kB of style at most', () => {
    expect(costs.every(({ css }) => css > 10_000)).toBe(true)
    expect(over('css')).toEqual([])
  })
  it('it costs 80 kB of fonts at most', () => {
    expect(costs.every(({ fonts }) => fonts > 10_000)).toBe(true)
    expect(over('fonts')).toEqual([])
  })
  it('it costs 130 kB of compressed script at most', () => {
    expect(costs.some(({ script }) => script > 50_000)).toBe(true)
    expect(over('script')).toEqual([])
  })
  it('it costs no script at all where anybody may read, and where one prints', () => {
    const bare = costs.filter(({ path }) => (hasEnglish(pathIn(path, 'fr')) || path.endsWith('/imprimer')) && !isKeptWhileFilled(path))
    expect(bare.length).toBeGreaterThan(10)
    expect(bare.filter(({ script }) => script > 0).map(({ path }) => path)).toEqual([])
  })
})
