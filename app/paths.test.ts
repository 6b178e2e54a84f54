import { describe, expect, it } from 'vitest'
import { frenchPath, hasEnglish, langOfPath, pathIn, paths } from './paths.ts'

describe('addresses in two languages', () => {
  it('stand under /en for what anybody may read', () => {
    expect(pathIn(paths.home, 'en')).toBe('/en')
    expect(pathIn(paths.lot('lot-1'), 'en')).toBe('/en/lots/lot-1')
    expect(pathIn('/?fait=x', 'en')).toBe('/en?fait=x')
    expect(pathIn(paths.signUpSearch('angers'), 'en')).toBe('/en/inscription?q=angers')
    expect(pathIn(paths.contractors, 'en')).toBe('/en/titulaires')
  })
  it('are one behind the sign-in: the profile says the language there', () => {
    for (const path of [paths.authority, paths.results('1'), paths.firm, paths.offer('lot-1'), paths.central, paths.account, paths.signOut, paths.preferences, paths.operatorTheme, paths.operatorLogo, paths.fontLicence, '/collectivite.data', '/compte?fait=x']) {
      expect([path, hasEnglish(path), pathIn(path, 'en'), langOfPath(path)]).toEqual([path, false, path, null])
    }
  })
  it('are left alone in French, once English, and when they are not ours', () => {
    expect(pathIn(paths.lots, 'fr')).toBe('/lots')
    expect(pathIn('/en/lots', 'en')).toBe('/en/lots')
    expect(pathIn('https://example.org', 'en')).toBe('https://example.org')
    expect(pathIn('#contenu', 'en')).toBe('#contenu')
    expect(pathIn('?page=2', 'en')).toBe('?page=2')
  })
  it('say their language, also when the browser asks for data only', () => {
    expect(['/', '/en', '/en/', '/en.data', '/en/lots', '/entree', '/lots', '/_root.data'].map(langOfPath)).toEqual(['fr', 'en', 'en', 'en', 'en', 'fr', 'fr', 'fr'])
  })
  it('are read as the router reads them, capitals included', () => {
    expect(['/EN', '/En/lots', '/COMPTE', '/Collectivite/panier'].map(langOfPath)).toEqual(['en', 'en', null, null])
    expect([frenchPath('/EN/lots'), pathIn('/COMPTE', 'en')]).toEqual(['/lots', '/COMPTE'])
  })
  it('never become the address of another site', () => {
    expect(['/en//evil.example', '/en//evil.example/lots?a=1'].map(frenchPath)).toEqual(['/evil.example', '/evil.example/lots?a=1'])
  })
  it('lead back to French', () => {
    expect(['/en', '/en?a=1', '/en/lots/lot-1?b=2#c', '/lots', '/compte'].map(frenchPath)).toEqual(['/', '/?a=1', '/lots/lot-1?b=2#c', '/lots', '/compte'])
  })
})
