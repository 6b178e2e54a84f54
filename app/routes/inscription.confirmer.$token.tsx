import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ok } from '#app/features/core/index.ts'
import { noFieldForm } from '#app/features/identity/index.ts'
import { type Confirmed, confirmEmail, readConfirmation } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { LinkGone } from '#app/features/identity/ui/link-gone.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ token: z.string().max(100) })
const doneOf: Readonly<Record<Confirmed, string>> = { referent: 'email-confirmed', 'asked-to-join': 'join-requested', 'body-pending': 'body-pending' }

export const loader = defineLoader({ action: 'organisation.sign-up', params, handle: ({ grant, params: { token }, ports }) => readConfirmation(grant, token, ports) })

export const action = defineAction({
  action: 'organisation.sign-up',
  params,
  form: noFieldForm,
  handle: async ({ grant, params: { token }, ports }) => {
    const confirmed = await confirmEmail(grant, token, ports)
    return confirmed.ok ? ok({ to: paths.signIn, done: doneOf[confirmed.value] }) : confirmed
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang) => ({ title: textsOf(lang).confirm.title }))
export const handle = { scripts: false }
export const ErrorBoundary = LinkGone

export default function ConfirmEmail() {
  const { email, organisationName } = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const { confirm: t, refusals } = textsOf(lang)
  return (
    <>
      <PageHead title={t.title} lead={t.lead(email, organisationName)} />
      <Section wide>
        <ActionForm name="confirm" reply={useActionData<typeof action>() as Reply | undefined} submit={t.submit} refusals={refusals} />
      </Section>
    </>
  )
}
