import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { typedPartForm } from '#app/features/assessment/index.ts'
import { readTypedPart, saveTypedPart } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/filling/texts.ts'
import { TypedPage } from '#app/features/assessment/filling/ui/typed-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ domainCode: z.string().max(10) })

export const loader = defineLoader({
  action: 'assessment.answer',
  params,
  handle: async ({ grant, params: { domainCode } }) => {
    const part = await readTypedPart(grant, domainCode)
    if (!part.ok && part.refusal.code === 'assessment.not-open') throw redirect(paths.assessment, 303)
    return part
  },
})

export const action = defineAction({
  action: 'assessment.answer',
  params,
  form: typedPartForm,
  handle: async ({ grant, params: { domainCode }, form, ports }) => {
    const kept = await saveTypedPart(grant, { part: domainCode, form }, ports)
    return kept.ok ? ok({ to: paths.assessmentPart(domainCode), done: 'answers-typed' }) : kept
  },
})

export const meta = titled((lang) => ({ title: textsOf(lang).typed.title }))
export const handle = { scripts: false }

export default function TypedPart() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return <TypedPage view={view} reply={reply} lang={useShell().lang} />
}
