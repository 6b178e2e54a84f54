import { hash, randomBytes } from 'node:crypto'
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle'
import { and, desc, eq, gt, lte, ne, or, sql } from 'drizzle-orm'
import { type Adapter, Lucia, TimeSpan } from 'lucia'
import { type Lang, type OrganisationId, type PersonId, asId, parisDay } from '#app/features/core/index.ts'
import { langCookie } from '#app/http/lang.server.ts'
import { type Tx, inStatement, inTransaction, writtenOnce } from '#db/client.server.ts'
import { membership, organisation, person, session } from '#db/schema/index.server.ts'
import type { Actor, OrganisationKind, Role, SessionId } from './grant.ts'
import { systemGrant } from './system.server.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOver>
    UserId: PersonId
    DatabaseSessionAttributes: SessionColumns
    DatabaseUserAttributes: UserColumns
  }
}

type SessionColumns = {
  absoluteExpiresAt: Date
  lastSeenAt: Date
  createdAt: Date
  organisationId: OrganisationId
  publicId: string
  device: string
  network: string
}
type UserColumns = { name: string; email: string; lang: Lang; organisationName: string; organisationKind: OrganisationKind; roles: Role[] }

const minute = 60_000
// A session ends 30 minutes after its last request and 10 hours after it was opened, whichever comes first (reliability §4.2).
const idleMinutes = 30
const absoluteMinutes = 10 * 60

const hashOf = (token: string): SessionId => asId(hash('sha256', token))

const grant = systemGrant('session')
const visitor: Actor = { kind: 'visitor' }

/** Lucia renews only in the second half of a period: it is given twice our idle time, and `findActor` enforces ours. */
const luciaOver = (adapter: Adapter) =>
  new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(2 * idleMinutes, 'm'),
    getSessionAttributes: (columns): SessionColumns => columns,
    getUserAttributes: (columns): UserColumns => columns,
  })

/** Lucia inside a caller's transaction, with drizzle's own adapter. */
const luciaIn = (tx: Tx) => luciaOver(new DrizzlePostgreSQLAdapter(tx, session, person))

/** Lucia for a request that only asks who is there. The look-up brings the organisation and the roles: one reading statement, and a transaction of its own for what it must write. */
const luciaAt = (now: Date) => {
  const alone = <T>(work: (adapter: Adapter) => Promise<T>): Promise<T> => inTransaction(grant, (tx) => work(new DrizzlePostgreSQLAdapter(tx, session, person)))
  return luciaOver({
    getSessionAndUser: (id) => findSessionAndUser(id, now),
    getUserSessions: (personId) => alone((adapter) => adapter.getUserSessions(personId)),
    setSession: (row) => alone((adapter) => adapter.setSession(row)),
    updateSessionExpiration: (id, expiresAt) => alone((adapter) => adapter.updateSessionExpiration(id, expiresAt)),
    deleteSession: (id) => alone((adapter) => adapter.deleteSession(id)),
    deleteUserSessions: (personId) => alone((adapter) => adapter.deleteUserSessions(personId)),
    deleteExpiredSessions: () => alone((adapter) => adapter.deleteExpiredSessions()),
  })
}

/** The session with its person, organisation and roles, in one statement. */
const sessionQuery = writtenOnce((reader) => {
  const roles = sql<string | null>`(select string_agg(${membership.role}, ',') from ${membership}
    where ${membership.personId} = ${session.userId} and ${membership.organisationId} = ${session.organisationId}
      and ${membership.status} = 'active' and ${organisation.status} = 'active'
      and (${membership.validUntil} is null or ${membership.validUntil} >= ${sql.placeholder('today')}))`
  return reader
    .select({ session, name: person.name, email: person.email, lang: person.lang, organisationName: organisation.name, organisationKind: organisation.kind, roles })
    .from(session)
    .innerJoin(person, eq(session.userId, person.id))
    .innerJoin(organisation, eq(session.organisationId, organisation.id))
    .where(eq(session.id, sql.placeholder('id')))
    .prepare('session')
})

const findSessionAndUser = async (id: string, now: Date): ReturnType<Adapter['getSessionAndUser']> => {
  const [row] = await inStatement(grant, (reader) => sessionQuery(reader).execute({ id, today: parisDay(now) }))
  if (!row) return [null, null]
  const { id: sessionId, userId, expiresAt, ...attributes } = row.session
  const { session: _, roles: held, ...user } = row
  return [
    { id: sessionId, userId, expiresAt, attributes },
    { id: userId, attributes: { ...user, roles: (held ?? '').split(',').filter(Boolean) as Role[] } },
  ]
}

/** Who holds this cookie: a visitor when there is none, or when the session is idle, over or revoked. Notes the visit at most once a minute. */
export const findActor = async (token: string | null, now: Date): Promise<Actor> => {
  if (!token || token.length > 100) return visitor
  const found = await luciaAt(now).validateSession(hashOf(token))
  if (!found.session) return visitor
  const { session: current, user } = found
  const sinceLast = now.getTime() - current.lastSeenAt.getTime()
  if (now >= current.absoluteExpiresAt || sinceLast >= idleMinutes * minute) {
    await inTransaction(grant, (tx) => tx.delete(session).where(eq(session.id, current.id)))
    return visitor
  }
  if (sinceLast >= minute) await inTransaction(grant, (tx) => tx.update(session).set({ lastSeenAt: now }).where(eq(session.id, current.id)))
  return {
    kind: 'person',
    personId: user.id,
    sessionId: asId<SessionId>(current.id),
    name: user.name,
    email: user.email,
    lang: user.lang,
    organisationId: current.organisationId,
    organisationName: user.organisationName,
    organisationKind: user.organisationKind,
    roles: user.roles,
  }
}

type Opening = { personId: PersonId; organisationId: OrganisationId; device: string; network: string; now: Date }

/** Opens a session in the caller's transaction. The 256-bit token goes to the cookie; only its SHA-256 is kept. */
export const openSession = async (tx: Tx, opening: Opening): Promise<{ token: string; expiresAt: Date }> => {
  const absoluteExpiresAt = new Date(opening.now.getTime() + absoluteMinutes * minute)
  return { token: await createSession(tx, { ...opening, absoluteExpiresAt, createdAt: opening.now }), expiresAt: absoluteExpiresAt }
}

const createSession = async (tx: Tx, row: Opening & { absoluteExpiresAt: Date; createdAt: Date }): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  const { personId, organisationId, absoluteExpiresAt, createdAt } = row
  const attributes = {
    organisationId,
    absoluteExpiresAt,
    createdAt,
    lastSeenAt: row.now,
    publicId: randomBytes(9).toString('base64url'),
    device: row.device.slice(0, 120),
    network: row.network.slice(0, 60),
  }
  await luciaIn(tx).createSession(personId, attributes, { sessionId: hashOf(token) })
  return token
}

/** Replaces a session by a fresh one of the same person, with the same end, in another organisation when one is named: the old cookie is dead at once. Null when it is already over. */
export const rotateSession = async (tx: Tx, sessionId: SessionId, now: Date, to: OrganisationId | null = null): Promise<string | null> => {
  const [old] = await tx.delete(session).where(eq(session.id, sessionId)).returning()
  if (!old) return null
  const { userId: personId, organisationId, device, network, absoluteExpiresAt, createdAt } = old
  return createSession(tx, { personId, organisationId: to ?? organisationId, device, network, absoluteExpiresAt, createdAt, now })
}

/** Ends one session. Ending a session twice is harmless. */
export const closeSession = (tx: Tx, sessionId: SessionId): Promise<void> => luciaIn(tx).invalidateSession(sessionId)

/** Ends every session of a person, except one when it is named. Returns how many ended. */
export const closeSessions = async (tx: Tx, personId: PersonId, except: SessionId | null = null): Promise<number> => {
  const ended = await tx
    .delete(session)
    .where(and(eq(session.userId, personId), except ? ne(session.id, except) : undefined))
    .returning({ id: session.id })
  return ended.length
}

/** Ends the sessions a person has open in one organisation: its rights there changed. */
export const closeSessionsIn = async (tx: Tx, personId: PersonId, organisationId: OrganisationId): Promise<void> => {
  await tx.delete(session).where(and(eq(session.userId, personId), eq(session.organisationId, organisationId)))
}

export type SessionView = { publicId: string; device: string; network: string; createdAt: Date; lastSeenAt: Date; current: boolean }

/** The live sessions of a person, latest visit first; ids and tokens stay inside. */
export const listSessions = async (tx: Tx, personId: PersonId, current: SessionId, now: Date): Promise<SessionView[]> => {
  const idleSince = new Date(now.getTime() - idleMinutes * minute)
  const rows = await tx
    .select()
    .from(session)
    .where(and(eq(session.userId, personId), gt(session.absoluteExpiresAt, now), gt(session.lastSeenAt, idleSince)))
    .orderBy(desc(session.lastSeenAt))
  return rows.map(({ id, publicId, device, network, createdAt, lastSeenAt }) => ({ publicId, device, network, createdAt, lastSeenAt, current: id === current }))
}

/** Ends one session of this person, named as the list names it. False when it is not one of theirs. */
export const revokeSession = async (tx: Tx, personId: PersonId, publicId: string): Promise<boolean> => {
  const ended = await tx.delete(session).where(and(eq(session.userId, personId), eq(session.publicId, publicId))).returning({ id: session.id })
  return ended.length === 1
}

/** Deletes the sessions nobody can use any more. Returns how many. */
export const purgeSessions = async (tx: Tx, now: Date): Promise<number> => {
  const idleSince = new Date(now.getTime() - idleMinutes * minute)
  const gone = await tx.delete(session).where(or(lte(session.absoluteExpiresAt, now), lte(session.lastSeenAt, idleSince))).returning({ id: session.id })
  return gone.length
}

const cookieName = (secure: boolean): string => (secure ? '__Host-ressort' : 'ressort')

/** The `Set-Cookie` line of a session, or of its end when the token is null. Dies with the browser; `__Host-` over HTTPS. */
export const sessionCookie = (token: string | null, { secure }: { secure: boolean }): string =>
  [`${cookieName(secure)}=${token ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : []), ...(token === null ? ['Max-Age=0'] : [])].join('; ')

/** The headers of a page that opened a session, in the language its owner chose. */
export const openingHeaders = (token: string, lang: Lang, place: { secure: boolean }): Headers => {
  const headers = new Headers({ 'Set-Cookie': sessionCookie(token, place) })
  if (lang !== 'fr') headers.append('Set-Cookie', langCookie(lang, place))
  return headers
}

/** The session token of a `Cookie` header. */
export const readSessionCookie = (header: string | null, { secure }: { secure: boolean }): string | null => {
  const prefix = `${cookieName(secure)}=`
  for (const part of (header ?? '').split(';')) {
    const pair = part.trim()
    if (pair.startsWith(prefix)) return pair.slice(prefix.length) || null
  }
  return null
}
