import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPublicLots } from '#app/features/contractors/index.server.ts'
import { ProgrammePage } from '#app/features/contractors/ui/public/programme-page.tsx'
import { publicTextsOf } from '#app/features/contractors/ui/public/texts.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'page.public', handle: ({ grant, ports }) => readPublicLots(grant, ports) })

export const meta: MetaFunction<typeof loader> = titled((lang) => publicTextsOf(lang).programme)

export const handle = { scripts: false }

const Programme = () => <ProgrammePage {...useLoaderData<typeof loader>()} lang={useShell().lang} />
export default Programme
