import { type MetaFunction, useActionData, useLoaderData, useParams } from '@remix-run/react'
import { z } from 'zod'
import { answerForm } from '#app/features/assessment/index.ts'
import { answerByLink, readGuestQuestion } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/guest/texts.ts'
import { GuestQuestionPage } from '#app/features/assessment/guest/ui/guest-question-page.tsx'
import { LinkEnded } from '#app/features/assessment/guest/ui/link-ended.tsx'
import { type Bilingual, ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import { keepAddressSecret } from '#app/http/secret-address.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ token: z.string().max(100), questionCode: z.string().max(10) })

export const loader = defineLoader({
  action: 'contribution.answer',
  params,
  handle: ({ grant, params: { token, questionCode }, context, ports }) => {
    keepAddressSecret(context)
    return readGuestQuestion(grant, { secret: token, code: questionCode }, ports)
  },
})

export const action = defineAction({
  action: 'contribution.answer',
  params,
  form: answerForm,
  handle: async ({ grant, params: { token, questionCode }, form, context, ports }) => {
    keepAddressSecret(context)
    const answered = await answerByLink(grant, { secret: token, code: questionCode, form }, ports)
    if (!answered.ok) return answered
    const next = form.intent === 'next' ? answered.value.next : null
    return ok(next ? { to: paths.contributionQuestion(token, next) } : { to: paths.contribution(token), done: 'answer-kept' })
  },
})

export const meta: MetaFunction<typeof loader> = titled<{ question: { text: Bilingual } }>((lang, data) => ({ title: data?.question.text[lang] ?? textsOf(lang).gone.unknown.title }))
export const ErrorBoundary = LinkEnded

export default function GuestQuestion() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return <GuestQuestionPage view={view} token={useParams().token ?? ''} reply={reply} lang={useShell().lang} />
}
