import { describe, expect, it } from 'vitest'
import { en } from './error-texts.en.ts'
import { fr } from './error-texts.fr.ts'
import { typedValues } from './typed-values.ts'

describe('what somebody had typed when the session ended', () => {
  it('is shown under plain labels, in the order of the form', () => {
    const typed = { startsOn: '2026-12-01', engagementRef: 'EJ-12', note: 'Livrer à l’accueil', 'prices.half-day': '420' }
    expect(typedValues(typed, fr, 'fr')).toEqual([
      { term: 'Début souhaité', detail: '1er décembre 2026' },
      { term: 'Votre référence', detail: 'EJ-12' },
      { term: 'Note', detail: 'Livrer à l’accueil' },
      { term: 'Prix', detail: '420' },
    ])
    expect(typedValues({ startsOn: '2026-12-01' }, en, 'en')).toEqual([{ term: 'Wished start', detail: '1 December 2026' }])
  })

  it('leaves out what nobody typed: buttons, identifiers, codes, blanks, names of the language', () => {
    const hidden = { intent: 'change', personId: 'x', organisationId: 'x', revision: '3', shown: 'abc', lotCode: 'lot-1', choice: 'level-2', note: ' ', constructor: 'x', 'toString.x': 'x' }
    expect(typedValues(hidden, fr, 'fr')).toEqual([])
  })
})
