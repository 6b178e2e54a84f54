import type { Lang } from '#app/features/core/index.ts'
import { type CsvMode, csvType, toCsv } from '#app/formats/csv.ts'
import type { FrontierPoint } from '../advice/advice.ts'
import { type WordsFrom, wordsOf } from '../ui/names.ts'
import { toldTextsOf } from './told-texts.ts'

/** The frontier as lines, from the cheapest plan to the dearest: price excluding tax over the horizon and in the first year, gain, lots with their formulas. */
export const frontierCsv = (frontier: readonly FrontierPoint[], names: WordsFrom, lang: Lang, mode: CsvMode = 'excel'): string => {
  const { columns } = toldTextsOf(lang).file
  const words = wordsOf(names, lang)
  return toCsv(mode, [
    { header: columns.cost, value: ({ costCents }) => ({ cents: costCents }) },
    { header: columns.firstYear, value: ({ firstYearCents }) => ({ cents: firstYearCents }) },
    { header: columns.gain, value: ({ value }) => Math.round(value * 100) / 100 },
    { header: columns.lots, value: ({ formulas }) => formulas.map(({ lot, formula }) => toldTextsOf(lang).file.lot(words.lotHeading(lot), words.formula(lot, formula))).join(' ; ') },
  ], frontier)
}

/** The frontier as a file to save. */
export const frontierFile = (frontier: readonly FrontierPoint[], names: WordsFrom, lang: Lang) => ({ fileName: toldTextsOf(lang).file.name, type: csvType, body: frontierCsv(frontier, names, lang) })
