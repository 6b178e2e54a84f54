import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readQuestionnairePage } from '#app/features/assessment/index.server.ts'
import { publishedTextsOf } from '#app/features/assessment/published/texts.ts'
import { QuestionnairePage } from '#app/features/assessment/published/ui/questionnaire-page.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'page.public', handle: ({ grant }) => readQuestionnairePage(grant) })

export const meta: MetaFunction<typeof loader> = titled((lang) => publishedTextsOf(lang).questionnaire)

export const handle = { scripts: false }

const PublishedQuestionnaire = () => <QuestionnairePage view={useLoaderData<typeof loader>()} lang={useShell().lang} />
export default PublishedQuestionnaire
