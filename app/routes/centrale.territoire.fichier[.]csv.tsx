import { z } from 'zod'
import { territorySorts } from '#app/features/uptake/index.ts'
import { downloadTerritory } from '#app/features/uptake/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'uptake.read',
  search: z.object({ tri: z.enum(territorySorts).catch('montant'), lot: z.string().max(40).catch('') }),
  handle: ({ grant, search, lang, ports }) => downloadTerritory(grant, { sort: search.tri, lotCode: search.lot || null, lang }, ports),
})
