import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readQuestionnairePart } from '#app/features/assessment/index.server.ts'
import { publishedTextsOf } from '#app/features/assessment/published/texts.ts'
import { PartPage } from '#app/features/assessment/published/ui/part-page.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'page.public',
  params: z.object({ domainCode: z.string().max(10) }),
  handle: ({ grant, params }) => readQuestionnairePart(grant, params.domainCode),
})

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled((lang) => {
    const { title: whole, part } = publishedTextsOf(lang).questionnaire
    const title = data?.part.title[lang] ?? whole
    return { title, description: part.description(title) }
  })({ matches, data })

export const handle = { scripts: false }

const QuestionnairePart = () => <PartPage view={useLoaderData<typeof loader>()} lang={useShell().lang} />
export default QuestionnairePart
