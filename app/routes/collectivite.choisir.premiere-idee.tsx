import { useLoaderData } from '@remix-run/react'
import { findRunningOrders } from '#app/features/ordering/index.server.ts'
import { ideaTextsOf } from '#app/features/recommendation/beginning/texts.ts'
import { IdeaPage } from '#app/features/recommendation/beginning/ui/idea-page.tsx'
import { readFirstIdea } from '#app/features/recommendation/index.server.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'recommendation.read', handle: ({ grant, search, ports }) => readFirstIdea(grant, search, findRunningOrders, ports) })

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: ideaTextsOf(lang).title }))

export default function FirstIdeaOfPlan() {
  return <IdeaPage view={useLoaderData<typeof loader>()} lang={useShell().lang} />
}
