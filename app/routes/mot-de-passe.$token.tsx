import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ok } from '#app/features/core/index.ts'
import { resetForm } from '#app/features/identity/index.ts'
import { readReset, resetPassword } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { newPasswordField } from '#app/features/identity/ui/account-fields.tsx'
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

export const loader = defineLoader({ action: 'password.reset', params, handle: ({ grant, params: { token }, ports }) => readReset(grant, token, ports) })

export const action = defineAction({
  action: 'password.reset',
  params,
  form: resetForm,
  handle: async ({ grant, params: { token }, form, ports }) => {
    const changed = await resetPassword(grant, { token, newPassword: form.newPassword }, ports)
    return changed.ok ? ok({ to: paths.signIn, done: 'password-changed' }) : changed
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang, data) => ({ title: data ? textsOf(lang).reset.title : textsOf(lang).linkGone.title }))
export const handle = { scripts: false }
export const ErrorBoundary = LinkGone

export default function ResetPassword() {
  const { email } = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const { reset: t, issues, refusals } = textsOf(lang)
  return (
    <>
      <PageHead title={t.title} lead={t.lead(email)} />
      <Section wide>
        <ActionForm name="reset" reply={useActionData<typeof action>() as Reply | undefined} submit={t.submit} issues={issues} refusals={refusals}>
          {newPasswordField(lang)}
        </ActionForm>
      </Section>
    </>
  )
}
