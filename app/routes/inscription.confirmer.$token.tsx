import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { openingHeaders } from '#app/access/session.server.ts'
import { ok } from '#app/features/core/index.ts'
import { confirmForm, deviceOf, landingOf, networkOf } from '#app/features/identity/index.ts'
import { confirmEmail, readConfirmation } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { LinkGone } from '#app/features/identity/ui/link-gone.tsx'
import { newPasswordField } from '#app/features/identity/ui/account-fields.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import { environment } from '#app/http/env.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ token: z.string().max(100) })

export const loader = defineLoader({ action: 'organisation.sign-up', params, handle: ({ grant, params: { token }, ports }) => readConfirmation(grant, token, ports) })

export const action = defineAction({
  action: 'organisation.sign-up',
  params,
  form: confirmForm,
  handle: async ({ grant, params: { token }, form, request, context, ports }) => {
    const device = deviceOf(request.headers.get('user-agent'))
    const confirmed = await confirmEmail(grant, { ...form, token, device, network: networkOf(context.address), address: context.address }, ports)
    if (!confirmed.ok) return confirmed
    const { entered, roles, lang } = confirmed.value
    return ok({ to: landingOf('authority', roles), done: entered, headers: openingHeaders(confirmed.value.token, lang, environment()) })
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang, data) => ({ title: data ? textsOf(lang).confirm.title : textsOf(lang).linkGone.title }))
export const handle = { scripts: false }
export const ErrorBoundary = LinkGone

export default function ConfirmEmail() {
  const { email, name, organisationName, choosing } = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { confirm: t, fields, signIn, issues, refusals } = textsOf(lang)
  return (
    <>
      <PageHead title={t.title} lead={t.lead(name, email, organisationName)} />
      <Section wide>
        <ActionForm name="confirm" reply={reply} submit={t.submit} issues={issues} refusals={refusals}>
          <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
          {choosing ? newPasswordField(lang) : <TextField name="password" label={fields.password} hint={t.passwordHint} type="password" autoComplete="current-password" required />}
        </ActionForm>
        {choosing ? null : (
          <p>
            <Link to={paths.forgottenPassword}>{signIn.forgotten}</Link>
          </p>
        )}
        <p className="hint">{t.notYou}</p>
      </Section>
    </>
  )
}
