import { type CsvColumn, csvType, toCsv } from '#app/formats/csv.ts'
import type { Lang, ParisDay } from '#app/features/core/index.ts'
import { regionOf } from '#app/features/identity/index.ts'
import { textsOf } from './texts.ts'
import type { TerritoryLine } from './territory.ts'

/** The territory as a CSV file for a spreadsheet, dated. */
export const territoryFile = ({ departments, lotCode }: { departments: readonly TerritoryLine[]; lotCode: string | null }, day: ParisDay, lang: Lang) => {
  const t = textsOf(lang).territory
  const columns: CsvColumn<TerritoryLine>[] = [
    { header: t.file.code, value: ({ code }) => code },
    { header: t.columns.department, value: ({ name }) => name.replace(/ \([^)]*\)$/, '') || t.noDepartment },
    { header: t.columns.region, value: ({ code }) => regionOf(code)?.name ?? null },
    { header: t.population, value: ({ population }) => population },
    { header: t.columns.authorities, value: ({ authorities }) => authorities },
    { header: t.columns.assessed, value: ({ assessed }) => (assessed === 'masked' ? t.masked : assessed) },
    { header: t.columns.orders, value: ({ orders }) => orders },
    { header: t.file.amount, value: ({ netCents }) => ({ cents: netCents }) },
    { header: t.file.perThousand, value: ({ perThousandCents }) => (perThousandCents === null ? null : { cents: perThousandCents }) },
  ]
  return { fileName: `${t.file.name}-${lotCode ? `${lotCode}-` : ''}${day}.csv`, type: csvType, body: toCsv('excel', columns, departments) }
}
