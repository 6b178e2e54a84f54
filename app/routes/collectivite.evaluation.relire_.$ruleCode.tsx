import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { doubtForm, doubtParams } from '#app/features/assessment/index.ts'
import { readDoubt, replyToDoubt } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/closing/texts.ts'
import { DoubtPage } from '#app/features/assessment/closing/ui/doubt-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'assessment.read',
  params: doubtParams,
  handle: async ({ grant, params }) => {
    const doubt = await readDoubt(grant, params.ruleCode)
    if (doubt.ok || doubt.refusal.kind !== 'conflict') return doubt
    throw redirect(doubt.refusal.code === 'assessment.not-open' ? paths.assessment : paths.assessmentReview, 303)
  },
})

export const action = defineAction({
  action: 'assessment.answer',
  params: doubtParams,
  form: doubtForm,
  handle: async ({ grant, params, form, ports }) => {
    const kept = await replyToDoubt(grant, { rule: params.ruleCode, form }, ports)
    return kept.ok ? ok({ to: paths.assessmentReview, done: 'doubt-replied' }) : kept
  },
})

export const meta = titled((lang) => ({ title: textsOf(lang).doubt.title }))
export const handle = { scripts: false }

export default function Doubt() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return <DoubtPage view={view} reply={reply} lang={useShell().lang} />
}
