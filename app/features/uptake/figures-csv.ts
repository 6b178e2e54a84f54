import type { Bilingual, Cents, Lang, ParisDay } from '#app/features/core/index.ts'
import { csvType, toCsv } from '#app/formats/csv.ts'
import { figuresTextsOf } from './figures-texts.ts'

type CeilingLine = {
  readonly lot: { readonly code: string; readonly shortTitle: Bilingual }
  readonly ceilingCents: Cents
  readonly reservedCents: Cents
  readonly committedCents: Cents
  readonly remainingCents: Cents
  readonly usedPercent: number
  readonly projection: { readonly atEndCents: Cents; readonly reachedOn: ParisDay | null } | null
}

/** The ceilings as a file: one line a lot, amounts excluding tax. */
export const ceilingsFile = (lines: readonly CeilingLine[], lang: Lang) => {
  const { file, columns } = figuresTextsOf(lang).ceilings
  const body = toCsv<CeilingLine>('excel', [
    { header: columns.code, value: ({ lot }) => lot.code },
    { header: columns.lot, value: ({ lot }) => lot.shortTitle[lang] },
    { header: columns.ceiling, value: ({ ceilingCents }) => ({ cents: ceilingCents }) },
    { header: columns.reserved, value: ({ reservedCents }) => ({ cents: reservedCents }) },
    { header: columns.committed, value: ({ committedCents }) => ({ cents: committedCents }) },
    { header: columns.remaining, value: ({ remainingCents }) => ({ cents: remainingCents }) },
    { header: columns.used, value: ({ usedPercent }) => usedPercent },
    { header: columns.atEnd, value: ({ projection }) => (projection ? { cents: projection.atEndCents } : null) },
    { header: columns.reachedOn, value: ({ projection }) => projection?.reachedOn ?? null },
  ], lines)
  return { fileName: file, type: csvType, body }
}

type MonthLine = { readonly month: string; readonly orders: number; readonly netCents: Cents }

/** The months as a file: orders and amount excluding tax. */
export const monthsFile = (months: readonly MonthLine[], lang: Lang) => {
  const { file, columns } = figuresTextsOf(lang).months
  const body = toCsv<MonthLine>('excel', [
    { header: columns.month, value: ({ month }) => month },
    { header: columns.orders, value: ({ orders }) => orders },
    { header: columns.amount, value: ({ netCents }) => ({ cents: netCents }) },
  ], months)
  return { fileName: file, type: csvType, body }
}
