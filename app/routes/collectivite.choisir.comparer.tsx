import { useLoaderData } from '@remix-run/react'
import { findRunningOrders } from '#app/features/ordering/index.server.ts'
import { NoAssessment } from '#app/features/recommendation/choosing/ui/no-assessment.tsx'
import { comparingTextsOf } from '#app/features/recommendation/comparing/texts.ts'
import { ComparisonPage } from '#app/features/recommendation/comparing/ui/comparison-page.tsx'
import { readComparison } from '#app/features/recommendation/index.server.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { printed } from '#app/ui/shell/printed.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'recommendation.read', handle: ({ grant, search, ports }) => readComparison(grant, search, findRunningOrders, ports) })

export const handle = { scripts: false, ...printed((_, lang) => comparingTextsOf(lang).title) }

export const meta = titled((lang) => ({ title: comparingTextsOf(lang).title }))

export default function Compare() {
  const comparison = useLoaderData<typeof loader>()
  const { lang } = useShell()
  return comparison.state === 'ready' ? <ComparisonPage comparison={comparison} lang={lang} /> : <NoAssessment lang={lang} />
}
