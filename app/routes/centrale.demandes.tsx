import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { ok } from '#app/features/core/index.ts'
import { requestForm } from '#app/features/identity/index.ts'
import { answerRequest, readRequests } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { PendingBodies } from '#app/features/identity/ui/pending-bodies.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'body.approve', handle: ({ grant }) => readRequests(grant) })

export const action = defineAction({
  action: 'body.approve',
  form: requestForm,
  handle: async ({ grant, form, ports }) => {
    const answered = await answerRequest(grant, form, ports)
    return answered.ok ? ok({ to: paths.requests, done: answered.value.done }) : answered
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang) => ({ title: textsOf(lang).requests.title }))
export const handle = { scripts: false }

export default function Requests() {
  const bodies = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const t = textsOf(lang).requests
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <DonePanel messages={t.done} />
      <PendingBodies bodies={bodies} reply={useActionData<typeof action>() as Reply | undefined} lang={lang} />
    </>
  )
}
