import { type Lang, formatInstant } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import type { BasketLine, BasketView } from '../basket-line.ts'
import { textsOf } from '../texts.ts'

/** The orders about to be created: lot, contractor the rule designates today, amount. */
export const PrepareSummary = ({ basket, lang }: { basket: BasketView; lang: Lang }) => {
  const t = textsOf(lang)
  return (
    <DataTable<BasketLine>
      caption={t.prepare.summary(formatInstant(basket.at, lang))}
      columns={[
        { key: 'lot', header: t.orders.lot, render: ({ lot }) => <LotBadge number={lot.number} shortTitle={lot.shortTitle[lang]} axisLetter={lot.axisLetter} /> },
        { key: 'firm', header: t.order.firmExpected, render: (line) => line.firmName ?? '—' },
        { key: 'amount', header: t.orders.amount, numeric: true, render: (line) => (line.pricing ? <Money cents={line.pricing.netCents} lang={lang} exact /> : '—') },
      ]}
      rows={basket.lines}
      rowKey={(line) => line.lot.code}
    />
  )
}
