import { type Lang, formatNumber } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { BarSeries } from '#app/ui/charts/bar-series.tsx'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { readMonths } from '../figures-reading.ts'
import { figuresTextsOf } from '../figures-texts.ts'
import { textsOf } from '../texts.ts'

type MonthLine = { month: string; orders: number; netCents: number }

const named = (month: string, lang: Lang, style: 'short' | 'long') =>
  new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { timeZone: 'UTC', month: style, ...(style === 'long' ? { year: 'numeric' as const } : {}) }).format(new Date(`${month}-15T12:00:00Z`))

/** Orders of the last twelve months: bars, and the same figures as a table and as a file. */
export const Months = ({ months, lang }: { months: readonly MonthLine[]; lang: Lang }) => {
  const t = textsOf(lang).uptake
  const words = figuresTextsOf(lang).months
  const reading = readMonths(months)
  const thousands = (cents: number) => `${formatNumber(cents / 100_000, lang)}\u00a0k€`
  return (
    <ChartFrame
      title={words.title}
      takeaway={reading ? words.takeaway(named(reading.strongest.month, lang, 'long'), reading.strongest.netCents, reading.months, reading.netCents, reading.orders) : words.nothing}
      csv={paths.monthsCsv}
      lang={lang}
      table={
        <DataTable
          caption={t.monthsCaption}
          captionHidden
          rows={months}
          rowKey={(line) => line.month}
          columns={[
            { key: 'month', header: t.columns.month, render: (line) => named(line.month, lang, 'long') },
            { key: 'orders', header: t.columns.orders, numeric: true, render: (line) => formatNumber(line.orders, lang) },
            { key: 'amount', header: t.columns.amount, numeric: true, render: (line) => <Money cents={Math.round(line.netCents / 100) * 100} lang={lang} /> },
          ]}
        />
      }
    >
      <BarSeries title={t.monthsChart} bars={months.map(({ month, netCents }) => ({ key: month, label: named(month, lang, 'short').replace('.', ''), value: netCents, shown: thousands(netCents) }))} />
    </ChartFrame>
  )
}
