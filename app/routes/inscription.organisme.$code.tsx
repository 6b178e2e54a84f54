import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ok } from '#app/features/core/index.ts'
import { bodyForm } from '#app/features/identity/index.ts'
import { joinBody, readBodyToJoin, signUp } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { accountFields } from '#app/features/identity/ui/account-fields.tsx'
import { BodyCard } from '#app/features/identity/ui/body-card.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ code: z.string().max(40) })

export const loader = defineLoader({ action: 'organisation.sign-up', params, handle: ({ grant, params: { code } }) => readBodyToJoin(grant, code) })

export const action = defineAction({
  action: 'organisation.sign-up',
  params,
  form: bodyForm,
  handle: async ({ grant, params: { code }, form, submission, lang, context, ports }) => {
    if (form.intent === 'join') {
      const joined = await joinBody(grant, { bodyCode: code, submission }, ports)
      return joined.ok ? ok({ to: paths.account, done: joined.value === 'referent' ? 'body-opened' : joined.value }) : joined
    }
    const asked = await signUp(grant, { bodyCode: code, input: form, lang, address: context.address, submission }, ports)
    return asked.ok ? ok({ to: paths.signUpSent }) : asked
  },
})

export const meta: MetaFunction<typeof loader> = titled<{ name: string }>((lang, data) => ({ title: textsOf(lang).register.title(data?.name ?? '') }))
export const handle = { scripts: false }

export default function SignUp() {
  const body = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang, person } = useShell()
  const { register: t, issues, refusals } = textsOf(lang)
  const secondary = <Link to={paths.signUp}>{t.notUs}</Link>
  return (
    <>
      <PageHead title={person ? t.titleJoin(body.name) : t.title(body.name)} lead={person ? t.leadJoin : t.lead} />
      <BodyCard body={body} signedIn={person !== null} lang={lang} />
      {person ? (
        <Section title={t.joinAs(person.name)} aside={t.joinWhy}>
          <ActionForm name="join" reply={reply} submit={body.registered ? t.askJoin : t.openBody} refusals={refusals} secondary={secondary}>
            <Hidden name="intent" value="join" />
          </ActionForm>
        </Section>
      ) : (
        <Section title={t.you} aside={t.why}>
          <ActionForm name="sign-up" reply={reply} submit={t.submit} issues={issues} refusals={refusals} secondary={secondary}>
            <Hidden name="intent" value="sign-up" />
            {accountFields(lang)}
          </ActionForm>
        </Section>
      )}
    </>
  )
}
