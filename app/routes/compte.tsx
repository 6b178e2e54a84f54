import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { sessionCookie } from '#app/access/session.server.ts'
import { ok } from '#app/features/core/index.ts'
import { accountForm } from '#app/features/identity/index.ts'
import { changeAccount, readAccount } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { PasswordSection, PlacesSection, ProfileSection, SessionsSection } from '#app/features/identity/ui/account-sections.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import { environment } from '#app/http/env.server.ts'
import { langCookie } from '#app/http/lang.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'account.read', handle: ({ grant, ports }) => readAccount(grant, ports) })

export const action = defineAction({
  action: 'account.change',
  form: accountForm,
  handle: async ({ grant, form, context, ports }) => {
    const changed = await changeAccount(grant, { ...form, address: context.address }, ports)
    if (!changed.ok) return changed
    const { done, token, lang } = changed.value
    const headers = new Headers()
    if (token) headers.append('Set-Cookie', sessionCookie(token, environment()))
    if (lang) headers.append('Set-Cookie', langCookie(lang, environment()))
    return ok({ to: paths.account, done, headers })
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang) => ({ title: textsOf(lang).account.title }))
export const handle = { scripts: false }

export default function Account() {
  const account = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const { account: t, entered } = textsOf(lang)
  const shown = { account, lang, reply: useActionData<typeof action>() as Reply | undefined }
  return (
    <>
      <PageHead title={t.title} lead={account.name} />
      <DonePanel messages={{ ...entered, ...t.done }} />
      <PlacesSection {...shown} />
      <ProfileSection {...shown} />
      <PasswordSection {...shown} />
      <SessionsSection {...shown} />
    </>
  )
}
