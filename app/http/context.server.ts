import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/access/grant.ts'
import type { Lang } from '#app/features/core/index.ts'

/** What the server hands to every loader and action of one request. */
export type RequestContext = {
  readonly requestId: string
  /** Content-Security-Policy nonce of this response. */
  readonly nonce: string
  /** Client address as the server saw it (behind a trusted proxy: the forwarded one). */
  readonly address: string
  /** Headers the response must carry whatever Remix makes of it (Retry-After, Set-Cookie). */
  readonly out: Headers
  /** The page once rendered, or the data once written, whole: its response then has no body of its own, and the server sends these bytes at once. */
  page: Buffer | null
  /** The actor, looked up once per request. */
  actor: Promise<Actor> | null
  /** The form was larger than its page allows: only its beginning was read. */
  cut: boolean
  /** The language of the answer, once it is known who asks: an error page may have nothing else to tell it. */
  lang: Lang | null
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}

export const newRequestContext = (address: string): RequestContext => ({
  requestId: randomUUID(),
  // 244 random bits, without dashes; both draw from a batch, where `randomBytes` asks the system each time.
  nonce: (randomUUID() + randomUUID()).replaceAll('-', ''),
  address,
  out: new Headers(),
  page: null,
  actor: null,
  cut: false,
  lang: null,
})
