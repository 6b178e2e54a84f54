import { describe, expect, it } from 'vitest'
import { countLevels, lowestOf } from './takeaway.ts'
import { textsOf } from '../texts.ts'

const at = (point: number | null, state: 'assessed' | 'to-confirm' | 'not-assessable' = 'assessed') => ({ point, state, target: 2.5 })
const said = (levels: ReturnType<typeof at>[], lang: 'fr' | 'en') => textsOf(lang).results.takeaway.lots(countLevels(levels))

describe('what to remember of the levels', () => {
  it('counts each lot once, whatever its state', () => {
    const counts = countLevels([at(2.5), at(1), at(1.2, 'to-confirm'), at(null, 'not-assessable')])
    expect(counts).toEqual({ total: 4, reached: 1, below: 1, toConfirm: 1, unknown: 1 })
  })
  it('is one sentence of what there is to tell', () => {
    const mixed = [at(3), at(2.5), at(1), at(3, 'to-confirm'), at(1, 'to-confirm'), at(null, 'not-assessable')]
    expect(said(mixed, 'fr')).toBe('2 lots sur 6 atteignent la cible\u202f; 1 reste en dessous\u202f; 2 sont à confirmer\u202f; 1 n’est pas évaluable.')
    expect(said(mixed, 'en')).toBe('2 of 6 lots reach the target; 1 is still below; 2 are to confirm; 1 cannot be assessed.')
  })
  it('says it plainly when all or none reach the target', () => {
    expect(said([at(3), at(4)], 'fr')).toBe('Les 2 lots atteignent la cible.')
    expect(said([at(3), at(4)], 'en')).toBe('All 2 lots reach the target.')
    expect(said([at(1), at(0)], 'fr')).toBe('Aucun lot n’atteint la cible\u202f; 2 restent en dessous.')
    expect(said([at(1), at(0)], 'en')).toBe('No lot reaches the target; 2 are still below.')
  })
  it('names the lowest that can be read, and nothing when none can', () => {
    expect(lowestOf([{ name: 'a', point: 2 }, { name: 'b', point: 0.5 }, { name: 'c', point: null }])?.name).toBe('b')
    expect(lowestOf([{ point: null }])).toBeNull()
    expect(textsOf('fr').results.takeaway.axis('Récupérer', 1.7, 'Gestion de crise')).toBe('Récupérer est l’axe le plus bas\u00a0: 1,7 sur 4, retenu par «\u202fGestion de crise\u202f».')
    expect(textsOf('en').results.takeaway.domain('Crisis management', 0.9, false)).toBe('Crisis management is the lowest domain: 0.9 out of 4.')
    expect(textsOf('fr').results.takeaway.domain('Assurance', 0.5, true)).toBe('Le domaine le plus bas est «\u202fAssurance\u202f»\u00a0: 0,5 sur 4, à confirmer.')
  })
})
