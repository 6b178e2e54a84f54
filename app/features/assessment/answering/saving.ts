import type { Refusal } from '#app/features/core/index.ts'

/** Why an answer is not kept yet, as the person can act on it. */
export type SaveFault = 'server' | 'session' | 'network' | 'conflict' | 'closed' | 'too-long' | 'refused'

/** What became of one sending. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: Date }
  | { readonly kind: 'failed'; readonly fault: SaveFault; readonly facts: Refusal['facts'] }

const failed = (fault: SaveFault, facts: Refusal['facts'] = {}): SaveOutcome => ({ kind: 'failed', fault, facts })

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const factsOf = (value: unknown): Refusal['facts'] =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).filter((fact): fact is [string, string | number | null] => fact[1] === null || typeof fact[1] === 'string' || typeof fact[1] === 'number')) : {}

/** Nothing came back: the device has no connection, or the portal does not answer. */
export const unanswered = (online: boolean): SaveOutcome => failed(online ? 'server' : 'network')

/** Reads what the portal answered to a saving; what is not an answer of the portal's counts as a portal that does not answer. */
export const outcomeOf = (status: number, body: unknown): SaveOutcome => {
  const { code, facts, revision, savedAt } = isRecord(body) ? body : {}
  if (status === 200 && typeof revision === 'number' && typeof savedAt === 'string') return { kind: 'saved', revision, savedAt: new Date(savedAt) }
  if (status === 401) return failed('session')
  if (status === 409 && code === 'assessment.answer-changed') return failed('conflict', factsOf(facts))
  if (status === 409 && code === 'assessment.closed') return failed('closed')
  if (status === 413 || (status === 422 && code === 'too-long')) return failed('too-long')
  return status >= 400 && status < 500 && status !== 429 ? failed('refused') : failed('server')
}

/** Faults that pass by themselves: the sending is tried again without being asked. */
export const passes = (fault: SaveFault): boolean => fault === 'server' || fault === 'network'

/** Faults after which sending the same again makes no sense until somebody decides. */
export const needsDecision = (fault: SaveFault): boolean => fault === 'conflict' || fault === 'closed' || fault === 'refused'

/** How long to wait before trying again, in milliseconds: 2 s, then twice as long each time, a minute at most. */
export const retryDelay = (failures: number): number => Math.min(60_000, 2_000 * 2 ** failures)
