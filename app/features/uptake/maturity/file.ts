import { type CsvColumn, csvType, toCsv } from '#app/formats/csv.ts'
import type { Lang } from '#app/features/core/index.ts'
import { groupNames } from './group-names.ts'
import type { DomainFigures } from './maturity.ts'
import type { Maturity } from './maturity.service.server.ts'
import { textsOf } from './texts.ts'

const rounded = (level: number): number => Math.round(level * 10) / 10

/** The maturity of one group as a CSV file for a spreadsheet, dated: one line a domain, masked ones without figures. */
export const maturityFile = (data: Pick<Maturity, 'choice' | 'day' | 'bands' | 'group' | 'domains'>, lang: Lang) => {
  const t = textsOf(lang)
  const { day, group, domains } = data
  const [type, band, region] = groupNames(data, lang)
  const figure = (of: (figures: DomainFigures) => number) => ({ figures }: (typeof domains)[number]) => figures && of(figures)
  const columns: CsvColumn<(typeof domains)[number]>[] = [
    { header: t.file.day, value: () => day },
    { header: t.file.type, value: () => type },
    { header: t.file.band, value: () => band },
    { header: t.file.region, value: () => region },
    { header: t.file.bodies, value: () => (group.state === 'told' ? group.bodies : t.maskedCell) },
    { header: t.file.code, value: ({ code }) => code },
    { header: t.columns.domain, value: ({ title }) => title[lang] },
    { header: t.file.state, value: ({ figures }) => (figures ? t.file.shown : t.maskedCell) },
    { header: t.columns.median, value: figure(({ quartiles }) => rounded(quartiles.median)) },
    { header: t.file.low, value: figure(({ quartiles }) => rounded(quartiles.low)) },
    { header: t.file.high, value: figure(({ quartiles }) => rounded(quartiles.high)) },
    { header: t.columns.target, value: figure(({ target }) => rounded(target)) },
    { header: t.file.gap, value: figure(({ gap }) => rounded(gap)) },
    { header: t.file.under, value: figure(({ underPercent }) => underPercent) },
    { header: t.file.unknown, value: figure(({ unknownPercent }) => unknownPercent) },
  ]
  return { fileName: `${t.file.name}-${day}.csv`, type: csvType, body: toCsv('excel', columns, domains) }
}
