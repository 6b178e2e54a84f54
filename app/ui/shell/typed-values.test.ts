import { describe, expect, it } from 'vitest'
import { en } from './error-texts.en.ts'
import { fr } from './error-texts.fr.ts'
import { typedValues } from './typed-values.ts'

describe('what was typed in a form that could not be taken', () => {
  it('comes back with its label, and neither codes nor identifiers', () => {
    expect(typedValues({ assessment: '3f0c', revision: '2', choice: '3', note: 'Arrêté de mars', dated: '2026-03-12', reason: ' ' }, fr, 'fr')).toEqual([
      { term: 'Note', detail: 'Arrêté de mars' },
      { term: 'Date du document', detail: '12 mars 2026' },
    ])
  })

  it('has a label for all that a self-assessment asks in words', () => {
    const words = ['note', 'reason', 'happened', 'reply', 'message', 'name', 'email', 'jobTitle', 'title', 'verifier', 'whereKept', 'source']
    for (const texts of [fr, en]) expect(typedValues(Object.fromEntries(words.map((name) => [name, 'x'])), texts, 'fr')).toHaveLength(words.length)
  })
})
