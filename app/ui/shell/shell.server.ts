import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/access/grant.ts'
import type { Lang } from '#app/features/core/index.ts'
import { environment } from '#app/http/env.server.ts'
import { readCookie } from '#app/http/lang.server.ts'
import { readOperator } from './operator.server.ts'
import type { Shell, Theme } from './shell.ts'

const themeOf = (request: Request): Theme => {
  const chosen = readCookie(request.headers.get('cookie'), 'theme')
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

const doneOf = (request: Request): string | null => {
  const code = new URL(request.url).searchParams.get('fait')
  return code !== null && /^[a-z0-9-]{1,60}$/.test(code) ? code : null
}

const personOf = (actor: Actor): Shell['person'] =>
  actor.kind === 'person' ? { name: actor.name, organisationName: actor.organisationName, organisationKind: actor.organisationKind, roles: actor.roles } : null

/** What the page knows of the request. The nonce is not part of it: it never travels as data. */
export const readShell = (request: Request, requestId: string, actor: Actor, lang: Lang): Shell => {
  const { name, phone, email } = readOperator()
  return {
    lang,
    origin: environment().origin,
    theme: themeOf(request),
    demo: environment().demo,
    formSeed: randomUUID(),
    done: doneOf(request),
    requestId,
    operator: { name, phone, email },
    person: personOf(actor),
  }
}
