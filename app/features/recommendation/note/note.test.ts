import { describe, expect, it } from 'vitest'
import type { SheetPiece } from '#app/features/assessment/index.ts'
import { sampleContent } from '#tests/support/recommendation/kept-content.ts'
import { type NoteFacts, noteOf } from './note.ts'

const facts = (over: Partial<NoteFacts> = {}): NoteFacts => ({
  body: 'Commune de test',
  content: sampleContent(),
  scenario: 'budget',
  means: { years: [{ budgetCents: 4_000_000, operatingCents: null, investmentCents: null, staffDays: 12 }, { budgetCents: 4_000_000, operatingCents: null, investmentCents: null, staffDays: 12 }], grantCents: 0, lots: [] },
  framework: { title: { fr: 'Accord de test', en: 'Test agreement' }, notifiedOn: '2025-03-03', validTo: '2029-03-09' },
  address: 'https://ressort.example/modele.json',
  ...over,
})
const piecesOf = (id: string, note = noteOf(facts(), 'fr')): readonly SheetPiece[] => note.sections.find((each) => each.id === id)?.pieces ?? []
const said = (id: string, over: Partial<NoteFacts> = {}) => JSON.stringify(piecesOf(id, noteOf(facts(over), 'fr')))

describe('the note for the council', () => {
  it('shows each lot and each total by year, excluding and including tax, by budget section', () => {
    const table = piecesOf('proposition').find((piece) => piece.kind === 'table')
    const rows = table?.kind === 'table' ? table.rows.map(({ cells }) => cells.join(' | ')) : []
    expect(rows).toEqual([
      'Lot 1, Conseil\u00a0: Départ | année\u00a01 | 2\u202f000\u00a0€ | 1\u202f500\u00a0€ | 3\u202f500\u00a0€ | 3',
      'Lot 2, Sauvegarde\u00a0: Isolée, option «\u202fCopie\u202f» | année\u00a02 | — | 5\u202f500\u00a0€ | 5\u202f500\u00a0€ | 4,5',
      'Total hors taxes |  | 2\u202f000\u00a0€ | 7\u202f000\u00a0€ | 9\u202f000\u00a0€ | ',
      'Dont fonctionnement |  | 1\u202f500\u00a0€ | 7\u202f000\u00a0€ | 8\u202f500\u00a0€ | ',
      'Dont investissement |  | 500\u00a0€ | — | 500\u00a0€ | ',
      'Taxes |  | 400\u00a0€ | 1\u202f400\u00a0€ | 1\u202f800\u00a0€ | ',
      'Total taxes comprises |  | 2\u202f400\u00a0€ | 8\u202f400\u00a0€ | 10\u202f800\u00a0€ | ',
      'Jours des équipes |  | 2 | 5,5 |  | 7,5',
    ])
  })

  it('says how far it is proven: the optimum, a bound, the cheapest, or the closest', () => {
    expect(said('fondement')).toContain('optimum prouvé du modèle publié')
    expect(said('fondement', { scenario: 'targets' })).toContain('le moins cher de ceux qui atteignent le niveau visé au plus tôt')
    const { plan } = sampleContent()
    expect(said('fondement', { content: sampleContent({ plan: { ...plan, proof: { status: 'bounded', gap: 0.0213, bound: 4 } } }) })).toContain('à 2,2\u00a0% au plus')
    expect(said('fondement', { scenario: 'targets', content: sampleContent({ status: 'unreachable' }) })).toContain('celui-ci s’en approche le plus')
  })

  it('says what it rests on: answers, unknowns, judgement, draws, and where to check', () => {
    const basis = said('fondement')
    for (const part of ['20 novembre 2026', '25', '«\u202favis d’experts\u202f»', 'Sur 200 tirages', 'le lot 1 dans 98', 'ne remplace pas un audit', 'https://ressort.example/modele.json']) expect(basis).toContain(part)
  })

  it('tells gains by domain and no level of a domain, nor the condition that is missing', () => {
    expect(said('effets')).toContain('Sauvegardes +\u00a01,2')
    expect(said('effets')).not.toContain('Accès')
    expect(JSON.stringify(noteOf(facts(), 'fr'))).not.toContain('second facteur')
  })

  it('drafts a deliberation for what is ordered each year, marked as a draft', () => {
    const draft = said('deliberation')
    expect(draft).toContain('Brouillon')
    expect(draft).toContain('lot 1 l’année 1 et lot 2 l’année 2')
  })

  it('says the means that were given: every year alike, year by year, with a grant, or none for the targets', () => {
    const meansIn = (over: Partial<NoteFacts>) => noteOf(facts(over), 'fr').facts.find(({ term }) => term.startsWith('Moyens'))?.detail.replace(/[\u00a0\u202f]/g, ' ')
    const { means } = facts()
    const [first, second] = means?.years ?? []
    if (!means || !first || !second) throw new Error('two years of means')
    expect(meansIn({})).toBe('40 000 € et 12 jours par an, hors taxes')
    expect(meansIn({ means: { ...means, years: [first, { ...second, budgetCents: 2_000_000, staffDays: null }] } })).toBe('40 000 € et 12 jours l’année 1 et 20 000 € l’année 2, hors taxes')
    expect(meansIn({ means: { ...means, years: [first], grantCents: 500_000 } })).toBe('40 000 € et 12 jours, hors taxes, plus 5 000 € de subvention')
    expect(meansIn({ scenario: 'modest' })).toContain('une partie seulement')
    expect(meansIn({ scenario: 'targets' })).toBe('sans limite de budget ni de jours')
    expect(meansIn({ means: null })).toBeUndefined()
  })
})
