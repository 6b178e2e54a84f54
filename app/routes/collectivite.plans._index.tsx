import { useActionData, useLoaderData } from '@remix-run/react'
import { ok } from '#app/features/core/index.ts'
import { findRunningOrders } from '#app/features/ordering/index.server.ts'
import { keepPlanForm } from '#app/features/recommendation/index.ts'
import { keepPlan, readPlans } from '#app/features/recommendation/index.server.ts'
import { plansTextsOf } from '#app/features/recommendation/plans/texts.ts'
import { PlansPage } from '#app/features/recommendation/plans/ui/plans-page.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'recommendation.read', handle: ({ grant }) => readPlans(grant) })

export const action = defineAction({
  action: 'recommendation.keep',
  form: keepPlanForm,
  handle: async ({ grant, form, submission, lang, ports }) => {
    const kept = await keepPlan(grant, { ...form, submission, lang }, findRunningOrders, ports)
    return kept.ok ? ok({ to: paths.savedPlan(kept.value.planId), done: 'kept' }) : kept
  },
})

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: plansTextsOf(lang).list.title }))

export default function Plans() {
  return <PlansPage view={useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} lang={useShell().lang} />
}
