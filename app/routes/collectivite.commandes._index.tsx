import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readOrders } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/ordering/texts.ts'
import { BuyerStatus } from '#app/features/ordering/ui/order-status.tsx'
import { OrdersTable } from '#app/features/ordering/ui/orders-table.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Pages } from '#app/ui/kit/pages.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'order.read',
  search: z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) }),
  handle: ({ grant, search }) => readOrders(grant, search.page),
})

export const meta = titled((lang) => ({ title: textsOf(lang).orders.title }))
export const handle = { scripts: false }

export default function Orders() {
  const { orders, signatories, validTo, page, pages } = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const t = textsOf(lang)
  return (
    <>
      <PageHead title={t.orders.title} lead={t.orders.lead} />
      <DonePanel messages={t.done} />
      <Section wide>
        <OrdersTable
          orders={orders}
          lang={lang}
          caption={t.orders.caption}
          party={{ header: t.orders.firm, of: (order) => order.firmName }}
          linkOf={(order) => paths.order(order.id)}
          status={{ header: t.orders.status, of: (order) => <BuyerStatus order={order} signatories={signatories} validTo={validTo} lang={lang} /> }}
          empty={
            <EmptyState title={t.orders.empty} action={<ButtonLink to={paths.basket}>{t.orders.toBasket}</ButtonLink>}>
              {t.orders.emptyText}
            </EmptyState>
          }
        />
        <Pages label={t.orders.pages} page={page} pages={pages} to={(target) => `${paths.orders}?page=${target}`} />
      </Section>
    </>
  )
}
