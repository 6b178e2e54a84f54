import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { evidenceForm } from '#app/features/assessment/index.ts'
import { addEvidence, readEvidence, removeEvidence } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/evidence/texts.ts'
import { EvidencePage } from '#app/features/assessment/evidence/ui/evidence-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ questionCode: z.string().max(10) })

export const loader = defineLoader({
  action: 'assessment.read',
  params,
  handle: async ({ grant, params: { questionCode } }) => {
    const view = await readEvidence(grant, questionCode)
    if (!view.ok && view.refusal.code === 'assessment.not-open') throw redirect(paths.assessment, 303)
    return view
  },
})

export const action = defineAction({
  action: 'assessment.answer',
  params,
  form: evidenceForm,
  fileField: 'file',
  handle: async ({ grant, params: { questionCode: code }, form, file, submission, ports }) => {
    const adding = form.intent === 'add'
    const changed = adding ? await addEvidence(grant, { code, form, file, submission }, ports) : await removeEvidence(grant, { id: form.evidence, code, submission }, ports)
    return changed.ok ? ok({ to: paths.evidence(code), done: adding ? 'evidence-added' : 'evidence-removed' }) : changed
  },
})

export const meta = titled((lang) => ({ title: textsOf(lang).title }))
export const handle = { scripts: false }

export default function Evidence() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return <EvidencePage view={view} reply={reply} lang={useShell().lang} />
}
