import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readPeers } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/results/texts.ts'
import { PeersPage } from '#app/features/assessment/results/ui/peers-page.tsx'
import { textsOf as wordsOf } from '#app/features/assessment/texts.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { printed } from '#app/ui/shell/printed.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'assessment.read',
  params: z.object({ assessmentId: z.string().max(60) }),
  handle: ({ grant, params, ports }) => readPeers(grant, params.assessmentId, ports),
})

export const handle = { scripts: false, ...printed<{ readonly closedAt: Date }>(({ closedAt }, lang) => wordsOf(lang).results.on(closedAt)) }

export const meta = titled((lang) => ({ title: textsOf(lang).peers.title }))

export default function Peers() {
  return <PeersPage view={useLoaderData<typeof loader>()} lang={useShell().lang} />
}
