import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPublicLots } from '#app/features/contractors/index.server.ts'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { environment } from '#app/http/env.server.ts'
import { sitePlan } from '#app/ui/shell/pages/site-plan.ts'
import { TextPage } from '#app/ui/shell/pages/text-page.tsx'
import { titled } from '#app/ui/shell/titled.ts'

export const loader = defineLoader({
  action: 'page.public',
  handle: async ({ grant, lang, ports }) => {
    const read = await readPublicLots(grant, ports)
    if (!read.ok) return read
    const lots = read.value.lots.map(({ code, number, title }) => ({ code, number, title: title[lang] }))
    return ok(sitePlan({ lang, demo: environment().demo, lots }))
  },
})

export const meta: MetaFunction<typeof loader> = titled((_, sheet?: { title: string; description: string }) => ({ title: sheet?.title ?? '', description: sheet?.description }))

export const handle = { scripts: false }

const SitePlan = () => <TextPage sheet={useLoaderData<typeof loader>()} />
export default SitePlan
