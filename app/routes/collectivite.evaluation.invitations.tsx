import { redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { invitationsForm } from '#app/features/assessment/index.ts'
import { changeInvitations, readInvitations } from '#app/features/assessment/index.server.ts'
import { textsOf as roomTextsOf } from '#app/features/assessment/texts.ts'
import { textsOf } from '#app/features/assessment/together/texts.ts'
import { InviteForm } from '#app/features/assessment/together/ui/invite-form.tsx'
import { SentInvitations } from '#app/features/assessment/together/ui/sent-invitations.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'assessment.invite',
  search: z.object({ partie: z.string().max(10).optional().catch(undefined) }),
  handle: async ({ grant, search, ports }) => {
    const view = await readInvitations(grant, ports)
    if (!view.ok && view.refusal.code === 'assessment.not-open') throw redirect(paths.assessment, 303)
    return view.ok ? ok({ ...view.value, preselected: search.partie ?? null }) : view
  },
})

export const action = defineAction({
  action: 'assessment.invite',
  form: invitationsForm,
  handle: async ({ grant, form, submission, ports }) => {
    const done = await changeInvitations(grant, { command: form, submission }, ports)
    return done.ok ? ok({ to: paths.contributions, done: done.value }) : done
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang) => ({ title: textsOf(lang).invitations.title }))
export const handle = { scripts: false }

export default function Invitations() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang } = useShell()
  const t = textsOf(lang).invitations
  const sent = <SentInvitations view={view} reply={reply} lang={lang} />
  // What became of the links comes first, unless one comes to make another.
  const sentFirst = view.links.length > 0 && view.preselected === null && reply === undefined
  return (
    <>
      <Breadcrumb items={[{ label: roomTextsOf(lang).evaluate, to: paths.assessment }, { label: t.title }]} />
      <PageHead title={t.title} lead={t.lead} />
      <DonePanel messages={t.done} />
      {sentFirst ? sent : null}
      <InviteForm view={view} preselected={view.preselected} reply={reply} lang={lang} />
      {sentFirst ? null : sent}
    </>
  )
}
