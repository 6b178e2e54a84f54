import { useLoaderData } from '@remix-run/react'
import { readReceivedOrders } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/ordering/texts.ts'
import { Inbox } from '#app/features/ordering/ui/inbox.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'order.receive', handle: ({ grant, ports }) => readReceivedOrders(grant, ports) })

export const meta = titled((lang) => ({ title: textsOf(lang).inbox.title }))

export default function ReceivedOrders() {
  const inbox = useLoaderData<typeof loader>()
  const { lang } = useShell()
  return <Inbox inbox={inbox} lang={lang} />
}
