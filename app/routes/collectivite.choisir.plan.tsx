import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ok } from '#app/features/core/index.ts'
import { findRunningOrders, planToBasket } from '#app/features/ordering/index.server.ts'
import { planPageTextsOf } from '#app/features/recommendation/explaining/texts.ts'
import { NoAssessment } from '#app/features/recommendation/explaining/ui/no-plan.tsx'
import { PlanPage } from '#app/features/recommendation/explaining/ui/plan-page.tsx'
import { choosePlanForm } from '#app/features/recommendation/index.ts'
import { readPlanView } from '#app/features/recommendation/index.server.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const asked = z.looseObject({ scenario: z.enum(['modest', 'budget', 'targets']).catch('budget'), etapes: z.string().optional(), preuve: z.string().optional() })

export const loader = defineLoader({
  action: 'recommendation.read',
  search: asked,
  handle: async ({ grant, search: { scenario, etapes, preuve, ...means }, ports }) => {
    const found = await readPlanView(grant, { typed: means as Record<string, string>, kind: scenario, roadmap: etapes === '1', proof: preuve === '1' }, findRunningOrders, ports)
    return found.ok ? ok({ found: found.value, steps: etapes === '1' }) : found
  },
})

export const action = defineAction({
  action: 'recommendation.choose',
  form: choosePlanForm,
  handle: async ({ grant, form, submission, ports }) => {
    const added = await planToBasket(grant, { form, submission }, ports)
    return added.ok ? ok({ to: paths.basket, done: 'plan-in-basket' }) : added
  },
})

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: planPageTextsOf(lang).title }))

export default function ExplainPlan() {
  const { found, steps } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang, person } = useShell()
  if (found.state === 'no-assessment') return <NoAssessment lang={lang} />
  const mayChoose = person?.roles.includes('referent') ?? false
  const mayKeep = mayChoose || (person?.roles.includes('contributor') ?? false)
  return <PlanPage view={found} steps={steps} reply={reply} mayChoose={mayChoose} mayKeep={mayKeep} lang={lang} />
}
