import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { sessionCookie } from '#app/access/session.server.ts'
import { ok } from '#app/features/core/index.ts'
import { teamForm } from '#app/features/identity/index.ts'
import { changeTeam, readTeam } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { TeamInvitations } from '#app/features/identity/ui/team-invitations.tsx'
import { TeamMembers } from '#app/features/identity/ui/team-members.tsx'
import { TeamRequests } from '#app/features/identity/ui/team-requests.tsx'
import { TeamSignature } from '#app/features/identity/ui/team-signature.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import { environment } from '#app/http/env.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { ReservedAction } from '#app/ui/kit/reserved-action.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'team.read', handle: ({ grant, ports }) => readTeam(grant, ports) })

export const action = defineAction({
  action: 'team.manage',
  form: teamForm,
  handle: async ({ grant, form, ports }) => {
    const changed = await changeTeam(grant, form, ports)
    if (!changed.ok) return changed
    const { done, token } = changed.value
    return ok({ to: paths.team, done, headers: token ? { 'Set-Cookie': sessionCookie(token, environment()) } : undefined })
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang) => ({ title: textsOf(lang).team.title }))
export const handle = { scripts: false }

export default function Team() {
  const { organisationName, members, requests, invitations, canManage, me } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang } = useShell()
  const t = textsOf(lang).team
  return (
    <>
      <PageHead title={t.title} lead={t.lead(organisationName)} />
      <DonePanel messages={t.done} />
      {canManage ? <TeamRequests requests={requests} reply={reply} lang={lang} /> : null}
      <Section title={t.members} wide>
        <TeamMembers members={members} me={me} canManage={canManage} reply={reply} lang={lang} />
        {canManage ? null : [t.invite, t.give].map((label) => <ReservedAction key={label} label={label} to={['referent']} holders={members.filter(({ roles }) => roles.includes('referent')).map(({ name }) => name)} />)}
      </Section>
      {canManage ? <TeamSignature members={members} reply={reply} lang={lang} /> : null}
      {canManage ? <TeamInvitations invitations={invitations} reply={reply} lang={lang} /> : null}
    </>
  )
}
