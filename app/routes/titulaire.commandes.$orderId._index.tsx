import { useActionData, useLoaderData } from '@remix-run/react'
import { type OrderId, asId, ok } from '#app/features/core/index.ts'
import { answerForm, orderParams } from '#app/features/ordering/index.ts'
import { acceptOrder, declineOrder, readReceivedOrder } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/ordering/texts.ts'
import { ReceivedPage } from '#app/features/ordering/ui/received-page.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'order.receive', params: orderParams, handle: ({ grant, params, ports }) => readReceivedOrder(grant, asId(params.orderId), ports) })

export const action = defineAction({
  action: 'order.answer',
  params: orderParams,
  form: answerForm,
  handle: async ({ grant, params, form, submission, ports }) => {
    const order = { orderId: asId<OrderId>(params.orderId), submission }
    const answered = form.intent === 'accept' ? await acceptOrder(grant, order, ports) : await declineOrder(grant, { ...order, ...form }, ports)
    return answered.ok ? ok({ to: paths.received(answered.value.orderId), done: form.intent === 'accept' ? 'order-accepted' : 'order-declined' }) : answered
  },
})

export const meta = titled<{ readonly number: string | null }>((lang, data) => ({ title: data?.number ?? textsOf(lang).order.metaTitle }))
export const handle = { scripts: false }

export default function ReceivedOrder() {
  const order = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang } = useShell()
  return <ReceivedPage order={order} reply={reply} lang={lang} />
}
