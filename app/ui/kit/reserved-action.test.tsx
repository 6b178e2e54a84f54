import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ReservedAction } from './reserved-action.tsx'

describe('an action kept for a role', () => {
  const html = renderToStaticMarkup(<ReservedAction label="Préparer les bons" to={['referent', 'signatory']} holders={['Alix Coudrelle', 'Florence Vernoy']} />)
  it('stays in sight, and off', () => expect(html).toMatch(/<button[^>]* disabled="">Préparer les bons</))
  it('says which roles it takes and who holds them', () => expect(html).toContain('Réservé à ces rôles\u00a0: personne référente, signataire (Alix Coudrelle et Florence Vernoy).'))
})
