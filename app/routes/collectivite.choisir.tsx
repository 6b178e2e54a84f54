import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ok } from '#app/features/core/index.ts'
import { addToBasket } from '#app/features/ordering/index.server.ts'
import { chooseForm } from '#app/features/recommendation/index.ts'
import { choosePlan, readCombinations } from '#app/features/recommendation/index.server.ts'
import { textsOf } from '#app/features/recommendation/texts.ts'
import { CombinationsPage } from '#app/features/recommendation/ui/combinations-page.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'recommendation.read',
  search: z.object({ budget: z.string().optional() }),
  handle: ({ grant, search, ports }) => readCombinations(grant, search.budget ?? null, ports),
})

export const action = defineAction({
  action: 'recommendation.choose',
  form: chooseForm,
  handle: async ({ grant, form: { scenario, budget, shown }, submission, ports }) => {
    const chosen = await choosePlan(grant, { scenario, budgetCents: budget, shown, submission }, ports)
    if (!chosen.ok) return chosen
    const added = await addToBasket(grant, chosen.value, ports)
    return added.ok ? ok({ to: paths.basket, done: 'plan-in-basket' }) : added
  },
})

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: textsOf(lang).title }))

export default function Choose() {
  const data = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang, person } = useShell()
  const t = textsOf(lang)
  if (data.state === 'ready') return <CombinationsPage data={data} reply={reply} mayChoose={person?.roles.includes('referent') ?? false} lang={lang} />
  return (
    <>
      <PageHead title={t.noAssessment.title} lead={t.noAssessment.lead} />
      <EmptyState title={t.noAssessment.heading} action={<ButtonLink to={paths.assessment}>{t.noAssessment.action}</ButtonLink>}>
        {t.noAssessment.body}
      </EmptyState>
    </>
  )
}
