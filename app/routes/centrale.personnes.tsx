import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ok } from '#app/features/core/index.ts'
import { peopleForm } from '#app/features/identity/index.ts'
import { changePeople, readPeople } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { CentralInvitations } from '#app/features/identity/ui/central-invitations.tsx'
import { CentralPeople } from '#app/features/identity/ui/central-people.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Pages } from '#app/ui/kit/pages.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'people.read',
  search: z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) }),
  handle: ({ grant, search, ports }) => readPeople(grant, search, ports),
})

export const action = defineAction({
  action: 'people.invite',
  form: peopleForm,
  handle: async ({ grant, form, ports }) => {
    const changed = await changePeople(grant, form, ports)
    return changed.ok ? ok({ to: paths.people, done: changed.value.done }) : changed
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang) => ({ title: textsOf(lang).people.title }))
export const handle = { scripts: false }

export default function People() {
  const { page, pages, people, invitations, organisations } = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const reply = useActionData<typeof action>() as Reply | undefined
  const t = textsOf(lang).people
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <DonePanel messages={t.done} />
      <CentralInvitations invitations={invitations} reply={reply} lang={lang} />
      <CentralPeople people={people} organisations={organisations} reply={reply} lang={lang}>
        <Pages label={t.pages} page={page} pages={pages} to={(target) => `${paths.people}?page=${target}`} />
      </CentralPeople>
    </>
  )
}
