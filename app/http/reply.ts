import type { Refusal } from '#app/features/core/index.ts'
import type { Issue } from './parse-form.ts'

/** What an action that said no gives back to the page of its form; typed values are kept, secrets are not. */
export type Reply = {
  readonly status: number
  readonly issues: readonly Issue[]
  readonly refusal: Refusal | null
  readonly values: Readonly<Record<string, string>>
}

/** Faults that only the use case could see (they need the questionnaire, or the clock) come as the facts of a refusal, by field: here they go back to the fields. */
export const withFieldFaults = (reply: Reply | undefined, code: string): Reply | undefined =>
  reply?.refusal?.code === code ? { ...reply, refusal: null, issues: Object.entries(reply.refusal.facts).map(([path, fault]) => ({ path, code: String(fault) })) } : reply
