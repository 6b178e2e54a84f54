import { z } from 'zod'
import { paperQuestionnaire } from '#app/features/assessment/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'page.public',
  params: z.object({ version: z.string().max(20) }),
  handle: ({ grant, params, lang }) => paperQuestionnaire(grant, params.version, lang),
})
