import { useActionData, useLoaderData } from '@remix-run/react'
import { ok } from '#app/features/core/index.ts'
import { placeForm } from '#app/features/ordering/index.ts'
import { placeOrders, readBasket } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/ordering/texts.ts'
import { PrepareForm } from '#app/features/ordering/ui/prepare-form.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'order.place', handle: ({ grant, ports }) => readBasket(grant, ports) })

export const action = defineAction({
  action: 'order.place',
  form: placeForm,
  handle: async ({ grant, form, submission, ports }) => {
    const placed = await placeOrders(grant, { ...form, submission }, ports)
    if (!placed.ok) return placed
    const [first, second] = placed.value.orderIds
    return ok({ to: first && !second ? paths.order(first) : paths.orders, done: 'orders-placed' })
  },
})

/** A refusal changes what the page must show: today’s price, what remains, the new state. */
export const shouldRevalidate = () => true

export const meta = titled((lang) => ({ title: textsOf(lang).prepare.title }))

export default function Prepare() {
  const basket = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang } = useShell()
  const t = textsOf(lang).prepare
  return (
    <>
      <PageHead title={t.title} lead={basket.lines.length > 0 ? t.lead(basket.lines.length) : undefined} />
      <Section>
        <PrepareForm basket={basket} reply={reply} lang={lang} />
      </Section>
    </>
  )
}
