import { z } from 'zod'
import { planModelFile } from '#app/features/recommendation/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'page.public',
  params: z.object({ version: z.string().max(20) }),
  handle: ({ grant, params }) => planModelFile(grant, params.version),
})
