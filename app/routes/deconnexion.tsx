import { type MetaFunction, useActionData } from '@remix-run/react'
import { sessionCookie } from '#app/access/session.server.ts'
import { ok } from '#app/features/core/index.ts'
import { noFieldForm } from '#app/features/identity/index.ts'
import { signOut } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import { environment } from '#app/http/env.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'session.close', handle: () => ok(null) })

export const action = defineAction({
  action: 'session.close',
  form: noFieldForm,
  handle: async ({ grant, ports }) => {
    const closed = await signOut(grant, ports)
    return closed.ok ? ok({ to: paths.signIn, done: 'signed-out', headers: { 'Set-Cookie': sessionCookie(null, environment()), 'Clear-Site-Data': '"cache"' } }) : closed
  },
})

export const meta: MetaFunction = titled((lang) => ({ title: textsOf(lang).signOut.title }))
export const handle = { scripts: false }

export default function SignOut() {
  const { lang } = useShell()
  const t = textsOf(lang).signOut
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Section wide>
        <ActionForm name="sign-out" reply={useActionData<typeof action>() as Reply | undefined} submit={t.submit} />
      </Section>
    </>
  )
}
