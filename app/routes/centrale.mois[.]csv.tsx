import { ok } from '#app/features/core/index.ts'
import { monthsFile, readUptake } from '#app/features/uptake/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'uptake.read',
  handle: async ({ grant, lang, ports }) => {
    const found = await readUptake(grant, { sort: 'montant' }, ports)
    return found.ok ? ok(monthsFile(found.value.months, lang)) : found
  },
})
