import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ok, parisDay } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { readOperator } from '#app/ui/shell/operator.server.ts'
import { accessibilitySheet } from '#app/ui/shell/pages/accessibility.ts'
import { TextPage } from '#app/ui/shell/pages/text-page.tsx'
import { titled } from '#app/ui/shell/titled.ts'

export const loader = defineLoader({ action: 'page.public', handle: ({ lang, ports }) => ok(accessibilitySheet({ operator: readOperator(), lang, origin: ports.origin, day: parisDay(ports.now()) })) })

export const meta: MetaFunction<typeof loader> = titled((_, sheet?: { title: string; description: string }) => ({ title: sheet?.title ?? '', description: sheet?.description }))

export const handle = { scripts: false }

const Accessibility = () => <TextPage sheet={useLoaderData<typeof loader>()} />
export default Accessibility
