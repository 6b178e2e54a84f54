import { describe, expect, it } from 'vitest'
import { type Principal, policy } from '#app/access/policy.ts'
import { pathIn, paths } from '#app/paths.ts'
import { readHandlers } from '#tests/access/routes.ts'
import { type Answer, ask, portal } from '#tests/support/portal.ts'

const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
const linksOf = (html: string): string[] => [...new Set([...mainOf(html).matchAll(/href="(\/[^"#]*)/g)].map((found) => found[1] ?? ''))]

/** Where a visitor ends: pages of a space lead to the sign-in page. */
const follow = async (path: string, left = 3): Promise<Answer> => {
  const answer = await ask(path)
  const next = answer.headers.get('location')
  return next && left > 0 ? follow(next.replace(portal().origin, ''), left - 1) : answer
}

const isPage = ({ status, headers }: Answer): boolean => status === 200 && (headers.get('content-type') ?? '').startsWith('text/html')

describe('the site plan', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`names every page that anybody may open, in ${lang}`, async () => {
      const open = (await readHandlers()).filter(({ method, params, action, pattern }) => {
        const row: Partial<Record<Principal, string>> = action ? policy[action] : {}
        return method === 'GET' && params.length === 0 && row.visitor !== undefined && !pattern.startsWith('/en')
      })
      const addresses = [...new Set(open.map(({ pattern }) => pathIn(pattern, lang)))]
      const pages: string[] = []
      for (const address of addresses) if (isPage(await ask(address))) pages.push(address)
      expect(pages.length).toBeGreaterThan(12)
      const named = linksOf((await ask(pathIn(paths.sitePlan, lang))).body)
      expect(pages.filter((page) => !named.includes(page))).toEqual([])
    })

    it(`leads to nothing that does not answer, in ${lang}`, async () => {
      const links = linksOf((await ask(pathIn(paths.sitePlan, lang))).body)
      const broken: string[] = []
      for (const link of links) if ((await follow(link)).status !== 200) broken.push(link)
      expect(links.length).toBeGreaterThan(25)
      expect(broken).toEqual([])
    })
  }
})

describe('the foot of every page', () => {
  it('says the state of accessibility and leads to the legal pages', async () => {
    for (const path of [paths.home, paths.signIn, '/cette-page-n-existe-pas']) {
      const { body } = await ask(path)
      expect([path, body.includes('Accessibilité\u00a0: non conforme')]).toEqual([path, true])
      for (const page of [paths.accessibility, paths.legal, paths.privacy, paths.cookies, paths.sitePlan]) expect([path, body.includes(`href="${page}"`)]).toEqual([path, true])
    }
  })
})
