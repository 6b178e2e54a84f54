import { describe, expect, it } from 'vitest'
import { loggedPath } from '#app/http/log.ts'
import { isPublicPage } from '#app/http/public-pages.ts'
import { keepAddressSecret } from '#app/http/secret-address.ts'
import { paths } from '#app/paths.ts'

const token = 'zRIJc_S61l-usJKrnLsRnkrJm9_grPX2QaTPdPUS-3Y'
const addresses = [paths.contribution(token), paths.contributionQuestion(token, 'Q01'), paths.contributionSave(token, 'Q01')].flatMap((path) => [path, `/en${path}`, `${path}.data`])

describe('an address that is a right', () => {
  it('is written in no log', () => {
    for (const address of addresses) {
      expect(loggedPath(address)).toMatch(/^(\/en)?\/contribuer\/:id/)
      expect(loggedPath(address)).not.toContain(token.slice(0, 8))
    }
  })

  it('is never kept with the public pages', () => expect(addresses.filter(isPublicPage)).toEqual([]))

  it('is told to no other page and no search engine, while a form still says where it comes from', () => {
    const out = new Headers()
    keepAddressSecret({ out })
    expect(Object.fromEntries(out)).toEqual({ 'referrer-policy': 'strict-origin', 'x-robots-tag': 'noindex, nofollow' })
  })
})
