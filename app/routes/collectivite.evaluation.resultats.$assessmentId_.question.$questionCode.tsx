import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readFrozenQuestion } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/texts.ts'
import { FrozenQuestionPage } from '#app/features/assessment/answering/ui/frozen-question-page.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const handle = { scripts: false }

export const loader = defineLoader({
  action: 'assessment.read',
  params: z.object({ assessmentId: z.string(), questionCode: z.string().max(10) }),
  handle: ({ grant, params: { assessmentId, questionCode } }) => readFrozenQuestion(grant, { assessmentId, code: questionCode }),
})

export const meta = titled<Awaited<ReturnType<typeof loader>>>((lang, data) => ({ title: data?.question.text[lang] ?? textsOf(lang).results.title }))

export default function FrozenQuestionRoute() {
  return <FrozenQuestionPage view={useLoaderData<typeof loader>()} lang={useShell().lang} />
}
