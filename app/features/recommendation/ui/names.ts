import type { Bilingual, Lang } from '#app/features/core/index.ts'
import { planTextsOf } from './texts.ts'

/** Words in the languages that a page shows: a page with a script carries its own only. */
export type SomeWords = Partial<Bilingual>
type Named = { readonly code: string; readonly title: SomeWords }

/** A lot as a plan names it. */
export type LotWords = { readonly code: string; readonly number: number; readonly shortTitle: SomeWords; readonly axisRank: number; readonly formulas: readonly Named[]; readonly options: readonly Named[] }

/** What the words of a plan are found in: `Names`, or as much of it as a page shows. */
export type WordsFrom = {
  readonly lots: readonly LotWords[]
  readonly domains: Readonly<Record<string, Bilingual>>
  readonly prerequisites: Readonly<Record<string, Bilingual>>
  readonly questions: Readonly<Record<string, Bilingual>>
}

/** Finds the words for the lots, formulas and options of a plan, in one language; a code without words is shown as it is. */
export const lotWordsOf = (lots: readonly LotWords[], lang: Lang) => {
  const t = planTextsOf(lang).lot
  const lot = (code: string): LotWords | undefined => lots.find((each) => each.code === code)
  const lotAs = (say: (number: number, shortTitle: string) => string) => (code: string): string => {
    const found = lot(code)
    return found ? say(found.number, found.shortTitle[lang] ?? code) : code
  }
  const offer = (kind: 'formulas' | 'options') => (lotCode: string, code: string): string => lot(lotCode)?.[kind].find((each) => each.code === code)?.title[lang] ?? code
  /** « lot 4, Sauvegarde », « Lot 4, Sauvegarde », « lot 4 (Sauvegarde) ». */
  return { lot, lotLine: lotAs(t.line), lotHeading: lotAs(t.heading), lotInside: lotAs(t.inside), formula: offer('formulas'), option: offer('options') }
}

export type LotNames = ReturnType<typeof lotWordsOf>

/** The same, with domains, prerequisites and questions. */
export const wordsOf = ({ lots, domains, prerequisites, questions }: WordsFrom, lang: Lang) => {
  const from = (catalogue: Readonly<Record<string, Bilingual>>) => (code: string): string => catalogue[code]?.[lang] ?? code
  return { ...lotWordsOf(lots, lang), domain: from(domains), prerequisite: from(prerequisites), question: from(questions) }
}

export type Words = ReturnType<typeof wordsOf>
