import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { closeForm } from '#app/features/assessment/index.ts'
import { closeAssessment, readReview } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/closing/texts.ts'
import { ReviewPage } from '#app/features/assessment/closing/ui/review-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'assessment.read',
  handle: async ({ grant, ports }) => {
    const review = await readReview(grant, ports)
    if (!review.ok && review.refusal.code === 'assessment.not-open') throw redirect(paths.assessment, 303)
    return review
  },
})

export const action = defineAction({
  action: 'assessment.close',
  form: closeForm,
  handle: async ({ grant, form, submission, ports }) => {
    const closed = await closeAssessment(grant, { form, submission }, ports)
    return closed.ok ? ok({ to: paths.results(closed.value.assessmentId), done: 'assessment-closed' }) : closed
  },
})

export const meta = titled((lang) => ({ title: textsOf(lang).title }))
export const handle = { scripts: false }

export default function Review() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return <ReviewPage view={view} reply={reply} lang={useShell().lang} />
}
