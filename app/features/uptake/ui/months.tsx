import { type Lang, formatMonth, formatNumber } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { BarSeries } from '#app/ui/charts/bar-series.tsx'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { readMonths } from '../figures-reading.ts'
import { figuresTextsOf } from '../figures-texts.ts'
import { textsOf } from '../texts.ts'

type MonthLine = { month: string; orders: number; netCents: number }

/** Orders of the last twelve months: bars, and the same figures as a table and as a file. */
export const Months = ({ months, lang }: { months: readonly MonthLine[]; lang: Lang }) => {
  const t = textsOf(lang).uptake
  const words = figuresTextsOf(lang).months
  const reading = readMonths(months)
  const thousands = (cents: number) => words.thousands(formatNumber(cents / 100_000, lang))
  return (
    <ChartFrame
      title={words.title}
      takeaway={reading ? words.takeaway(formatMonth(reading.strongest.month, lang), reading.strongest.netCents, reading.months, reading.netCents, reading.orders) : words.nothing}
      csv={paths.monthsCsv}
      lang={lang}
      table={
        <DataTable
          caption={t.monthsCaption}
          captionHidden
          rows={months}
          rowKey={(line) => line.month}
          columns={[
            { key: 'month', header: t.columns.month, render: (line) => formatMonth(line.month, lang) },
            { key: 'orders', header: t.columns.orders, numeric: true, render: (line) => formatNumber(line.orders, lang) },
            { key: 'amount', header: t.columns.amount, numeric: true, render: (line) => <Money cents={Math.round(line.netCents / 100) * 100} lang={lang} /> },
          ]}
        />
      }
    >
      <BarSeries title={t.monthsChart} bars={months.map(({ month, netCents }) => ({ key: month, label: formatMonth(month, lang, 'short').replace('.', ''), value: netCents, shown: thousands(netCents) }))} />
    </ChartFrame>
  )
}
