import { type MetaFunction, useActionData } from '@remix-run/react'
import { ok } from '#app/features/core/index.ts'
import { emailForm } from '#app/features/identity/index.ts'
import { askConfirmationAgain } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'organisation.sign-up', handle: () => ok(null) })

export const action = defineAction({
  action: 'organisation.sign-up',
  form: emailForm,
  handle: async ({ grant, form, context, ports }) => {
    const asked = await askConfirmationAgain(grant, { ...form, address: context.address }, ports)
    return asked.ok ? ok({ to: paths.signUpSent, done: 'link-sent' }) : asked
  },
})

export const meta: MetaFunction = titled((lang) => ({ title: textsOf(lang).sent.title }))
export const handle = { scripts: false }

export default function MessageSent() {
  const { lang, demo } = useShell()
  const { sent: t, fields, refusals } = textsOf(lang)
  return (
    <>
      <PageHead title={t.title} lead={t.lead}>
        {demo ? (
          <p>
            <Link to={paths.demonstrationMail}>{t.demo}</Link>
          </p>
        ) : null}
      </PageHead>
      <DonePanel messages={t.done} />
      <Section title={t.nothing} aside={t.nothingText}>
        <ActionForm name="send-again" reply={useActionData<typeof action>() as Reply | undefined} submit={t.submit} refusals={refusals}>
          <TextField name="email" label={fields.email} type="email" autoComplete="email" inputMode="email" required />
        </ActionForm>
      </Section>
    </>
  )
}
