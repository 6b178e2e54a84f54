import { type Lang, formatNumber } from '#app/features/core/index.ts'
import { BarSeries } from '#app/ui/charts/bar-series.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { textsOf } from '../texts.ts'

type MonthLine = { month: string; orders: number; netCents: number }

const named = (month: string, lang: Lang, style: 'short' | 'long') =>
  new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { timeZone: 'UTC', month: style, ...(style === 'long' ? { year: 'numeric' as const } : {}) }).format(new Date(`${month}-15T12:00:00Z`))

/** Orders of the last twelve months: bars, and the same figures as a table. */
export const Months = ({ months, lang }: { months: readonly MonthLine[]; lang: Lang }) => {
  const t = textsOf(lang).uptake
  const thousands = (cents: number) => `${formatNumber(cents / 100_000, lang)}\u00a0k€`
  return (
    <>
      <div className="scroll-x">
        <BarSeries title={t.monthsChart} bars={months.map(({ month, netCents }) => ({ key: month, label: named(month, lang, 'short').replace('.', ''), value: netCents, shown: thousands(netCents) }))} />
      </div>
      <Disclosure summary={t.monthsTable}>
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
      </Disclosure>
    </>
  )
}
