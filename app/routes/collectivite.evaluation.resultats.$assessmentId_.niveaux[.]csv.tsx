import { z } from 'zod'
import { levelsCsv, readResults } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/texts.ts'
import { ok, parisDay } from '#app/features/core/index.ts'
import { csvType } from '#app/formats/csv.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'assessment.read',
  params: z.object({ assessmentId: z.string().max(60) }),
  handle: async ({ grant, params, lang }) => {
    const results = await readResults(grant, params.assessmentId)
    if (!results.ok) return results
    return ok({ fileName: textsOf(lang).results.file.name(parisDay(results.value.closedAt)), type: csvType, body: levelsCsv(results.value, lang) })
  },
})
