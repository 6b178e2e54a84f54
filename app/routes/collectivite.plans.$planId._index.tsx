import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ok } from '#app/features/core/index.ts'
import { findRunningOrders } from '#app/features/ordering/index.server.ts'
import { changePlanForm } from '#app/features/recommendation/index.ts'
import { changePlan, readPlan } from '#app/features/recommendation/index.server.ts'
import { plansTextsOf } from '#app/features/recommendation/plans/texts.ts'
import { KeptPlanPage } from '#app/features/recommendation/plans/ui/kept-plan-page.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ planId: z.string().max(60) })

export const loader = defineLoader({ action: 'recommendation.read', params, handle: ({ grant, params: { planId }, ports }) => readPlan(grant, planId, findRunningOrders, ports) })

export const action = defineAction({
  action: 'recommendation.keep',
  params,
  form: changePlanForm,
  handle: async ({ grant, params: { planId }, form: command, submission, ports }) => {
    const changed = await changePlan(grant, { planId, command, submission }, ports)
    return changed.ok ? ok({ to: changed.value === 'removed' ? paths.savedPlans : paths.savedPlan(planId), done: changed.value }) : changed
  },
})

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: plansTextsOf(lang).one.title }))

export default function KeptPlan() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang, person } = useShell()
  const mayKeep = person?.roles.some((role) => role === 'referent' || role === 'contributor') ?? false
  return <KeptPlanPage view={view} reply={reply} mayKeep={mayKeep} lang={lang} />
}
