import { findRunningOrders } from '#app/features/ordering/index.server.ts'
import { downloadFrontier } from '#app/features/recommendation/index.server.ts'
import { defineDownload } from '#app/http/define-download.server.ts'

export const loader = defineDownload({
  action: 'recommendation.read',
  handle: ({ grant, request, lang, ports }) => downloadFrontier(grant, { typed: Object.fromEntries(new URL(request.url).searchParams), lang }, findRunningOrders, ports),
})
