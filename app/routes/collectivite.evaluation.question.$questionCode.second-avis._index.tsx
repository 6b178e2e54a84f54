import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { answerForm } from '#app/features/assessment/index.ts'
import { giveSecondAnswer, readSecondAnswer } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/guest/texts.ts'
import { SecondPage } from '#app/features/assessment/together/ui/second-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ questionCode: z.string().max(10) })

export const loader = defineLoader({
  action: 'assessment.answer',
  params,
  handle: async ({ grant, params: { questionCode } }) => {
    const view = await readSecondAnswer(grant, questionCode)
    if (!view.ok && view.refusal.code === 'assessment.not-open') throw redirect(paths.assessment, 303)
    return view
  },
})

export const action = defineAction({
  action: 'assessment.answer',
  params,
  form: answerForm,
  handle: async ({ grant, params: { questionCode }, form, ports }) => {
    const given = await giveSecondAnswer(grant, { code: questionCode, form }, ports)
    return given.ok ? ok({ to: paths.secondAnswer(questionCode), done: 'second-kept' }) : given
  },
})

export const meta = titled<Awaited<ReturnType<typeof loader>>>((lang, data) => ({ title: data ? `${data.question.text[lang]} ${textsOf(lang).second.title}` : textsOf(lang).second.title }))

export default function SecondAnswer() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return <SecondPage view={view} reply={reply} lang={useShell().lang} />
}
