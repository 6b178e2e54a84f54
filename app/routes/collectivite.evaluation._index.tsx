import { useActionData, useLoaderData } from '@remix-run/react'
import { passForm } from '#app/features/assessment/index.ts'
import { changePass, readHub, startAssessment } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/filling/texts.ts'
import { HubPage } from '#app/features/assessment/filling/ui/hub-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'assessment.read', handle: ({ grant, ports }) => readHub(grant, ports.now()) })

export const action = defineAction({
  action: 'assessment.answer',
  form: passForm,
  handle: async ({ grant, form: { assessment, pass }, ports }) => {
    if (assessment !== '') {
      const changed = await changePass(grant, { assessment, pass }, ports)
      return changed.ok ? ok({ to: paths.assessment, done: 'pass-changed' }) : changed
    }
    const started = await startAssessment(grant, pass, ports)
    if (!started.ok) return started
    const { next } = started.value
    return ok(next ? { to: paths.question(next) } : { to: paths.assessmentReview })
  },
})

export const meta = titled((lang) => ({ title: textsOf(lang).hub.title }))
export const handle = { scripts: false }

export default function Assessment() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return <HubPage view={view} reply={reply} lang={useShell().lang} />
}
