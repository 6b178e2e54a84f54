import { z } from 'zod'
import { annexPdf } from '#app/features/assessment/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'assessment.read',
  params: z.object({ assessmentId: z.string().max(60) }),
  handle: ({ grant, params, lang }) => annexPdf(grant, params.assessmentId, lang),
})
