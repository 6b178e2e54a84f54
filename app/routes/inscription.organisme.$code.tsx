import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ok } from '#app/features/core/index.ts'
import { signUpForm } from '#app/features/identity/index.ts'
import { readBodyToJoin, signUp } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { accountFields } from '#app/features/identity/ui/account-fields.tsx'
import { BodyCard } from '#app/features/identity/ui/body-card.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ code: z.string().max(40) })

export const loader = defineLoader({ action: 'organisation.sign-up', params, handle: ({ grant, params: { code } }) => readBodyToJoin(grant, code) })

export const action = defineAction({
  action: 'organisation.sign-up',
  params,
  form: signUpForm,
  handle: async ({ grant, params: { code }, form, submission, lang, context, ports }) => {
    const asked = await signUp(grant, { bodyCode: code, input: form, lang, address: context.address, submission }, ports)
    return asked.ok ? ok({ to: paths.signUpSent }) : asked
  },
})

export const meta: MetaFunction<typeof loader> = titled<{ name: string }>((lang, data) => ({ title: textsOf(lang).register.title(data?.name ?? '') }))
export const handle = { scripts: false }

export default function SignUp() {
  const body = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const { register: t, issues, refusals } = textsOf(lang)
  return (
    <>
      <PageHead title={t.title(body.name)} lead={t.lead} />
      <BodyCard body={body} lang={lang} />
      <Section title={t.you} aside={t.why}>
        <ActionForm
          name="sign-up"
          reply={useActionData<typeof action>() as Reply | undefined}
          submit={t.submit}
          issues={issues}
          refusals={refusals}
          secondary={<Link to={paths.signUp}>{t.notUs}</Link>}
        >
          {accountFields(lang)}
        </ActionForm>
      </Section>
    </>
  )
}
