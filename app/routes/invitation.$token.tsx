import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatList, ok } from '#app/features/core/index.ts'
import { invitationForm } from '#app/features/identity/index.ts'
import { acceptInvitation, readInvitation } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { newPasswordField } from '#app/features/identity/ui/account-fields.tsx'
import { LinkGone } from '#app/features/identity/ui/link-gone.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ token: z.string().max(100) })

export const loader = defineLoader({ action: 'invitation.accept', params, handle: ({ grant, params: { token }, ports }) => readInvitation(grant, token, ports) })

export const action = defineAction({
  action: 'invitation.accept',
  params,
  form: invitationForm,
  handle: async ({ grant, params: { token }, form, lang, ports }) => {
    const accepted = await acceptInvitation(grant, { ...form, token, lang }, ports)
    return accepted.ok ? ok({ to: paths.signIn, done: 'invitation-accepted' }) : accepted
  },
})

export const meta: MetaFunction<typeof loader> = titled<{ organisationName: string }>((lang, data) => ({ title: data ? textsOf(lang).invitation.title(data.organisationName) : textsOf(lang).linkGone.title }))
export const handle = { scripts: false }
export const ErrorBoundary = LinkGone

export default function AcceptInvitation() {
  const { email, organisationName, roles, known } = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const { invitation: t, roles: roleNames, fields, issues, refusals } = textsOf(lang)
  const reply = useActionData<typeof action>() as Reply | undefined
  return (
    <>
      <PageHead title={t.title(organisationName)} lead={t.lead(formatList(roles.map((role) => roleNames[role]), lang))} />
      {known ? <Alert tone="info">{t.known(email)}</Alert> : null}
      <Section wide>
        <ActionForm name="invitation" reply={reply} submit={t.submit} issues={issues} refusals={refusals}>
          {known ? null : (
            <>
              <TextField name="name" label={fields.name} hint={fields.nameHint} autoComplete="name" required maxLength={80} />
              <TextField name="jobTitle" label={fields.jobTitle} hint={fields.jobTitleHint} autoComplete="organization-title" maxLength={80} />
              {newPasswordField(lang)}
            </>
          )}
        </ActionForm>
      </Section>
    </>
  )
}
