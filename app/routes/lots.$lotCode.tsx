import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readPublicLot } from '#app/features/contractors/index.server.ts'
import { LotPage } from '#app/features/contractors/ui/public/lot-page.tsx'
import { publicTextsOf } from '#app/features/contractors/ui/public/texts.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'page.public',
  params: z.object({ lotCode: z.string().max(40) }),
  handle: ({ grant, params, ports }) => readPublicLot(grant, params.lotCode, ports),
})

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled((lang) => {
    const title = data?.lot.title[lang] ?? publicTextsOf(lang).lots.title
    return { title, description: publicTextsOf(lang).lot.description(title) }
  })({ matches, data })

export const handle = { scripts: false }

const Lot = () => <LotPage {...useLoaderData<typeof loader>()} lang={useShell().lang} />
export default Lot
