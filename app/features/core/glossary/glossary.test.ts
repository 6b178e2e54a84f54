import { describe, expect, it } from 'vitest'
import { langs } from '../lang.ts'
import { glossaryByLetter, glossaryTextsOf, termAnchor } from './glossary.ts'

const wordsIn = (text: string): number => text.split(/[\s\u00a0\u202f’]+/).filter((word) => /[\p{L}\d]/u.test(word)).length

describe.each(langs)('the glossary in %s', (lang) => {
  const letters = glossaryByLetter(lang)
  const terms = letters.flatMap((group) => group.terms)

  it('explains every word once, under its first letter, in alphabetical order', () => {
    expect(terms.map(({ key }) => key).toSorted()).toEqual(Object.keys(glossaryTextsOf(lang).terms).toSorted())
    expect(letters.map(({ letter }) => letter)).toEqual(letters.map(({ letter }) => letter).toSorted())
    expect(terms.map(({ term }) => term)).toEqual(terms.map(({ term }) => term).toSorted(new Intl.Collator('fr').compare))
  })
  it('spends forty words at most on each', () => {
    expect(terms.filter(({ text }) => wordsIn(text) > 40).map(({ key, text }) => [key, wordsIn(text)])).toEqual([])
  })
  it('gives each word an anchor of its own, safe in an address', () => {
    const anchors = terms.map(({ key }) => termAnchor(key))
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(anchors.filter((anchor) => encodeURIComponent(anchor) !== anchor)).toEqual([])
  })
})

it('files a French word with an accent under the plain letter', () => {
  const group = glossaryByLetter('fr').find(({ terms }) => terms.some(({ key }) => key === 'delegationDeSignature'))
  expect(group?.letter).toBe('D')
})
