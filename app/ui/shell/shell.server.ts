import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/access/grant.ts'
import { type Lang, parisDay } from '#app/features/core/index.ts'
import { environment } from '#app/http/env.server.ts'
import { readCookie } from '#app/http/lang.server.ts'
import { paths } from '#app/paths.ts'
import { conformityOn } from './conformity.ts'
import { readInstalled } from './operator.server.ts'
import type { Shell, ShownOperator, Theme } from './shell.ts'

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

const shownOperator = (lang: Lang, now: Date): ShownOperator => {
  const { operator, version, hasLogo } = readInstalled()
  const { name, shortName, colours, contacts, accessibility } = operator
  const { state, valid } = conformityOn(parisDay(now), accessibility)
  return {
    name: (shortName ?? name)?.[lang] ?? null,
    phone: contacts.phone,
    email: contacts.email,
    hours: contacts.hours?.[lang] ?? null,
    theme: colours ? `${paths.operatorTheme}?${version}` : null,
    logo: hasLogo ? `${paths.operatorLogo}?${version}` : null,
    conformity: state,
    audited: valid,
  }
}

type Asked = { request: Request; requestId: string; actor: Actor; lang: Lang; now: Date }

/** What the page knows of the request. The nonce is not part of it: it never travels as data. */
export const readShell = ({ request, requestId, actor, lang, now }: Asked): Shell => ({
  lang,
  origin: environment().origin,
  theme: themeOf(request),
  demo: environment().demo,
  formSeed: randomUUID(),
  done: doneOf(request),
  requestId,
  operator: shownOperator(lang, now),
  person: personOf(actor),
})
