import { type MetaFunction, useActionData } from '@remix-run/react'
import { ok } from '#app/features/core/index.ts'
import { declaredBodyTypes, otherBodyForm } from '#app/features/identity/index.ts'
import { joinOther, signUpOther } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { accountFields } from '#app/features/identity/ui/account-fields.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Select } from '#app/ui/forms/select.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'organisation.sign-up', handle: () => ok(null) })

export const action = defineAction({
  action: 'organisation.sign-up',
  form: otherBodyForm,
  handle: async ({ grant, form, submission, lang, context, ports }) => {
    if (form.intent === 'join') {
      const joined = await joinOther(grant, { body: form, submission }, ports)
      return joined.ok ? ok({ to: paths.account, done: joined.value === 'referent' ? 'body-opened' : joined.value }) : joined
    }
    const asked = await signUpOther(grant, { input: form, lang, address: context.address, submission }, ports)
    return asked.ok ? ok({ to: paths.signUpSent }) : asked
  },
})

export const meta: MetaFunction = titled((lang) => ({ title: textsOf(lang).other.title }))
export const handle = { scripts: false }

export default function SignUpOther() {
  const { lang, person } = useShell()
  const { other: t, register, bodyTypes, issues, refusals } = textsOf(lang)
  const reply = useActionData<typeof action>() as Reply | undefined
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Section wide>
        <ActionForm name="sign-up-other" reply={reply} submit={person ? t.submit : register.submit} issues={issues} refusals={refusals} secondary={<Link to={paths.signUp}>{register.notUs}</Link>}>
          <Hidden name="intent" value={person ? 'join' : 'sign-up'} />
          <h2>{t.body}</h2>
          <TextField name="bodyName" label={t.name} autoComplete="organization" required maxLength={160} />
          <Select name="bodyType" label={t.type} required options={declaredBodyTypes.map((value) => ({ value, label: bodyTypes[value] }))} />
          <TextField name="siret" label={t.siret} hint={t.siretHint} inputMode="numeric" required maxLength={24} />
          <TextField name="department" label={t.department} hint={t.departmentHint} required short maxLength={3} />
          {person ? null : <h2>{register.you}</h2>}
          {person ? null : accountFields(lang)}
        </ActionForm>
        <p className="hint">{person ? register.joinWhy : register.why}</p>
      </Section>
    </>
  )
}
