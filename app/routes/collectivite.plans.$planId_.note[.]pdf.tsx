import { z } from 'zod'
import { notePdf } from '#app/features/recommendation/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'recommendation.read',
  params: z.object({ planId: z.string().max(60) }),
  handle: ({ grant, params, lang, ports }) => notePdf(grant, params.planId, lang, ports),
})
