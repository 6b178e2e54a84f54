import { useActionData, useLoaderData } from '@remix-run/react'
import { ok } from '#app/features/core/index.ts'
import { findRunningOrders, planToBasket } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/recommendation/choosing/texts.ts'
import { ChoosePage } from '#app/features/recommendation/choosing/ui/choose-page.tsx'
import { NoAssessment } from '#app/features/recommendation/choosing/ui/no-assessment.tsx'
import { choosePlanForm } from '#app/features/recommendation/index.ts'
import { readChoosing } from '#app/features/recommendation/index.server.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'recommendation.read', handle: ({ grant, search, ports }) => readChoosing(grant, search, findRunningOrders, ports) })

export const action = defineAction({
  action: 'recommendation.choose',
  form: choosePlanForm,
  handle: async ({ grant, form, submission, ports }) => {
    const added = await planToBasket(grant, { form, submission }, ports)
    return added.ok ? ok({ to: paths.basket, done: 'plan-in-basket' }) : added
  },
})

/** A refusal changes what the page must show: today’s prices, ceilings and contracts. */
export const shouldRevalidate = () => true

export const meta = titled((lang) => ({ title: textsOf(lang).title }))

export default function Choose() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang, person } = useShell()
  return view.state === 'ready' ? <ChoosePage view={view} reply={reply} mayChoose={person?.roles.includes('referent') ?? false} lang={lang} /> : <NoAssessment lang={lang} />
}
