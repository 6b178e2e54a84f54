import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contextForm } from '#app/features/assessment/index.ts'
import { keepContext, readContext } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/context/texts.ts'
import { ContextPage } from '#app/features/assessment/context/ui/context-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'assessment.read',
  handle: async ({ grant, ports }) => {
    const context = await readContext(grant, ports)
    if (!context.ok && context.refusal.code === 'assessment.not-open') throw redirect(paths.assessment, 303)
    return context
  },
})

export const action = defineAction({
  action: 'assessment.answer',
  form: contextForm,
  handle: async ({ grant, form, ports }) => {
    const kept = await keepContext(grant, form, ports)
    return kept.ok ? ok({ to: paths.assessmentContext, done: 'context-kept' }) : kept
  },
})

export const meta = titled((lang) => ({ title: textsOf(lang).title }))
export const handle = { scripts: false }

export default function Context() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return <ContextPage view={view} reply={reply} lang={useShell().lang} />
}
