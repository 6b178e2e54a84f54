import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readMethod } from '#app/features/assessment/index.server.ts'
import { publishedTextsOf } from '#app/features/assessment/published/texts.ts'
import { MethodPage } from '#app/features/assessment/published/ui/method-page.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'page.public', handle: ({ grant }) => readMethod(grant) })

export const meta: MetaFunction<typeof loader> = titled((lang) => publishedTextsOf(lang).method)

export const handle = { scripts: false }

const Method = () => <MethodPage view={useLoaderData<typeof loader>()} lang={useShell().lang} />
export default Method
