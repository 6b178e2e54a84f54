import { notFound, ok } from '#app/features/core/index.ts'
import { frontierFile, readCombinations } from '#app/features/recommendation/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'recommendation.read',
  handle: async ({ grant, lang, ports }) => {
    const found = await readCombinations(grant, null, ports)
    if (!found.ok) return found
    if (found.value.state !== 'ready') return notFound()
    return ok(frontierFile(found.value.curve, lang))
  },
})
