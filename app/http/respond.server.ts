import type { Lang, Refusal, RefusalKind } from '#app/features/core/index.ts'
import type { RequestContext } from './context.server.ts'

/** The only place where a kind of refusal becomes a status. */
export const statusOf: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-many': 429,
  unavailable: 503,
}

/** What an error page receives: no stack, no table, no path. */
export type ErrorPayload = {
  readonly code: string
  readonly facts: Refusal['facts']
  readonly requestId: string
  readonly lang: Lang | null
  /** What a person had typed when the session ended: shown so that nothing is lost. */
  readonly typed: Readonly<Record<string, string>>
}

/** Tells the client when to try again, whatever Remix makes of the response. */
export const setRetryAfter = (refusal: Refusal, context: RequestContext): void => {
  if (refusal.kind === 'too-many' || refusal.kind === 'unavailable') {
    const seconds = refusal.facts.retryAfterSeconds
    context.out.set('Retry-After', String(typeof seconds === 'number' ? seconds : 5))
  }
}

/** The error page of a refusal. */
export const refusalResponse = (refused: { refusal: Refusal }, context: RequestContext, typed: Record<string, string> = {}): Response => {
  const { refusal } = refused
  setRetryAfter(refusal, context)
  const payload: ErrorPayload = { code: refusal.code, facts: refusal.facts, requestId: context.requestId, lang: context.lang, typed }
  return Response.json(payload, { status: statusOf[refusal.kind] })
}
