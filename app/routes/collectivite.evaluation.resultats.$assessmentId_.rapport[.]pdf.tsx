import { z } from 'zod'
import { reportPdf } from '#app/features/assessment/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'assessment.read',
  params: z.object({ assessmentId: z.string().max(60) }),
  handle: ({ grant, params, lang }) => reportPdf(grant, params.assessmentId, lang),
})
