import { maturitySearch } from '#app/features/uptake/index.ts'
import { downloadMaturity } from '#app/features/uptake/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({ action: 'uptake.read', search: maturitySearch, handle: ({ grant, search, lang, ports }) => downloadMaturity(grant, { ...search, lang }, ports) })
