import type { Lang } from '../lang.ts'
import { compareNames } from '../names.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** What the glossary explains: the same words in both languages. */
export type TermKey = keyof typeof fr.terms

/** A word and its explanation. */
export type GlossaryTerm = { readonly key: TermKey; readonly term: string; readonly text: string }

export const glossaryTextsOf = (lang: Lang) => (lang === 'fr' ? fr : en)

export const isTermKey = (value: string): value is TermKey => Object.hasOwn(fr.terms, value)

/** The anchor of a word on the glossary page. */
export const termAnchor = (key: TermKey): string => `terme-${key}`

const initialOf = (term: string): string => term.normalize('NFD').charAt(0).toUpperCase()

/** Every word in alphabetical order of the language, under its first letter; an accent does not make another letter. */
export const glossaryByLetter = (lang: Lang): { readonly letter: string; readonly terms: readonly GlossaryTerm[] }[] => {
  const { terms } = glossaryTextsOf(lang)
  const keys = Object.keys(terms) as TermKey[]
  const sorted = keys.map((key) => ({ key, ...terms[key] })).toSorted((a, b) => compareNames(a.term, b.term))
  const letters = [...new Set(sorted.map(({ term }) => initialOf(term)))]
  return letters.map((letter) => ({ letter, terms: sorted.filter(({ term }) => initialOf(term) === letter) }))
}
