import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readDirectory } from '#app/features/contractors/index.server.ts'
import { CoveragePage } from '#app/features/contractors/ui/public/coverage-page.tsx'
import { publicTextsOf } from '#app/features/contractors/ui/public/texts.ts'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'page.public',
  handle: async ({ grant, ports }) => {
    const found = await readDirectory(grant, {}, ports)
    return found.ok ? ok({ served: found.value.served, on: found.value.on }) : found
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang) => publicTextsOf(lang).coverage)

export const handle = { scripts: false }

const Coverage = () => <CoveragePage {...useLoaderData<typeof loader>()} lang={useShell().lang} />
export default Coverage
