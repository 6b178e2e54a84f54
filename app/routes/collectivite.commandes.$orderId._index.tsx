import { useActionData, useLoaderData } from '@remix-run/react'
import { asId, ok } from '#app/features/core/index.ts'
import { orderParams, signForm } from '#app/features/ordering/index.ts'
import { readOrder, signOrder } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/ordering/texts.ts'
import { OrderPage } from '#app/features/ordering/ui/order-page.tsx'
import { sheetReference } from '#app/features/ordering/ui/print-page.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { printed } from '#app/ui/shell/printed.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'order.read', params: orderParams, handle: ({ grant, params, ports }) => readOrder(grant, asId(params.orderId), ports) })

export const action = defineAction({
  action: 'order.sign',
  params: orderParams,
  form: signForm,
  handle: async ({ grant, params, form, submission, ports }) => {
    const signed = await signOrder(grant, { orderId: asId(params.orderId), shownNetCents: form.shownNetCents, submission }, ports)
    return signed.ok ? ok({ to: paths.order(signed.value.orderId), done: 'order-signed' }) : signed
  },
})

export const handle = { scripts: false, ...printed(({ document }: { document: Parameters<typeof sheetReference>[0] }, lang) => sheetReference(document, lang)) }

export const meta = titled<{ readonly document: { readonly number: string | null } }>((lang, data) => ({ title: data?.document.number ?? textsOf(lang).order.metaTitle }))

export default function Order() {
  const life = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang, person } = useShell()
  const mayAbandon = person?.roles.some((role) => role === 'referent' || role === 'signatory') ?? false
  return <OrderPage life={life} reply={reply} mayAbandon={mayAbandon} lang={lang} />
}
