import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { openingHeaders } from '#app/access/session.server.ts'
import { ok } from '#app/features/core/index.ts'
import { deviceOf, landingOf, networkOf, signInForm } from '#app/features/identity/index.ts'
import { signIn } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { DemonstrationAccounts } from '#app/features/identity/ui/demonstration-accounts.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import { environment } from '#app/http/env.server.ts'
import { safeRedirect } from '#app/http/redirects.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'session.open',
  search: z.object({ suite: z.string().catch('').default('') }),
  handle: ({ search }) => ok({ next: safeRedirect(search.suite, '') }),
})

export const action = defineAction({
  action: 'session.open',
  form: signInForm,
  handle: async ({ grant, form, request, context, ports }) => {
    const device = deviceOf(request.headers.get('user-agent'))
    const opened = await signIn(grant, { ...form, device, network: networkOf(context.address), address: context.address }, ports)
    if (!opened.ok) return opened
    const { token, lang, organisationKind, roles } = opened.value
    const headers = openingHeaders(token, lang, environment())
    const landing = landingOf(organisationKind, roles)
    return ok({ to: roles.length === 0 ? landing : safeRedirect(form.next, landing), headers })
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang) => ({ title: textsOf(lang).signIn.title }))
export const handle = { scripts: false }

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang, person, demo } = useShell()
  const { signIn: t, fields, refusals } = textsOf(lang)
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <DonePanel messages={t.done} />
      {person ? <Alert tone="info">{t.signedIn(person.name)}</Alert> : null}
      <Section wide>
        <ActionForm name="sign-in" reply={reply} submit={t.submit} refusals={refusals}>
          <TextField name="email" label={fields.email} type="email" autoComplete="username" inputMode="email" required />
          <TextField name="password" label={fields.password} type="password" autoComplete="current-password" required />
          <Hidden name="next" value={next} />
        </ActionForm>
        <p>
          <Link to={paths.forgottenPassword}>{t.forgotten}</Link>
        </p>
        <p>
          {t.noAccount} <Link to={paths.signUp}>{t.signUp}</Link>
        </p>
        {reply?.refusal?.code === 'identity.email-not-confirmed' ? <Link to={paths.signUpSent}>{t.again}</Link> : null}
        {demo ? <DemonstrationAccounts lang={lang} /> : null}
      </Section>
    </>
  )
}
