import { redirect } from '@remix-run/node'
import type { RequestContext } from '#app/http/context.server.ts'
import { environment } from '#app/http/env.server.ts'
import { langOf } from '#app/http/lang.server.ts'
import { refusalResponse } from '#app/http/respond.server.ts'
import { refuse } from '#app/features/core/index.ts'
import { pathIn, paths } from '#app/paths.ts'
import { isDatabaseUnavailable } from '#db/client.server.ts'
import { decide } from './decide.ts'
import type { Actor, Grant } from './grant.ts'
import { mint } from './mint.server.ts'
import { type Action, policy } from './policy.ts'
import { findActor, readSessionCookie } from './session.server.ts'

/** Who asks, looked up once per request. */
export const actorOf = (request: Request, context: RequestContext): Promise<Actor> => {
  context.actor ??= findActor(readSessionCookie(request.headers.get('cookie'), { secure: environment().secure }), new Date())
  return context.actor
}

/** What is public is shown without its reader while the database is away: nobody is known then, and nothing of anyone is. */
const readerOf = (request: Request, context: RequestContext, action: Action): Promise<Actor> =>
  actorOf(request, context).catch((error: unknown) => {
    if (action === 'page.public' && request.method === 'GET' && isDatabaseUnavailable(error)) return { kind: 'visitor' }
    throw error
  })

/**
 * Returns the grant of this action for whoever asks, or throws the answer: a page asks to sign in and comes back,
 * a form sent after the session's end gets a 401 that keeps what was typed, a missing right is a 403.
 */
export const authorise = async <A extends Action>(request: Request, context: RequestContext, action: A, typed: Record<string, string> = {}): Promise<Grant<A>> => {
  const actor = await readerOf(request, context, action)
  context.lang = langOf(request, actor)
  const decision = decide(action, actor)
  switch (decision.kind) {
    case 'allowed':
      return mint(action, actor, decision.scope)
    case 'sign-in': {
      const { pathname, search } = new URL(request.url)
      if (request.method === 'GET') throw redirect(pathIn(paths.signInThen(pathname.replace(/\.data$/, '') + search), context.lang), 303)
      throw refusalResponse(refuse('not-signed-in', 'access.session-over', { next: pathname }), context, typed)
    }
    case 'forbidden':
      throw refusalResponse(refuse('forbidden', 'access.forbidden', { roles: Object.keys(policy[action]).join(' ') }), context)
  }
}
