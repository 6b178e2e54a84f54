import { inject } from 'vitest'
import { openSession } from '#app/access/session.server.ts'
import { systemGrant } from '#app/access/system.server.ts'
import type { OrganisationId, PersonId } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { inTransaction } from '#db/client.server.ts'

type Portal = { readonly origin: string; readonly databaseUrl: string; readonly dataFolder: string }

declare module 'vitest' {
  interface ProvidedContext {
    portal: Portal
  }
}

let own: Portal | null = null

/** The built portal started for this run, with the demonstration loaded; or the one this file started for itself. */
export const portal = (): Portal => own ?? inject('portal')

/** From now on this file asks another portal (null: the common one again). */
export const usePortal = (other: Portal | null): void => {
  own = other
}

/** The cookie of a session opened for this person, without going through the sign-in page. */
export const cookieOf = async (who: { personId: PersonId; organisationId: OrganisationId }): Promise<string> => {
  const { personId, organisationId } = who
  const opening = { personId, organisationId, device: 'Test', network: '127.0.0.0', now: new Date() }
  const { token } = await inTransaction(systemGrant('test'), (tx) => openSession(tx, opening))
  return `ressort=${token}`
}

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: string }

type Asking = { method?: 'GET' | 'POST'; cookie?: string; form?: Record<string, string>; headers?: Record<string, string>; rawBody?: string }

/** One request to the portal, as a browser page of the portal would send it; redirections are not followed. */
export const ask = async (path: string, { method = 'GET', cookie, form, headers = {}, rawBody }: Asking = {}): Promise<Answer> => {
  const { origin } = portal()
  const sent = new Headers(method === 'POST' ? { origin, 'content-type': 'application/x-www-form-urlencoded' } : {})
  if (cookie) sent.set('cookie', cookie)
  for (const [name, value] of Object.entries(headers)) sent.set(name, value)
  const response = await fetch(origin + path, {
    method,
    redirect: 'manual',
    headers: sent,
    body: method === 'POST' ? (rawBody ?? new URLSearchParams(form ?? {}).toString()) : undefined,
  })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

/** The text of the local page that shows the demonstration's messages. */
export const demonstrationMail = async (): Promise<string> => (await ask(paths.demonstrationMail)).body
