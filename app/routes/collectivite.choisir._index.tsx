import { useLoaderData } from '@remix-run/react'
import { findRunningOrders } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/recommendation/choosing/texts.ts'
import { ChoosePage } from '#app/features/recommendation/choosing/ui/choose-page.tsx'
import { NoAssessment } from '#app/features/recommendation/choosing/ui/no-assessment.tsx'
import { readChoosing } from '#app/features/recommendation/index.server.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'recommendation.read', handle: ({ grant, search, lang, ports }) => readChoosing(grant, { typed: search, lang }, findRunningOrders, ports) })

export const meta = titled((lang) => ({ title: textsOf(lang).title }))

export default function Choose() {
  const view = useLoaderData<typeof loader>()
  const { lang, person } = useShell()
  return view.state === 'ready' ? <ChoosePage view={view} mayChoose={person?.roles.includes('referent') ?? false} lang={lang} /> : <NoAssessment lang={lang} />
}
