import { redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askingSearch } from '#app/features/assessment/index.ts'
import { readAsking } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/together/texts.ts'
import { AskPage } from '#app/features/assessment/together/ui/ask-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'assessment.answer',
  params: z.object({ questionCode: z.string().max(10) }),
  search: askingSearch,
  handle: async ({ grant, params: { questionCode }, search, ports }) => {
    const asking = await readAsking(grant, questionCode, ports)
    if (!asking.ok && asking.refusal.code === 'assessment.not-open') throw redirect(paths.assessment, 303)
    return asking.ok ? ok({ ...asking.value, to: search.a ?? null, before: search.avant ?? asking.value.by }) : asking
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang) => ({ title: textsOf(lang).ask.title }))
export const handle = { scripts: false }

export default function AskSomebody() {
  const view = useLoaderData<typeof loader>()
  return <AskPage view={view} to={view.to} by={view.before} lang={useShell().lang} />
}
