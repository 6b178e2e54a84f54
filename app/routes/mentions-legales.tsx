import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { readOperator } from '#app/ui/shell/operator.server.ts'
import { sheetsOf } from '#app/ui/shell/pages/sheets.ts'
import { TextPage } from '#app/ui/shell/pages/text-page.tsx'
import { titled } from '#app/ui/shell/titled.ts'

export const loader = defineLoader({ action: 'page.public', handle: ({ lang }) => ok(sheetsOf(lang).legal(readOperator())) })

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titled(() => ({ title: data?.title ?? '', description: data?.description }))({ matches, data })

export const handle = { scripts: false }

const Legal = () => <TextPage sheet={useLoaderData<typeof loader>()} />
export default Legal
