import { describe, expect, it } from 'vitest'
import { mayChange } from './origin-gate.ts'

const origins = new Set(['https://portal.example'])
const asked = (method: string, headers: Record<string, string>) => mayChange({ method, header: (name) => headers[name], origins })

describe('the origin gate', () => {
  it('lets every reading through', () => {
    expect(asked('GET', { origin: 'https://evil.example' })).toBe(true)
    expect(asked('HEAD', {})).toBe(true)
  })
  it('lets a form of the portal change things', () => {
    expect(asked('POST', { origin: 'https://portal.example', 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(asked('POST', { referer: 'https://portal.example/connexion' })).toBe(true)
    expect(asked('POST', { 'sec-fetch-site': 'same-origin' })).toBe(true)
  })
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site that hides its origin', { origin: 'null' }],
    ['a sibling host', { origin: 'https://portal.example', 'sec-fetch-site': 'same-site' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['nothing that says where it comes from', {}],
    ['another scheme', { origin: 'http://portal.example' }],
    ['a foreign referer', { referer: 'https://evil.example/portal.example' }],
    ['an unreadable referer', { referer: '::' }],
  ])('refuses a change from %s', (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(asked(method, headers)).toBe(false)
  })
})
