import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import type { OrderSummary } from '../order-view.ts'
import { textsOf } from '../texts.ts'

type OrdersTableProps = {
  orders: readonly OrderSummary[]
  lang: Lang
  caption: string
  captionHidden?: boolean
  /** Name of the other party. */
  party: { header: string; of: (order: OrderSummary) => string | null }
  linkOf: (order: OrderSummary) => string
  status: { header: string; of: (order: OrderSummary) => ReactNode }
  empty?: ReactNode
}

/** Orders in rows: number, lot, other party, amount, and where each stands. */
export const OrdersTable = ({ orders, lang, caption, captionHidden, party, linkOf, status, empty }: OrdersTableProps) => {
  const t = textsOf(lang).orders
  return (
    <DataTable<OrderSummary>
      caption={caption}
      captionHidden={captionHidden}
      columns={[
        { key: 'order', header: t.order, render: (order) => <Link className={order.number ? 'num' : undefined} to={linkOf(order)}>{order.number ?? t.unnumbered}</Link> },
        { key: 'lot', header: t.lot, render: (order) => <LotBadge number={order.lot.number} shortTitle={order.lot.shortTitle[lang]} axisLetter={order.lot.axisLetter} /> },
        { key: 'party', header: party.header, render: (order) => party.of(order) ?? '—' },
        { key: 'amount', header: t.amount, numeric: true, render: (order) => <Money cents={order.netCents} lang={lang} exact /> },
        { key: 'status', header: status.header, render: status.of },
      ]}
      rows={orders}
      rowKey={(order) => order.id}
      empty={empty}
    />
  )
}
