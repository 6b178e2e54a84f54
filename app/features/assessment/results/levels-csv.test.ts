import { describe, expect, it } from 'vitest'
import { levelsCsv } from './levels-csv.ts'

const named = (title: string) => ({ fr: title, en: title })
const picture = {
  target: 2.5,
  overall: { low: 1, point: 1.55, high: 2.2 },
  lots: [
    { code: 'lot-a', shortTitle: named('Sauvegarde'), state: 'to-confirm' as const, level: { low: 0.94, point: 1.42, high: 2.61 } },
    { code: 'lot-b', shortTitle: named('Assurance'), state: 'not-assessable' as const, level: null },
  ],
  axes: [{ code: 'axis', title: named('Récupérer'), score: { low: 1, point: 1.7, high: 2 }, state: 'assessed' as const }],
  domains: [{ code: 'd', title: named('=Gestion'), state: 'assessed' as const, target: 3, low: 1, point: 1, high: 1.5 }],
}

describe('the levels as a file', () => {
  it('give the whole, lots, axes and domains with one decimal, as a French spreadsheet reads them', () => {
    expect(levelsCsv(picture, 'fr').split('\r\n').slice(0, 5)).toEqual([
      '\ufeffGenre;Code;Nom;Niveau;Bas;Haut;Cible;État',
      'Ensemble;overall;Ensemble;1,6;1;2,2;2,5;évalué',
      'Lot;lot-a;Sauvegarde;1,4;0,9;2,6;2,5;à confirmer',
      'Lot;lot-b;Assurance;;;;2,5;non évaluable',
      'Axe;axis;Récupérer;1,7;1;2;2,5;évalué',
    ])
  })
  it('never let a name become a formula', () => {
    expect(levelsCsv(picture, 'en', 'open')).toContain("Domain,d,'=Gestion,1,1,1.5,3,assessed")
  })
})
