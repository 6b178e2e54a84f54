import { z } from 'zod'
import { questionnaireFile } from '#app/features/assessment/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'page.public',
  params: z.object({ version: z.string().max(20) }),
  handle: ({ grant, params }) => questionnaireFile(grant, params.version),
})
