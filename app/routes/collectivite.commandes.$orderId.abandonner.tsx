import { useActionData, useLoaderData } from '@remix-run/react'
import { asId, ok } from '#app/features/core/index.ts'
import { abandonForm, orderParams } from '#app/features/ordering/index.ts'
import { abandonOrder, readOrderDocument } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/ordering/texts.ts'
import { AbandonPage } from '#app/features/ordering/ui/abandon-page.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'order.abandon', params: orderParams, handle: ({ grant, params, ports }) => readOrderDocument(grant, asId(params.orderId), ports) })

export const action = defineAction({
  action: 'order.abandon',
  params: orderParams,
  form: abandonForm,
  handle: async ({ grant, params, form, submission, ports }) => {
    const abandoned = await abandonOrder(grant, { orderId: asId(params.orderId), reasonText: form.reasonText, submission }, ports)
    return abandoned.ok ? ok({ to: paths.order(abandoned.value.orderId), done: 'order-abandoned' }) : abandoned
  },
})

export const meta = titled((lang) => ({ title: textsOf(lang).abandon.title }))
export const handle = { scripts: false }

export default function Abandon() {
  const order = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang } = useShell()
  return <AbandonPage order={order} reply={reply} lang={lang} />
}
