import { type MetaFunction, useActionData } from '@remix-run/react'
import { ok } from '#app/features/core/index.ts'
import { emailForm } from '#app/features/identity/index.ts'
import { askPasswordReset } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'password.reset', handle: () => ok(null) })

export const action = defineAction({
  action: 'password.reset',
  form: emailForm,
  handle: async ({ grant, form, context, ports }) => {
    const asked = await askPasswordReset(grant, { ...form, address: context.address }, ports)
    return asked.ok ? ok({ to: paths.forgottenPassword, done: 'link-sent' }) : asked
  },
})

export const meta: MetaFunction = titled((lang) => ({ title: textsOf(lang).forgotten.title }))
export const handle = { scripts: false }

export default function ForgottenPassword() {
  const { lang } = useShell()
  const { forgotten: t, fields, refusals } = textsOf(lang)
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <DonePanel messages={t.done} />
      <Section wide>
        <ActionForm name="forgotten" reply={useActionData<typeof action>() as Reply | undefined} submit={t.submit} refusals={refusals}>
          <TextField name="email" label={fields.email} type="email" autoComplete="username" inputMode="email" required />
        </ActionForm>
      </Section>
    </>
  )
}
