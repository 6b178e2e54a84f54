import { useActionData, useLoaderData } from '@remix-run/react'
import { ok } from '#app/features/core/index.ts'
import { basketForm } from '#app/features/ordering/index.ts'
import { changeBasket, readBasket } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/ordering/texts.ts'
import { BasketPage } from '#app/features/ordering/ui/basket-page.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { printed } from '#app/ui/shell/printed.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'basket.read', handle: ({ grant, ports }) => readBasket(grant, ports) })

export const action = defineAction({
  action: 'basket.edit',
  form: basketForm,
  handle: async ({ grant, form, submission, ports }) => {
    const changed = await changeBasket(grant, { command: form, submission }, ports)
    return changed.ok ? ok({ to: paths.basket, done: 'basket-changed' }) : changed
  },
})

export const handle = { scripts: false, ...printed<{ readonly day: string }>(({ day }, lang) => [textsOf(lang).basket.title, textsOf(lang).day(day)].join(', ')) }

export const meta = titled((lang) => ({ title: textsOf(lang).basket.title }))

export default function Basket() {
  const basket = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang, person } = useShell()
  return <BasketPage basket={basket} reply={reply} mayEdit={person?.roles.includes('referent') ?? false} lang={lang} />
}
