import { useLoaderData } from '@remix-run/react'
import { asId } from '#app/features/core/index.ts'
import { orderParams } from '#app/features/ordering/index.ts'
import { readReceivedOrder } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/ordering/texts.ts'
import { PrintPage, sheetReference } from '#app/features/ordering/ui/print-page.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { printed } from '#app/ui/shell/printed.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'order.receive', params: orderParams, handle: ({ grant, params, ports }) => readReceivedOrder(grant, asId(params.orderId), ports) })

export const handle = { scripts: false, ...printed(sheetReference) }

export const meta = titled<{ readonly number: string | null }>((lang, data) => ({ title: `${textsOf(lang).print.title} ${data?.number ?? ''}`.trim() }))

export default function PrintReceivedOrder() {
  const order = useLoaderData<typeof loader>()
  const { lang } = useShell()
  return <PrintPage order={order} back={paths.received(order.id)} lang={lang} />
}
