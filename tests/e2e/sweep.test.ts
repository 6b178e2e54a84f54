import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Lang, langs } from '#app/features/core/index.ts'
import { frenchPath, hasEnglish, langOfPath, pathIn, paths } from '#app/paths.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { type PageRoute, isKeptWhileFilled, readPageRoutes, routeOf } from './page-routes.ts'
import { mailedPages } from './mailed-pages.ts'
import { demoPassword, signIn, somebody } from './person.ts'
import { brokenLinks, crawl } from './crawl.ts'

/** One account per kind of space, full, begun and empty. A visitor sees the public pages; the others see only what is theirs. */
const visitors: readonly (readonly [who: string, email: string | null, space: string])[] = [
  ['a visitor', null, '/'],
  ['the referent of a city', 'referent@ville.demo', paths.authority],
  ['the referent of a commune', 'referent@commune.demo', paths.authority],
  ['the referent of a commune that begins', 'referent@nouvelle.demo', paths.authority],
  ['the referent of an EPCI that answers together', 'referent@epci.demo', paths.authority],
  ['the signatory of a city', 'signataire@ville.demo', paths.orders],
  ['a contractor', 'lot1@titulaire.demo', paths.firm],
  ['the programme manager', 'pilotage@centrale.demo', paths.central],
  ['the administrator', 'admin@ressort.demo', paths.central],
]

/** Routes no visitor can stand on, each with its reason. A new page is swept, or named here. */
const unreached: Readonly<Record<string, string>> = {}

/** What somebody does before the pages are looked at, so that there is something on them. */
const before: Readonly<Record<string, { readonly to: string; readonly form: Readonly<Record<string, string>> }>> = {
  'referent@ville.demo': { to: paths.savedPlans, form: { scenario: 'budget', means: 'budget=40000&years=3&days=20', name: 'Cyber 2027' } },
}

/** Addresses without a page that no page links to, each with its reason. A new file is linked, or named here. */
const unlinked: Readonly<Record<string, string>> = {
  '/.well-known/security.txt': 'its place is fixed by RFC 9116',
  '/collectivite/evaluation/preuves/:evidenceId': 'the demonstration keeps no file; the journey of evidence sends one and follows its link',
  '/collectivite/evaluation/question/:questionCode/enregistrer': 'receives an answer while it is filled in',
  '/collectivite/evaluation/question/:questionCode/second-avis/enregistrer': 'receives a second answer while it is filled in',
  '/contribuer/:token/question/:questionCode/enregistrer': 'receives a guest’s answer while it is filled in',
  '/en/contribuer/:token/question/:questionCode/enregistrer': 'receives a guest’s answer while it is filled in',
  '/preferences': 'receives the language and the theme one chooses',
}

const known = new Map<string, Promise<string | null>>()
const reached = new Set<string>()
const linked = new Set<string>()
let routes: PageRoute[] = []
let mailed: string[] = []

beforeAll(async () => {
  routes = await readPageRoutes()
  mailed = await mailedPages()
})
afterAll(closeBrowser)

/** A public page is read in the language of its address, the others in both. */
const langsOf = (pattern: string): readonly Lang[] => {
  const said = langOfPath(pattern)
  return said ? [said] : langs
}

const isSecret = (path: string): boolean => /^(\/en)?\/(inscription\/confirmer|invitation|mot-de-passe|contribuer)\/./.test(path)

/** Whether a message of this run led there, or to what stands under it. */
const isMailed = (path: string): boolean => mailed.some((link) => frenchPath(path) === link || frenchPath(path).startsWith(`${link}/`))

/** Pages of the space one may open without an id; the rest is found by links. */
const seedsOf = (space: string): string[] => {
  const fixed = routes.filter(({ isPage }) => isPage).map(({ pattern }) => pattern).filter((pattern) => !pattern.includes(':') && !pattern.endsWith('*') && langOfPath(pattern) !== 'en')
  if (space === '/') return [...mailed, paths.signUpSearch('angers'), ...fixed.filter(hasEnglish), '/cette-page-n-existe-pas']
  return fixed.filter((pattern) => pattern.startsWith(space) || pattern === paths.account || pattern === paths.signOut)
}

describe('every page, in both languages, at both widths, in both themes', () => {
  for (const [who, email, space] of visitors) {
    it.concurrent(`is sound for ${who}`, { timeout: 600_000 }, async () => {
      const person = await somebody({ javaScript: true })
      if (email) await signIn(person, email, demoPassword)
      const { page } = person
      const faults: string[] = []
      const first = before[email ?? '']
      if (first) expect((await page.request.post(first.to, { form: first.form, headers: { origin: new URL(page.url()).origin } })).ok()).toBe(true)
      for (const lang of langs) {
        if (email) await page.request.post(paths.preferences, { form: { lang }, headers: { origin: new URL(page.url()).origin } })
        const isInSpace = (path: string) => path === space || path.startsWith(`${space}/`) || path.startsWith(`${space}?`)
        const isOwn = (path: string) =>
          email ? isInSpace(path) || path === paths.account || path === paths.signOut : langOfPath(path) === lang && (!isSecret(path) || isMailed(path))
        const seeds = seedsOf(space).map((path) => pathIn(path, lang))
        const crawled = await crawl({ page, routes, lang, isSeen: ({ id }) => reached.has(`${lang} ${id}`), seeds, isOwn })
        for (const id of crawled.reached) reached.add(`${lang} ${id}`)
        for (const href of crawled.links.keys()) linked.add(routeOf(routes, href.split(/[?#]/)[0] ?? href)?.id ?? '')
        faults.push(...[...crawled.faults, ...(await brokenLinks(page, routes, crawled.links, known))].map((fault) => `${lang} ${fault}`))
        console.info(`${who}, ${lang}: ${crawled.reached.size} pages, ${crawled.links.size} links`)
      }
      if (email) await page.request.post(paths.preferences, { form: { lang: 'fr' }, headers: { origin: new URL(page.url()).origin } })
      expect(faults).toEqual([])
      await person.leaves()
    })
  }

  it('leaves no page of the build unseen', () => {
    expect(routes.filter(({ isPage }) => isPage).flatMap(({ id, pattern }) => langsOf(pattern).map((lang) => `${lang} ${id}`)).filter((seen) => !reached.has(seen))).toEqual(Object.keys(unreached))
  })

  it('leaves no file of the build without a link that answers', () => {
    expect(routes.filter(({ isPage, id }) => !isPage && !linked.has(id)).map(({ pattern }) => pattern).sort()).toEqual(Object.keys(unlinked).sort())
  })

  it('ships no script where anybody may read or print', () => {
    const mustBeBare = routes.filter(({ pattern, isPage }) => isPage && !isKeptWhileFilled(pattern) && (hasEnglish(pattern) || pattern.endsWith('/imprimer')))
    expect(mustBeBare.length).toBeGreaterThan(20)
    expect(mustBeBare.filter(({ scriptless }) => !scriptless).map(({ id }) => id)).toEqual([])
  })
})
