import { describe, expect, it } from 'vitest'
import { safeRedirect } from './redirects.ts'

const hostile = [
  'https://evil.example', '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', 'javascript:alert(1)', 'data:text/html,x',
  '/\t/evil.example', '/\n/evil.example', ' /collectivite', '/ /evil.example', 'evil.example', './evil', '../evil', '/..//evil.example', '/%2f%2fevil.example',
  '/%5cevil.example', '/a//evil.example', '/:evil', '/@evil.example', '/.evil.example', 'http:/evil.example', 'http:evil.example', '/\u0000evil', '?suite=/', '#x', '',
  'HTTPS://EVIL.EXAMPLE', '////', '/\\', `/${'a'.repeat(1001)}`, '/\u007fevil',
]

describe('safeRedirect', () => {
  it.each(hostile)('refuses %j', (wanted) => {
    expect(safeRedirect(wanted, '/compte')).toBe('/compte')
  })
  it.each(['/', '/collectivite', '/collectivite/choisir?budget=40000', '/lots/abc#prix'])('keeps the path %s of the portal', (wanted) => {
    expect(safeRedirect(wanted, '/compte')).toBe(wanted)
  })
  it('falls back when nothing is asked', () => {
    expect(safeRedirect(null, '/compte')).toBe('/compte')
  })
})
