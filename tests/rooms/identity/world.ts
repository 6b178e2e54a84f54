import type { Actor, Grant, SessionId } from '#app/access/grant.ts'
import { findActor } from '#app/access/session.server.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { asId } from '#app/features/core/index.ts'
import type { Ports } from '#app/features/core/index.ts'
import { saveRegister } from '#app/features/identity/register.repo.server.ts'
import type { RegisterRow } from '#app/features/identity/register.ts'
import { confirmEmail, signIn, signUp } from '#app/features/identity/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { databaseUrl, execute } from '#tests/support/database.ts'
import { portsAt, submissionOf } from '#tests/support/builders.ts'
import { grantFor, visitorGrant } from '#tests/support/grants.ts'
import type { Action } from '#app/access/policy.ts'

process.env.DEMO ??= '1'
process.env.DATABASE_URL ??= databaseUrl()

export const goodPassword = 'quatre mots sans lien vert'

/** A clock the test moves, starting now: the session library looks at the real one. */
export const movingPorts = (): Ports & { wait: (minutes: number) => void } => {
  let at = new Date()
  return { ...portsAt(), now: () => at, wait: (minutes) => void (at = new Date(at.getTime() + minutes * 60_000)) }
}

export const angers: RegisterRow = {
  code: 'commune-49007', siren: '214900078', type: 'commune', name: 'Angers', searchName: 'angers', postcodes: ['49000', '49100'], department: '49', population: 159_022,
}

export const smallRegister = (...rows: RegisterRow[]): Promise<void> => inTransaction(systemGrant('test'), (tx) => saveRegister(tx, rows.length > 0 ? rows : [angers]))

export const mails = async (): Promise<{ to: string; subject: string; body: string }[]> =>
  (await execute('select recipient, subject, body from outgoing_mail order by id')).map((row) => ({ to: String(row.recipient), subject: String(row.subject), body: String(row.body) }))

/** The secret of the last link of this kind sent to an address. */
export const lastLink = async (to: string, path: string): Promise<string> => {
  const found = (await mails()).filter((mail) => mail.to === to).flatMap((mail) => [...mail.body.matchAll(new RegExp(`${path}/([A-Za-z0-9_-]{43})`, 'g'))]).at(-1)?.[1]
  if (!found) throw new Error(`No ${path} link was sent to ${to}`)
  return found
}

export const register = (email: string, ports: Ports, more: { name?: string; newPassword?: string; bodyCode?: string; submission?: ReturnType<typeof submissionOf>; address?: string } = {}) =>
  signUp(
    visitorGrant('organisation.sign-up'),
    {
      bodyCode: more.bodyCode ?? angers.code,
      input: { email, name: more.name ?? 'Claire Martin', jobTitle: 'DGS', newPassword: more.newPassword ?? goodPassword },
      lang: 'fr',
      address: more.address ?? '192.0.2.1',
      submission: more.submission ?? submissionOf('/inscription'),
    },
    ports,
  )

export const confirmWith = (token: string, ports: Ports, typed: { password?: string; newPassword?: string; address?: string } = {}) =>
  confirmEmail(
    visitorGrant('organisation.sign-up'),
    { token, password: typed.password ?? '', newPassword: typed.newPassword ?? '', device: '', network: '', address: typed.address ?? '192.0.2.1' },
    ports,
  )

export const confirm = async (email: string, ports: Ports, password = goodPassword) => confirmWith(await lastLink(email, '/inscription/confirmer'), ports, { password })

export const enter = (email: string, ports: Ports, password = goodPassword, address = '192.0.2.1') =>
  signIn(visitorGrant('session.open'), { email, password, device: 'Firefox · Linux', network: '192.0.2.0/24', address }, ports)

export type Person = Extract<Actor, { kind: 'person' }>

/** Signs in and gives who the guard would see. */
export const actorAfterSignIn = async (email: string, ports: Ports, password = goodPassword): Promise<Person & { token: string }> => {
  const entered = await enter(email, ports, password)
  if (!entered.ok) throw new Error(`Sign-in refused: ${entered.refusal.code}`)
  const actor = await findActor(entered.value.token, ports.now())
  if (actor.kind !== 'person') throw new Error('The session is not found')
  return { ...actor, token: entered.value.token }
}

export const grantOfActor = <A extends Action>(action: A, actor: Person): Grant<A> => {
  const grant = grantFor(action, { personId: actor.personId, organisationId: actor.organisationId, kind: actor.organisationKind, roles: actor.roles, name: actor.name, email: actor.email })
  return { ...grant, actor: { ...actor, sessionId: asId<SessionId>(actor.sessionId) } }
}
