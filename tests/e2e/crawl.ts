import type { Page, Response } from 'playwright-core'
import type { Lang } from '#app/features/core/index.ts'
import { frenchPath, hasEnglish, langOfPath, paths } from '#app/paths.ts'
import { lookAtPage } from './page-checks.ts'
import type { Facts } from './page-facts.ts'
import { type PageRoute, routeOf } from './page-routes.ts'

type Crawl = {
  readonly page: Page
  readonly routes: readonly PageRoute[]
  readonly lang: Lang
  /** Whether somebody looked at a route in this language before. */
  readonly isSeen: (route: PageRoute) => boolean
  /** Where to begin: a page nobody may open from here (403) is passed over, a link to one is a fault. */
  readonly seeds: readonly string[]
  /** Whether a page is this person's to look at; the others are only asked whether they answer. */
  readonly isOwn: (path: string) => boolean
}

type Crawled = { readonly faults: string[]; readonly reached: Set<string>; readonly links: Map<string, string> }

/** Pages of one route looked at: several orders, lots or questions stand for the others. */
const samples = 2

const linkFaults = ({ links }: Facts, lang: Lang): string[] =>
  links.filter(({ href, lang: said }) => said === lang && hasEnglish(frenchPath(href)) && langOfPath(href) !== lang).map(({ href }) => `leads out of its language: ${href}`)

const policyFaults = (route: PageRoute, facts: Facts, response: Response | null): string[] => {
  const policy = response?.headers()['content-security-policy'] ?? ''
  const isBare = facts.scripts === 0 && policy.includes("script-src 'none'")
  const isSigned = facts.scripts > 0 && /script-src 'nonce-[^']+' 'strict-dynamic'/.test(policy)
  return (route.scriptless ? isBare : isSigned) ? [] : [`${facts.scripts} scripts under « ${policy} »`]
}

/** Visits every page that links lead to, and looks at each. */
export const crawl = async ({ page, routes, lang, isSeen, seeds, isOwn }: Crawl): Promise<Crawled> => {
  const faults: string[] = []
  const links = new Map<string, string>()
  const visits = new Map<string, number>()
  const titles = new Map<string, string>()
  const asked = new Set<string>()
  const waiting = seeds.map((path) => ({ path, linked: false }))
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, linked } = next
    const route = routeOf(routes, path.split('?')[0] ?? path)
    const already = route ? (visits.get(route.id) ?? 0) : samples
    const isSample = route !== undefined && already < (route.pattern.includes(':') && linked ? samples : 1)
    if (!route?.isPage || asked.has(path) || !isSample || !isOwn(path)) continue
    asked.add(path)
    const response = await page.goto(path, { waitUntil: 'load' })
    const status = response?.status() ?? 0
    const arrived = new URL(page.url())
    if (status === 403 && !linked) continue
    if (routeOf(routes, arrived.pathname)?.id !== route.id) {
      waiting.push({ path: arrived.pathname + arrived.search, linked: true })
      continue
    }
    if (status !== (route.pattern.endsWith('*') ? 404 : 200)) faults.push(`${path}: answered ${status}`)
    visits.set(route.id, already + 1)
    const seen = await lookAtPage(page, response, { lang, first: already === 0 && !isSeen(route) })
    const twin = titles.get(seen.facts.title)
    titles.set(seen.facts.title, route.id)
    const found = [
      ...seen.faults, ...linkFaults(seen.facts, lang), ...policyFaults(route, seen.facts, response),
      ...(seen.facts.lang === lang ? [] : [`says lang="${seen.facts.lang}"`]),
      ...(twin && twin !== route.id ? [`has the title of ${twin}: ${seen.facts.title}`] : []),
    ]
    faults.push(...found.map((fault) => `${path}: ${fault}`))
    for (const { href } of seen.facts.links) {
      if (href.startsWith('#')) {
        if (!seen.facts.ids.includes(href.slice(1))) faults.push(`${path}: leads to no ${href}`)
      } else if (href.startsWith('/')) {
        links.set(href, links.get(href) ?? path)
        waiting.push({ path: href.split('#')[0] ?? href, linked: true })
      }
    }
  }
  return { faults, reached: new Set(visits.keys()), links }
}

/** Links of one route and one set of criteria that are asked: beyond, they differ by a value the page itself wrote. */
const largestGroup = 30
/** Where each address is a search of its own, whatever is wished of each lot: one way there stands for the others. */
const searched: readonly string[] = [paths.plan]

const groupOf = (routes: readonly PageRoute[], href: string): { readonly group: string; readonly largest: number } => {
  const { pathname, searchParams } = new URL(href, 'http://portal')
  if (searched.includes(pathname)) return { group: [pathname, ...[...searchParams.keys()].filter((key) => !key.startsWith('lot.')).sort()].join(), largest: 3 }
  return { group: `${routeOf(routes, pathname)?.id ?? ''} ${[...new Set(searchParams.keys())].sort().join()}`, largest: largestGroup }
}

/** Links that lead nowhere, each with the page it stands on; `known` remembers public pages from one person to the next. */
export const brokenLinks = async (page: Page, routes: readonly PageRoute[], links: ReadonlyMap<string, string>, known: Map<string, Promise<string | null>>): Promise<string[]> => {
  const ask = async (path: string): Promise<string | null> => {
    const response = await page.request.get(path)
    return response.ok() ? response.text() : null
  }
  const sizes = new Map<string, number>()
  const asked = [...links].filter(([href]) => {
    const { group, largest } = groupOf(routes, href)
    const size = sizes.get(group) ?? 0
    sizes.set(group, size + 1)
    return size < largest
  })
  const checks = asked.map(([href, standsOn]) => async () => {
    const [path = href, fragment] = href.split('#')
    const body = known.get(path) ?? ask(path)
    if (hasEnglish(frenchPath(path))) known.set(path, body)
    const found = await body
    // The page that is nowhere offers itself in the other language.
    if (found === null) return frenchPath(path) === frenchPath(standsOn) ? [] : [`${standsOn}: leads to ${href}, which does not answer`]
    return fragment && !found.includes(`id="${fragment}"`) ? [`${standsOn}: ${path} has no #${fragment}`] : []
  })
  const broken: string[] = []
  for (let at = 0; at < checks.length; at += 6) broken.push(...(await Promise.all(checks.slice(at, at + 6).map((check) => check()))).flat())
  return broken
}
