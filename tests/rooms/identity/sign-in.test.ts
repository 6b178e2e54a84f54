import { describe, expect, it } from 'vitest'
import { closeSession, findActor, listSessions, readSessionCookie, revokeSession, rotateSession, sessionCookie } from '#app/access/session.server.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { signIn, signOut } from '#app/features/identity/index.server.ts'
import type { PersonId } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { newId } from '#tests/support/builders.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { actorAfterSignIn, confirm, enter, goodPassword, grantOfActor, movingPorts, register, smallRegister } from './world.ts'

const system = systemGrant('test')
const claire = 'claire@angers.example'

const referent = async () => {
  await smallRegister()
  const ports = movingPorts()
  await register(claire, ports)
  await confirm(claire, ports)
  // Confirming opened a session: these tests open their own.
  await execute('delete from session')
  return ports
}

describe('signing in', () => {
  useDatabase()

  it('answers an unknown address and a wrong password alike', async () => {
    const ports = await referent()
    const wrong = await enter(claire, ports, 'un autre secret bien long')
    const unknown = await enter('nobody@angers.example', ports)
    expect(wrong).toEqual(unknown)
    expect(wrong).toEqual({ ok: false, refusal: { kind: 'invalid', code: 'identity.wrong-credentials', facts: {} } })
  })

  it('spends on an unknown address the time a known one costs', async () => {
    const ports = await referent()
    const times = { known: [] as number[], unknown: [] as number[] }
    const timed = async (email: string, address: string): Promise<number> => {
      const start = performance.now()
      await enter(email, ports, 'un autre secret bien long', address)
      return performance.now() - start
    }
    await timed('warm@angers.example', '192.0.2.250')
    for (let at = 0; at < 21; at += 1) {
      ports.wait(24 * 60)
      times.known.push(await timed(claire, `192.0.2.${at}`))
      times.unknown.push(await timed('nobody@angers.example', `192.0.3.${at}`))
    }
    const median = (values: number[]) => values.toSorted((one, other) => one - other)[10] ?? 0
    const known = median(times.known)
    const unknown = median(times.unknown)
    expect(unknown).toBeGreaterThan(known / 2)
    expect(unknown).toBeLessThan(known * 2)
  })

  it('makes whoever fails six times wait, twice longer each time, even with the right password; others go on', async () => {
    const ports = await referent()
    for (let at = 0; at < 6; at += 1) await enter(claire, ports, 'un autre secret bien long')
    const refused = await enter(claire, ports)
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'too-many', code: 'identity.too-many-attempts', facts: { retryAfterSeconds: 1 } } })
    ports.wait(1 / 30)
    expect(await enter(claire, ports)).toMatchObject({ ok: true })
    expect(await enter(claire, ports, 'un autre secret bien long')).toMatchObject({ refusal: { code: 'identity.wrong-credentials' } })
  })

  it('counts attempts sent at once, so that a burst guesses no more than a sequence', async () => {
    const ports = await referent()
    const burst = await Promise.all(Array.from({ length: 15 }, () => enter(claire, ports, 'un autre secret bien long')))
    expect(burst.filter((one) => !one.ok && one.refusal.code === 'identity.wrong-credentials').length).toBeLessThanOrEqual(6)
    expect(burst.filter((one) => !one.ok && one.refusal.code === 'identity.too-many-attempts').length).toBeGreaterThanOrEqual(9)
  })

  it('allows thirty attempts a minute from one address', async () => {
    const ports = await referent()
    const answers = []
    for (let at = 0; at < 31; at += 1) answers.push(await enter(`p${at}@angers.example`, ports, 'x', '198.51.100.7'))
    expect(answers.slice(0, 30).every((one) => !one.ok && one.refusal.code === 'identity.wrong-credentials')).toBe(true)
    expect(answers[30]).toMatchObject({ refusal: { code: 'identity.too-many-attempts', facts: { retryAfterSeconds: 60 } } })
    ports.wait(1)
    expect(await enter(claire, ports, goodPassword, '198.51.100.7')).toMatchObject({ ok: true })
  })

  it('keeps neither the token nor the password in the database', async () => {
    const ports = await referent()
    const { token } = await actorAfterSignIn(claire, ports)
    const kept = JSON.stringify([await execute('select * from session'), await execute('select * from credential'), await execute('select * from audit_event'), await execute('select * from sign_in_throttle')])
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(goodPassword)
    expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  })

  it('replaces the session of whoever signs in again', async () => {
    const ports = await referent()
    const first = await actorAfterSignIn(claire, ports)
    const again = await signIn(grantOfActor('session.open', first), { email: claire, password: goodPassword, device: '', network: '', address: '192.0.2.1' }, ports)
    expect(again.ok).toBe(true)
    expect(await findActor(first.token, ports.now())).toEqual({ kind: 'visitor' })
  })
})

describe('a session', () => {
  useDatabase()

  it('lives while it is used, and ends after thirty idle minutes', async () => {
    const ports = await referent()
    const { token } = await actorAfterSignIn(claire, ports)
    ports.wait(29)
    expect(await findActor(token, ports.now())).toMatchObject({ kind: 'person' })
    ports.wait(29)
    expect(await findActor(token, ports.now())).toMatchObject({ kind: 'person' })
    ports.wait(30)
    expect(await findActor(token, ports.now())).toEqual({ kind: 'visitor' })
    expect(await execute('select * from session')).toEqual([])
  })

  it('ends ten hours after it was opened, however used', async () => {
    const ports = await referent()
    const { token } = await actorAfterSignIn(claire, ports)
    for (let minutes = 0; minutes < 580; minutes += 20) {
      ports.wait(20)
      expect(await findActor(token, ports.now())).toMatchObject({ kind: 'person' })
    }
    ports.wait(20)
    expect(await findActor(token, ports.now())).toEqual({ kind: 'visitor' })
  })

  it('gets a new id by rotation: the old cookie is dead, the end stays the same', async () => {
    const ports = await referent()
    const actor = await actorAfterSignIn(claire, ports)
    const [before] = await execute('select absolute_expires_at from session')
    const fresh = await inTransaction(system, (tx) => rotateSession(tx, actor.sessionId, ports.now()))
    expect(await findActor(actor.token, ports.now())).toEqual({ kind: 'visitor' })
    expect(await findActor(fresh, ports.now())).toMatchObject({ kind: 'person', email: claire })
    expect(await execute('select absolute_expires_at from session')).toEqual([before])
  })

  it('is listed without its id, and revoked by its owner only', async () => {
    const ports = await referent()
    const here = await actorAfterSignIn(claire, ports)
    const there = await actorAfterSignIn(claire, ports)
    const list = await inTransaction(system, (tx) => listSessions(tx, here.personId, here.sessionId, ports.now()))
    expect(list.map((one) => one.current).sort()).toEqual([false, true])
    expect(JSON.stringify(list)).not.toContain(here.sessionId)
    const other = list.find((one) => !one.current)?.publicId ?? ''
    expect(await inTransaction(system, (tx) => revokeSession(tx, newId<PersonId>(), other))).toBe(false)
    expect(await inTransaction(system, (tx) => revokeSession(tx, here.personId, other))).toBe(true)
    expect(await findActor(there.token, ports.now())).toEqual({ kind: 'visitor' })
    expect(await findActor(here.token, ports.now())).toMatchObject({ kind: 'person' })
  })

  it('loses a role at once when it ends or its last day is past', async () => {
    const ports = await referent()
    const actor = await actorAfterSignIn(claire, ports)
    await execute(`insert into membership (person_id, organisation_id, role, status, valid_until, created_at) values ('${actor.personId}', '${actor.organisationId}', 'signatory', 'active', '2020-01-01', now())`)
    expect(await findActor(actor.token, ports.now())).toMatchObject({ roles: ['referent'] })
    await execute(`update membership set status = 'ended' where role = 'referent'`)
    expect(await findActor(actor.token, ports.now())).toMatchObject({ roles: [] })
  })

  it('ends at sign-out, and signing out twice is harmless', async () => {
    const ports = await referent()
    const actor = await actorAfterSignIn(claire, ports)
    expect(await signOut(grantOfActor('session.close', actor), ports)).toEqual({ ok: true, value: null })
    expect(await findActor(actor.token, ports.now())).toEqual({ kind: 'visitor' })
    await inTransaction(system, (tx) => closeSession(tx, actor.sessionId))
    expect(await signOut(visitorGrant('session.close'), ports)).toEqual({ ok: true, value: null })
  })

  it.each([null, '', 'x', 'a'.repeat(43), 'a'.repeat(5_000), "' or 1=1 --"])('is not opened by the cookie %j', async (token) => {
    expect(await findActor(token, new Date())).toEqual({ kind: 'visitor' })
  })
})

describe('the session cookie', () => {
  it('is host-only over HTTPS, hidden from scripts, and dies with the browser', () => {
    expect(sessionCookie('abc', { secure: true })).toBe('__Host-ressort=abc; Path=/; HttpOnly; SameSite=Lax; Secure')
    expect(sessionCookie('abc', { secure: false })).toBe('ressort=abc; Path=/; HttpOnly; SameSite=Lax')
    expect(sessionCookie(null, { secure: true })).toContain('Max-Age=0')
  })
  it('is read under its exact name', () => {
    expect(readSessionCookie('theme=dark; __Host-ressort=abc; lang=fr', { secure: true })).toBe('abc')
    expect(readSessionCookie('ressort=abc', { secure: true })).toBeNull()
    expect(readSessionCookie('xressort=abc; ressort=', { secure: false })).toBeNull()
    expect(readSessionCookie(null, { secure: false })).toBeNull()
  })
})
