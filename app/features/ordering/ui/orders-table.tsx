import type { ReactNode } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { French } from '#app/ui/kit/french.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import type { ListedOrder } from '../order-view.ts'
import { textsOf } from '../texts.ts'

type OrdersTableProps<Order extends ListedOrder> = {
  orders: readonly Order[]
  lang: Lang
  caption: string
  captionHidden?: boolean
  /** Name of the other party. */
  party: { header: string; of: (order: Order) => string | null }
  linkOf: (order: Order) => string
  status: { header: string; of: (order: Order) => ReactNode }
  empty?: ReactNode
}

const Party = ({ name }: { name: string | null }) => (name === null ? <>—</> : <French>{name}</French>)

/** Orders in rows: number, lot, other party, amount, and where each stands. */
export const OrdersTable = <Order extends ListedOrder>({ orders, lang, caption, captionHidden, party, linkOf, status, empty }: OrdersTableProps<Order>) => {
  const t = textsOf(lang).orders
  return (
    <DataTable<Order>
      caption={caption}
      captionHidden={captionHidden}
      columns={[
        { key: 'order', header: t.order, render: (order) => <Link className={order.number ? 'num' : undefined} to={linkOf(order)}>{order.number ?? t.unnumbered}</Link> },
        { key: 'lot', header: t.lot, render: (order) => <LotBadge number={order.lot.number} shortTitle={order.lot.shortTitle[lang]} axisLetter={order.lot.axisLetter} /> },
        { key: 'party', header: party.header, render: (order) => <Party name={party.of(order)} /> },
        { key: 'amount', header: t.amount, numeric: true, render: (order) => <Money cents={order.netCents} lang={lang} exact /> },
        { key: 'status', header: status.header, render: status.of },
      ]}
      rows={orders}
      rowKey={(order) => order.id}
      empty={empty}
    />
  )
}
