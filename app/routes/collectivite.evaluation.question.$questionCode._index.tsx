import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { answerForm, asksWhatHappened } from '#app/features/assessment/index.ts'
import { answerQuestion, readQuestion } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/answering/texts.ts'
import { QuestionPage } from '#app/features/assessment/answering/ui/question-page.tsx'
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
  search: z.object({ demander: z.string().max(10).optional() }),
  handle: async ({ grant, params: { questionCode }, search }) => {
    const question = await readQuestion(grant, questionCode, search.demander)
    if (!question.ok && question.refusal.code === 'assessment.not-open') throw redirect(paths.assessment, 303)
    return question
  },
})

export const action = defineAction({
  action: 'assessment.answer',
  params,
  form: answerForm,
  handle: async ({ grant, params: { questionCode }, form, ports }) => {
    const answered = await answerQuestion(grant, { code: questionCode, form }, ports)
    if (!answered.ok) return answered
    if (form.intent === 'leave') return ok({ to: paths.assessment, done: 'answer-kept' })
    if (asksWhatHappened(form)) return ok({ to: paths.question(questionCode), done: 'what-happened' })
    const { next } = answered.value
    if (next === null) return ok({ to: paths.assessmentReview })
    return ok({ to: form.choice === 'unknown' ? paths.questionAfterUnknown(next, questionCode) : paths.question(next) })
  },
})

export const meta = titled<Awaited<ReturnType<typeof loader>>>((lang, data) => ({ title: data?.question.text[lang] ?? textsOf(lang).evaluate }))

export default function QuestionRoute() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return <QuestionPage view={view} reply={reply} lang={useShell().lang} />
}
