import { ok } from '#app/features/core/index.ts'
import { ceilingsFile, readCeilings } from '#app/features/uptake/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'ceiling.read',
  handle: async ({ grant, lang, ports }) => {
    const found = await readCeilings(grant, ports)
    return found.ok ? ok(ceilingsFile(found.value.ceilings, lang)) : found
  },
})
