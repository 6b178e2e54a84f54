import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPlanMethod } from '#app/features/recommendation/index.server.ts'
import { publishedTextsOf } from '#app/features/recommendation/published/texts.ts'
import { PlanMethodPage } from '#app/features/recommendation/published/ui/plan-method-page.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'page.public', handle: ({ grant }) => readPlanMethod(grant) })

export const meta: MetaFunction<typeof loader> = titled((lang) => publishedTextsOf(lang).method)

export const handle = { scripts: false }

const PlanMethod = () => <PlanMethodPage view={useLoaderData<typeof loader>()} lang={useShell().lang} />
export default PlanMethod
