import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chosenEncoding, createPageCache } from './page-cache.ts'
import { isPublicPage } from './public-pages.ts'
import { isRouterRefusal, loggedPath } from './log.ts'
import { contentSecurityPolicy } from './headers.ts'

describe('the cache of public pages', () => {
  it('forgets a page after its time', () => {
    const cache = createPageCache(60)
    cache.store('a', Buffer.from('<p>'), [], 0)
    expect(cache.find('a', 59_999)?.forms.identity.body.toString()).toBe('<p>')
    expect(cache.find('a', 60_000)).toBeUndefined()
  })
  it('compresses a page once, for the first who asks for that form', () => {
    const page = createPageCache(60).store('a', Buffer.from('<p>'), [], 0)
    expect(page.forms.gzip).toBe(page.forms.gzip)
    expect(gunzipSync(page.forms.gzip.body).toString()).toBe('<p>')
    expect(brotliDecompressSync(page.forms.br.body).toString()).toBe('<p>')
  })
  it('never holds more than five hundred pages', () => {
    const cache = createPageCache(60)
    for (let i = 0; i <= 500; i += 1) cache.store(`p${i}`, Buffer.from(''), [], 0)
    expect(cache.find('p0', 1)).toBeUndefined()
    expect(cache.find('p500', 1)).toBeDefined()
  })
  it('keeps only pages that are the same for every visitor', () => {
    expect(['/', '/lots', '/lots/lot-1', '/titulaires'].every(isPublicPage)).toBe(true)
    expect(['/connexion', '/collectivite', '/lots/', '/lots/a/b', '/inscription'].some(isPublicPage)).toBe(false)
  })
  it('answers in the best encoding the client accepts', () => {
    expect(chosenEncoding('gzip, deflate, br')).toBe('br')
    expect(chosenEncoding('gzip, br;q=0')).toBe('gzip')
    expect(chosenEncoding(undefined)).toBe('identity')
  })
})

describe('what leaves the server', () => {
  it('logs as failures what failed, not what the router refused by itself', () => {
    expect([{ status: 405, data: null }, { status: 404 }, { status: 500 }, new Error('x'), null, 'x'].map(isRouterRefusal)).toEqual([true, true, false, false, false, false])
  })
  it('logs no secret of a mailed link', () => {
    expect(loggedPath('/mot-de-passe/Jq3xT0n9Zl4kV7wYb2MfQ8sD')).toBe('/mot-de-passe/:id')
    expect(loggedPath('/collectivite/commandes/0b9d5c1e-8f5e-4f0a-9c35-4f1f6c1a2b3c')).toBe('/collectivite/commandes/:id')
  })
  it('allows scripts by nonce only, and none on public pages', () => {
    expect(contentSecurityPolicy(null)).toContain("script-src 'none'")
    expect(contentSecurityPolicy('abc')).toContain("script-src 'nonce-abc' 'strict-dynamic'")
    expect(contentSecurityPolicy('abc')).not.toContain('unsafe')
  })
})
