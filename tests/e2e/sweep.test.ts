import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { paths } from '#app/paths.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { faultsOfPage } from './page-checks.ts'
import { demoPassword, signIn, somebody } from './person.ts'

afterAll(closeBrowser)

/** One account per kind of space, full, begun and empty. A visitor sees the public pages; the others see only what is theirs. */
const visitors: readonly (readonly [who: string, email: string | null])[] = [
  ['a visitor', null],
  ['the referent of a city', 'referent@ville.demo'],
  ['the referent of a commune', 'referent@commune.demo'],
  ['the referent of an EPCI who begins', 'referent@epci.demo'],
  ['a contractor', 'lot1@titulaire.demo'],
  ['the programme manager', 'pilotage@centrale.demo'],
  ['the administrator', 'admin@ressort.demo'],
]

/** Pages of one shape are looked at once: an id, a lot, a question stand for the others. */
const shapeOf = (path: string): string =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/(lots|offres)\/[^/]+/, '/$1/:lot')
    .replace(/\/question\/[^/]+/, '/question/:question')
    .replace(/\/organisme\/[^/]+/, '/organisme/:body')

/** Mailed links are of one use: their pages belong to the journeys. */
const isVisited = (path: string): boolean => !/^\/(inscription\/confirmer|invitation|mot-de-passe)\/|^\/healthz|^\/readyz|^\/assets|\.txt$/.test(path)

/** Behind the sign-in: public pages were looked at with the visitor. */
const isPrivate = (path: string): boolean => /^\/(collectivite|titulaire|centrale|compte|deconnexion)(\/|\?|$)/.test(path)

const linksOf = (page: Page): Promise<string[]> =>
  page.locator('a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('#')[0] ?? ''))

const starts = [paths.home, paths.forgottenPassword, paths.signUpSearch('angers'), paths.signUpOther, paths.signUpSent, '/cette-page-n-existe-pas']

describe('every page, both widths, both themes', () => {
  for (const [who, email] of visitors) {
    it(`is sound for ${who}`, async () => {
      const person = await somebody({ javaScript: true })
      if (email) await signIn(person, email, demoPassword)
      const { page } = person
      const waiting = email ? [person.path()] : [...starts]
      const seen = new Set<string>()
      const faults: string[] = []
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const shape = shapeOf(path.split('?')[0] ?? '')
        if (seen.has(shape) || !isVisited(path) || (email && !isPrivate(path))) continue
        seen.add(shape)
        await page.setViewportSize({ width: 1280, height: 900 })
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        const response = await page.goto(path, { waitUntil: 'load' })
        const status = response?.status() ?? 0
        if (status >= 500 || (status >= 400 && !path.includes('n-existe-pas'))) faults.push(`${path}: answered ${status}`)
        faults.push(...(await faultsOfPage(page, response)).map((fault) => `${path}: ${fault}`))
        waiting.push(...(await linksOf(page)))
      }
      console.info(`${who}: ${seen.size} pages`)
      expect(faults).toEqual([])
      await person.leaves()
    })
  }
})
