import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readPlanMethodLot } from '#app/features/recommendation/index.server.ts'
import { publishedTextsOf } from '#app/features/recommendation/published/texts.ts'
import { PlanLotPage } from '#app/features/recommendation/published/ui/plan-lot-page.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'page.public',
  params: z.object({ lotCode: z.string().max(40) }),
  handle: ({ grant, params }) => readPlanMethodLot(grant, params.lotCode),
})

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled((lang) => {
    const { method, lot } = publishedTextsOf(lang)
    return data ? { title: lot.title(method.lots.lot(data.number, data.title[lang])), description: lot.lead[data.delivery] } : method
  })({ matches, data })

export const handle = { scripts: false }

const PlanMethodLot = () => <PlanLotPage view={useLoaderData<typeof loader>()} lang={useShell().lang} />
export default PlanMethodLot
