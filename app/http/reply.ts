import type { Refusal } from '#app/features/core/index.ts'
import type { Issue } from './parse-form.ts'

/** What an action that said no gives back to the page of its form; typed values are kept, secrets are not. */
export type Reply = {
  readonly status: number
  readonly issues: readonly Issue[]
  readonly refusal: Refusal | null
  readonly values: Readonly<Record<string, string>>
}
