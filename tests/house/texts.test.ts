import { describe, expect, it } from 'vitest'

type Catalogue = { readonly [key: string]: unknown }

const catalogues = <K extends string>(loaded: Record<string, Record<K, Catalogue>>, lang: K): Map<string, Catalogue> =>
  new Map(Object.entries(loaded).map(([path, module]) => [path.replace(/\.(fr|en)\.ts$/, ''), module[lang]]))

const french = catalogues(import.meta.glob<{ fr: Catalogue }>('/app/**/*texts.fr.ts', { eager: true }), 'fr')
const english = catalogues(import.meta.glob<{ en: Catalogue }>('/app/**/*texts.en.ts', { eager: true }), 'en')

const isBranch = (value: unknown): value is Catalogue => typeof value === 'object' && value !== null

/** Keys and kinds of a catalogue, without its words. */
const shapeOf = (value: unknown): unknown => (isBranch(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)])) : typeof value)

const sentencesOf = (value: unknown, place: string): [string, string][] => {
  if (typeof value === 'string') return [[place, value]]
  if (isBranch(value)) return Object.entries(value).flatMap(([key, inner]) => sentencesOf(inner, `${place}.${key}`))
  // A function's own words are read in its source: it may need any argument.
  return typeof value === 'function' ? [...value.toString().matchAll(/`([^`]*)`|"([^"\n]*)"|'([^'\n]*)'/g)].map((match) => [place, match[1] ?? match[2] ?? match[3] ?? '']) : []
}

const frenchFaults: readonly (readonly [RegExp, string])[] = [
  [/[a-zà-ÿA-Z]'[a-zà-ÿA-Z]/, 'a straight apostrophe'],
  [/[^\s\u00a0\u202f?!][;?!](?=\s|$)/, 'no narrow space before ; ! or ?'],
  [/ [;?!»](?=\s|$|[.,)])/, 'an ordinary space before ; ! ? or »'],
  [/« /, 'an ordinary space after «'],
  [/ :(\s|$)/, 'an ordinary space before a colon'],
  [/\d [€%]/, 'an ordinary space before € or %'],
  [/\.\.\./, 'three dots for an ellipsis'],
]

describe('the words of a room', () => {
  it('exist', () => expect(french.size).toBeGreaterThan(0))

  for (const [path, words] of french) {
    it(`${path} says the same things in English`, () => expect(shapeOf(english.get(path))).toEqual(shapeOf(words)))

    it(`${path} follows French typography`, () => {
      const faults = sentencesOf(words, path).flatMap(([place, text]) => frenchFaults.filter(([pattern]) => pattern.test(text)).map(([, fault]) => `${place}: ${fault}: ${text}`))
      expect(faults).toEqual([])
    })
  }

  for (const [path, words] of english) {
    it(`${path} has no straight apostrophe`, () => expect(sentencesOf(words, path).filter(([, text]) => /[a-z]'[a-z]/.test(text))).toEqual([]))
  }
})
