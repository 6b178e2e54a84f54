import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readReceivedOrders } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/ordering/texts.ts'
import { Inbox } from '#app/features/ordering/ui/inbox.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const page = z.coerce.number().int().min(1).max(100_000).catch(1)

export const loader = defineLoader({
  action: 'order.receive',
  search: z.object({ acceptees: page, closes: page }),
  handle: ({ grant, search, ports }) => readReceivedOrders(grant, ports, { accepted: search.acceptees, closed: search.closes }),
})

export const meta = titled((lang) => ({ title: textsOf(lang).inbox.title }))
export const handle = { scripts: false }

export default function ReceivedOrders() {
  const inbox = useLoaderData<typeof loader>()
  const { lang } = useShell()
  return <Inbox inbox={inbox} lang={lang} />
}
