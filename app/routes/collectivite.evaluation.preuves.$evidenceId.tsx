import { z } from 'zod'
import { readEvidenceFile } from '#app/features/assessment/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'assessment.read',
  params: z.object({ evidenceId: z.string().max(60) }),
  handle: ({ grant, params }) => readEvidenceFile(grant, params.evidenceId),
})
