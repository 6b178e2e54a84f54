import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '#app/access/decide.ts'
import type { Actor, SessionId } from '#app/access/grant.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { type PersonId, asId } from '#app/features/core/index.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/client.server.ts'
import { type Answer, ask, portal } from '#tests/support/portal.ts'
import { type Asker, type Targets, buildAskers, targetsOf } from './principals.ts'
import { type Handler, readHandlers } from './routes.ts'
import { validForms } from './valid-forms.ts'

type Variant = keyof Targets
const variants: readonly Variant[] = ['own', 'sibling', 'otherKind', 'nonexistent']

/** Parameters that name nothing of a tenant: one value that exists where there is one. */
const common: Readonly<Record<string, string>> = { lotCode: 'lot-1', questionCode: 'Q01', domainCode: 'GOU', token: 'A'.repeat(43), siren: '214900078', code: '49007', '*': 'nulle-part' }

let handlers: Handler[] = []
let askers: Asker[] = []
const targets = new Map<Asker, Record<string, Targets | null>>()

beforeAll(async () => {
  openDatabase({ url: portal().databaseUrl, size: 2 })
  handlers = await readHandlers()
  askers = await buildAskers()
  for (const asker of askers) targets.set(asker, await targetsOf(asker))
})
afterAll(closeDatabase)

const actorOf = (asker: Asker): Actor =>
  asker.kind && asker.organisationId
    ? { kind: 'person', lang: 'fr', personId: asId<PersonId>('p'), sessionId: asId<SessionId>('s'), name: '', email: '', organisationId: asker.organisationId, organisationName: '', organisationKind: asker.kind, roles: asker.roles }
    : { kind: 'visitor' }

const addressOf = (handler: Handler, asker: Asker, variant: Variant): string => {
  const known = targets.get(asker) ?? {}
  const path = handler.pattern.replace(/:([A-Za-z]+)\??|\*/g, (found, name?: string) => known[name ?? '*']?.[variant] ?? common[name ?? found] ?? 'x')
  return handler.method === 'POST' && handler.index ? `${path}?index` : path
}

/** Whether the address names an object that belongs to somebody, seen from this asker. */
const isTenant = (handler: Handler, asker: Asker): boolean => {
  const decision = handler.action ? decide(handler.action, actorOf(asker)) : null
  return decision?.kind === 'allowed' && decision.scope.kind === 'own-organisation' && handler.params.some((name) => targets.get(asker)?.[name])
}

/** A session that its own request would end is not the one the next requests use. */
const cookieFor = async (handler: Handler, asker: Asker) => (handler.action === 'session.close' || handler.action === 'account.change' ? asker.freshCookie() : asker.cookie)

const send = async (handler: Handler, asker: Asker, variant: Variant): Promise<Answer> =>
  ask(addressOf(handler, asker, variant), { method: handler.method, cookie: await cookieFor(handler, asker), form: handler.method === 'POST' ? validForms[handler.routeId.replace(/^en\//, '')] : undefined })

/** What tells two answers apart, once the reference number and the address asked are removed. */
const essence = (answer: Answer, address: string): string =>
  `${answer.status} ${answer.headers.get('location') ?? ''} ${answer.body
    .replaceAll(address.split('?')[0] ?? address, '<address>')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/nonce="[^"]*"/g, '')}`

/** A digest of every table but the sessions' last visit: reading must change nothing. */
const stateOfDatabase = (): Promise<string> =>
  inTransaction(systemGrant('test'), async (tx) => {
    const tables = await tx.execute<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('session', 'public_body') order by 1")
    const digests: string[] = []
    for (const { name } of tables) {
      const [row] = await tx.execute<{ digest: string }>(`select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from "${name}" t`)
      digests.push(`${name}=${row?.digest}`)
    }
    return digests.join('\n')
  })

const each = async (method: Handler['method'], check: (handler: Handler, asker: Asker) => Promise<void>) => {
  for (const handler of handlers.filter((one) => one.method === method)) for (const asker of askers) await check(handler, asker)
}

describe('the access matrix', () => {
  it('covers a build in which every loader and action names its policy', () => {
    expect(handlers.length).toBeGreaterThan(40)
    expect(handlers.filter((handler) => handler.action === null).map((handler) => `${handler.method} ${handler.routeId}`)).toEqual([])
  })

  it('answers every reading as the policy table says, and another tenant’s object as if it did not exist', async () => {
    const wrong: string[] = []
    const before = await stateOfDatabase()
    await each('GET', async (handler, asker) => {
      if (!handler.action) return
      const decision = decide(handler.action, actorOf(asker))
      const label = (variant: string, answer: Answer) => `${asker.name} GET ${handler.pattern} ${variant}: ${answer.status} ${answer.headers.get('location') ?? ''}`
      const own = await send(handler, asker, 'own')
      if (own.status >= 500) wrong.push(label('own', own))
      if (decision.kind === 'sign-in' && !(own.status === 303 && own.headers.get('location')?.startsWith('/connexion'))) wrong.push(label('must sign in', own))
      if (decision.kind === 'forbidden' && own.status !== 403) wrong.push(label('must be refused', own))
      if (decision.kind !== 'allowed') return
      if (own.status === 403 || own.status === 401) wrong.push(label('must be allowed', own))
      if (!isTenant(handler, asker)) return
      if (own.status !== 200) wrong.push(label('own must be shown', own))
      const seen = new Set<string>()
      for (const variant of variants.slice(1)) {
        const answer = await send(handler, asker, variant)
        if (answer.status !== 404) wrong.push(label(variant, answer))
        seen.add(essence(answer, addressOf(handler, asker, variant)))
      }
      if (seen.size !== 1) wrong.push(`${asker.name} GET ${handler.pattern}: another tenant’s object can be told from none`)
    })
    expect(wrong).toEqual([])
    expect(await stateOfDatabase()).toBe(before)
  })

  it('answers every change as the policy table says, and changes nothing of another tenant', async () => {
    const wrong: string[] = []
    await each('POST', async (handler, asker) => {
      if (!handler.action) return
      const decision = decide(handler.action, actorOf(asker))
      const label = (variant: string, answer: Answer) => `${asker.name} POST ${handler.pattern} ${variant}: ${answer.status} ${answer.headers.get('location') ?? ''}`
      if (decision.kind !== 'allowed') {
        const refused = await send(handler, asker, 'own')
        if (refused.status !== (decision.kind === 'sign-in' ? 401 : 403)) wrong.push(label('must be refused', refused))
        return
      }
      if (!isTenant(handler, asker)) {
        const empty = await ask(addressOf(handler, asker, 'own'), { method: 'POST', cookie: await cookieFor(handler, asker), form: {} })
        if (empty.status >= 500 || empty.status === 401 || empty.status === 403) wrong.push(label('empty form', empty))
        return
      }
      const before = await stateOfDatabase()
      const seen = new Set<string>()
      for (const variant of variants.slice(1)) {
        const answer = await send(handler, asker, variant)
        if (answer.status !== 404) wrong.push(label(variant, answer))
        seen.add(essence(answer, addressOf(handler, asker, variant)))
      }
      if (seen.size !== 1) wrong.push(`${asker.name} POST ${handler.pattern}: another tenant’s object can be told from none`)
      if ((await stateOfDatabase()) !== before) wrong.push(`${asker.name} POST ${handler.pattern}: something of another tenant changed`)
    })
    expect(wrong).toEqual([])
  })

  it('refuses forms of a wrong shape to every action with a sentence, never a failure', async () => {
    const wrong: string[] = []
    const shapes: { name: string; headers: Record<string, string>; rawBody: string }[] = [
      { name: 'JSON', headers: { 'content-type': 'application/json' }, rawBody: '{"a":1}' },
      { name: 'a file', headers: { 'content-type': 'multipart/form-data; boundary=x' }, rawBody: '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--' },
      { name: 'strange names', headers: {}, rawBody: '__proto__.a=1&constructor=2&a.b.c.d.e.f.g=3&%00=4&intent=%F0%9F%92%A5' },
    ]
    for (const handler of handlers.filter((one) => one.method === 'POST')) {
      const asker = askers.find((one) => handler.action && decide(handler.action, actorOf(one)).kind === 'allowed')
      if (!asker) continue
      for (const { name, headers, rawBody } of shapes) {
        const answer = await ask(addressOf(handler, asker, 'nonexistent'), { method: 'POST', cookie: await cookieFor(handler, asker), headers, rawBody })
        if (answer.status >= 500) wrong.push(`${name} to ${handler.pattern}: ${answer.status}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
