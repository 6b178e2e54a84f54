import type { readDoubt } from './doubts.service.server.ts'
import type { readReview } from './review.service.server.ts'

/** What the pages of closing receive. */
export type ReviewView = Extract<Awaited<ReturnType<typeof readReview>>, { ok: true }>['value']
export type DoubtView = Extract<Awaited<ReturnType<typeof readDoubt>>, { ok: true }>['value']
