import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { confirmForm } from '#app/features/assessment/index.ts'
import { confirmAnswers, readPart } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/filling/texts.ts'
import { PartPage } from '#app/features/assessment/filling/ui/part-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ domainCode: z.string().max(10) })

export const loader = defineLoader({
  action: 'assessment.read',
  params,
  handle: async ({ grant, params: { domainCode }, ports }) => {
    const part = await readPart(grant, domainCode, ports.now())
    if (!part.ok && part.refusal.code === 'assessment.not-open') throw redirect(paths.assessment, 303)
    return part
  },
})

export const action = defineAction({
  action: 'assessment.answer',
  params,
  form: confirmForm,
  handle: async ({ grant, params: { domainCode }, form: { assessment, confirm }, ports }) => {
    const kept = await confirmAnswers(grant, { assessment, part: domainCode, codes: Object.keys(confirm) }, ports)
    return kept.ok ? ok({ to: paths.assessmentPart(domainCode), done: 'answers-confirmed' }) : kept
  },
})

export const meta = titled<Awaited<ReturnType<typeof loader>>>((lang, data) => ({ title: data?.about.title[lang] ?? textsOf(lang).hub.title }))
export const handle = { scripts: false }

export default function Part() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return <PartPage view={view} reply={reply} lang={useShell().lang} />
}
