import { describe, expect, it } from 'vitest'
import type { OrganisationKind, Role } from '#app/access/grant.ts'
import { paths } from '#app/paths.ts'
import { homeOf, navigationOf } from './navigation.ts'
import { shellTextsOf } from './texts.ts'

const words = shellTextsOf('fr').nav
const who = (organisationKind: OrganisationKind, roles: readonly Role[]) => ({ name: 'Camille', organisationName: 'Organisme', organisationKind, roles })
const labels = (person: ReturnType<typeof who> | null, at = '/') => navigationOf(person, at, words).map((item) => item.label)
const current = (person: ReturnType<typeof who> | null, at: string) => navigationOf(person, at, words).filter((item) => item.current).map((item) => item.label)

describe('the sections of the portal', () => {
  it('are the public pages for a visitor', () => {
    expect(labels(null)).toEqual(['Les lots', 'Les titulaires', 'Puis-je commander ?', 'Aide', 'Se connecter'])
  })
  it('follow the path of an authority', () => {
    expect(labels(who('authority', ['referent']))).toEqual(['Accueil', 'Évaluer', 'Choisir', 'Commander', 'Suivre'])
  })
  it('are the orders and offers of a firm', () => {
    expect(labels(who('firm', ['delivery']))).toEqual(['Commandes', 'Offres'])
  })
  it('show the purchasing body’s people only what their role opens', () => {
    expect(labels(who('central', ['admin']))).toContain('Personnes')
    expect(labels(who('central', ['steering']))).not.toContain('Personnes')
    expect(labels(who('central', ['animation']))).toEqual(['Pilotage', 'Territoire', 'Maturité', 'Titulaires'])
  })
  it('mark the one being read, also on its inner pages', () => {
    const referent = who('authority', ['referent'])
    expect(current(referent, paths.authority)).toEqual(['Accueil'])
    expect(current(referent, paths.question('Q17'))).toEqual(['Évaluer'])
    expect([current(referent, paths.orderPrepare), current(referent, paths.order('x'))]).toEqual([['Commander'], ['Suivre']])
    expect(current(who('firm', ['delivery']), paths.received('x'))).toEqual(['Commandes'])
    expect(current(null, paths.lot('x'))).toEqual(['Les lots'])
  })
  it('lead home by audience', () => {
    expect([homeOf(null), homeOf(who('firm', ['delivery'])), homeOf(who('central', ['admin']))]).toEqual([paths.home, paths.firm, paths.central])
  })
})
