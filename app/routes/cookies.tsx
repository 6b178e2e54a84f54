import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { readOperator } from '#app/ui/shell/operator.server.ts'
import { cookiesSheet } from '#app/ui/shell/pages/cookies.ts'
import { TextPage } from '#app/ui/shell/pages/text-page.tsx'
import { titled } from '#app/ui/shell/titled.ts'

export const loader = defineLoader({ action: 'page.public', handle: ({ lang, ports }) => ok(cookiesSheet({ operator: readOperator(), lang, origin: ports.origin })) })

export const meta: MetaFunction<typeof loader> = titled((_, sheet?: { title: string; description: string }) => ({ title: sheet?.title ?? '', description: sheet?.description }))

export const handle = { scripts: false }

const Cookies = () => <TextPage sheet={useLoaderData<typeof loader>()} />
export default Cookies
