import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readAnnex } from '#app/features/assessment/index.server.ts'
import { reportTextsOf } from '#app/features/assessment/report/texts.ts'
import { SheetOfResults } from '#app/features/assessment/report/ui/sheet-of-results.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { printed } from '#app/ui/shell/printed.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'assessment.read',
  params: z.object({ assessmentId: z.string().max(60) }),
  handle: ({ grant, params, lang }) => readAnnex(grant, params.assessmentId, lang),
})

export const handle = { scripts: false, ...printed<{ readonly closedAt: Date }>(({ closedAt }, lang) => reportTextsOf(lang).annex.short(closedAt)) }

export const meta = titled((lang) => ({ title: reportTextsOf(lang).annex.title }))

export default function Annex() {
  const view = useLoaderData<typeof loader>()
  return <SheetOfResults view={view} pdf={paths.resultsAnnexPdf(view.assessmentId)} lang={useShell().lang} />
}
