import { type MetaFunction, useActionData, useLoaderData, useParams } from '@remix-run/react'
import { z } from 'zod'
import { guestForm } from '#app/features/assessment/index.ts'
import { beginContribution, finishContribution, readContribution } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/guest/texts.ts'
import { GuestPage } from '#app/features/assessment/guest/ui/guest-page.tsx'
import { LinkEnded } from '#app/features/assessment/guest/ui/link-ended.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import { keepAddressSecret } from '#app/http/secret-address.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ token: z.string().max(100) })

export const loader = defineLoader({
  action: 'contribution.answer',
  params,
  handle: ({ grant, params: { token }, context, ports }) => {
    keepAddressSecret(context)
    return readContribution(grant, token, ports)
  },
})

export const action = defineAction({
  action: 'contribution.answer',
  params,
  form: guestForm,
  handle: async ({ grant, params: { token }, form, context, ports }) => {
    keepAddressSecret(context)
    if (form.intent === 'finish') {
      const finished = await finishContribution(grant, token, ports)
      return finished.ok ? ok({ to: paths.contribution(token) }) : finished
    }
    const begun = await beginContribution(grant, token, ports)
    return begun.ok ? ok({ to: paths.contributionQuestion(token, begun.value.first) }) : begun
  },
})

export const meta: MetaFunction<typeof loader> = titled<{ body: string }>((lang, data) => ({ title: data ? textsOf(lang).guest.title(data.body) : textsOf(lang).gone.unknown.title }))
export const handle = { scripts: false }
export const ErrorBoundary = LinkEnded

export default function Contribution() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return <GuestPage view={view} token={useParams().token ?? ''} reply={reply} lang={useShell().lang} />
}
