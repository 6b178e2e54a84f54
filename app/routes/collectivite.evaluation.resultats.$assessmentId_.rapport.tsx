import { useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { readReport } from '#app/features/assessment/index.server.ts'
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
  handle: ({ grant, params, lang }) => readReport(grant, params.assessmentId, lang),
})

export const handle = { scripts: false, ...printed<{ readonly closedAt: Date }>(({ closedAt }, lang) => reportTextsOf(lang).report.short(closedAt)) }

export const meta = titled((lang) => ({ title: reportTextsOf(lang).report.title }))

export default function Report() {
  const view = useLoaderData<typeof loader>()
  const { assessmentId } = view
  const isHere = useSearchParams()[0].get('vue') === 'reponses'
  const apart = { to: paths.resultsReportAnswers(assessmentId), from: paths.resultsReport(assessmentId), isHere }
  return <SheetOfResults view={view} pdf={paths.resultsReportPdf(assessmentId)} apart={apart} lang={useShell().lang} />
}
