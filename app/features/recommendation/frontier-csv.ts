import type { Cents, Lang } from '#app/features/core/index.ts'
import { type CsvMode, csvType, toCsv } from '#app/formats/csv.ts'
import { frontierTextsOf } from './frontier-texts.ts'

/** The curve as lines, from the cheapest plan to the dearest: price excluding tax and gain. */
export const frontierCsv = (curve: readonly { readonly netCents: Cents; readonly value: number }[], lang: Lang, mode: CsvMode = 'excel'): string => {
  const { columns } = frontierTextsOf(lang)
  return toCsv(mode, [
    { header: columns.price, value: ({ netCents }) => ({ cents: netCents }) },
    { header: columns.gain, value: ({ value }) => Math.round(value * 100) / 100 },
  ], curve)
}

/** The curve as a file to save. */
export const frontierFile = (curve: Parameters<typeof frontierCsv>[0], lang: Lang) => ({ fileName: frontierTextsOf(lang).file, type: csvType, body: frontierCsv(curve, lang) })
