import { useLoaderData } from '@remix-run/react'
import { maturitySearch } from '#app/features/uptake/index.ts'
import { readMaturity } from '#app/features/uptake/index.server.ts'
import { textsOf } from '#app/features/uptake/maturity/texts.ts'
import { MaturityPage } from '#app/features/uptake/maturity/ui/maturity-page.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'uptake.read', search: maturitySearch, handle: ({ grant, search, ports }) => readMaturity(grant, search, ports) })

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: textsOf(lang).title }))

export default function MaturityRoute() {
  return <MaturityPage data={useLoaderData<typeof loader>()} lang={useShell().lang} />
}
