import { describe, expect, it } from 'vitest'
import { findActor } from '#app/access/session.server.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { acceptInvitation, changeTeam, findSignatoryRight, readInvitation, readTeam } from '#app/features/identity/index.server.ts'
import type { TeamCommand } from '#app/features/identity/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { buildOrganisation, buildPerson } from '#tests/support/builders.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { type Person, actorAfterSignIn, confirm, enter, goodPassword, grantOfActor, lastLink, mails, movingPorts, register, smallRegister } from './world.ts'

const claire = 'claire@angers.example'
const denis = 'denis@angers.example'

/** A referent signed in, and a colleague whose request waits. */
const twoPeople = async () => {
  await smallRegister()
  const ports = movingPorts()
  for (const email of [claire, denis]) {
    await register(email, ports, { name: email.slice(0, 6) })
    await confirm(email, ports)
  }
  const me = await actorAfterSignIn(claire, ports)
  const asking = await actorAfterSignIn(denis, ports)
  const act = (command: TeamCommand, who: Person = me) => changeTeam(grantOfActor('team.manage', who), command, ports)
  return { ports, me, asking, act }
}

describe('the team of an authority', () => {
  useDatabase()

  it('shows who belongs and who asks; approving gives the role chosen and tells the person', async () => {
    const { ports, me, asking, act } = await twoPeople()
    expect(await readTeam(grantOfActor('team.read', me), ports)).toMatchObject({
      value: { members: [{ email: claire, roles: ['referent'] }], requests: [{ email: denis }], canManage: true },
    })
    expect(await act({ intent: 'approve', personId: asking.personId, role: 'contributor' })).toMatchObject({ ok: true, value: { done: 'request-approved' } })
    expect(await findActor(asking.token, ports.now())).toMatchObject({ roles: ['contributor'] })
    expect((await mails()).at(-1)).toMatchObject({ to: denis, subject: 'Votre demande est acceptée' })
    expect(await act({ intent: 'approve', personId: asking.personId, role: 'referent' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })

  it('refuses a request: the person is told and may not enter any more', async () => {
    const { ports, asking, act } = await twoPeople()
    expect(await act({ intent: 'refuse', personId: asking.personId })).toMatchObject({ ok: true })
    expect(await enter(denis, ports)).toMatchObject({ ok: false, refusal: { code: 'identity.nowhere' } })
  })

  it('gives the right to sign with its act, amount and end; withdraws it; audits both', async () => {
    const { ports, me, act } = await twoPeople()
    const given = await act({ intent: 'give-signature', personId: me.personId, delegationRef: 'Arrêté 2026-112', limit: 40_000_00, validUntil: '2099-12-31' })
    expect(given).toMatchObject({ ok: true, value: { token: expect.any(String) } })
    const right = (day: string) => inTransaction(systemGrant('test'), (tx) => findSignatoryRight(tx, me.personId, me.organisationId, day))
    expect(await right('2099-12-31')).toMatchObject({ limitCents: 40_000_00, delegationRef: 'Arrêté 2026-112' })
    expect(await right('2100-01-01')).toBeUndefined()
    expect(await findActor(me.token, ports.now()), 'the old cookie is dead').toEqual({ kind: 'visitor' })
    const fresh = await actorAfterSignIn(claire, ports)
    expect(fresh.roles.toSorted()).toEqual(['referent', 'signatory'])
    await act({ intent: 'withdraw-signature', personId: me.personId }, fresh)
    expect(await right('2027-01-01')).toBeUndefined()
    expect((await execute(`select action from audit_event where action like 'team.%' order by id`)).map((row) => row.action)).toEqual(['team.give-signature', 'team.withdraw-signature'])
  })

  it('refuses a delegation already over', async () => {
    const { me, act } = await twoPeople()
    expect(await act({ intent: 'give-signature', personId: me.personId, delegationRef: 'Arrêté', limit: null, validUntil: '2020-01-01' })).toMatchObject({ refusal: { code: 'identity.day-past' } })
  })

  it('keeps one referent at least, also when two remove each other at once', async () => {
    const { ports, me, asking, act } = await twoPeople()
    expect(await act({ intent: 'end', personId: me.personId })).toMatchObject({ refusal: { kind: 'conflict', code: 'identity.last-referent' } })
    expect(await act({ intent: 'change-role', personId: me.personId, role: 'contributor' })).toMatchObject({ refusal: { code: 'identity.last-referent' } })
    await act({ intent: 'approve', personId: asking.personId, role: 'referent' })
    const other = await actorAfterSignIn(denis, ports)
    const both = await Promise.all([act({ intent: 'end', personId: other.personId }), act({ intent: 'end', personId: me.personId }, other)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await execute(`select count(*) from membership where role = 'referent' and status = 'active'`)).toEqual([{ count: '1' }])
  })

  it('ends the sessions of somebody whose rights changed', async () => {
    const { ports, asking, act } = await twoPeople()
    await act({ intent: 'approve', personId: asking.personId, role: 'contributor' })
    const other = await actorAfterSignIn(denis, ports)
    await act({ intent: 'change-role', personId: other.personId, role: 'referent' })
    expect(await findActor(other.token, ports.now())).toEqual({ kind: 'visitor' })
    expect((await actorAfterSignIn(denis, ports)).roles).toEqual(['referent'])
  })

  it('cannot reach somebody of another organisation, nor nobody: both are not found', async () => {
    const { act } = await twoPeople()
    const elsewhere = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['contributor'] })
    const foreign = await act({ intent: 'end', personId: elsewhere.personId })
    expect(foreign).toEqual(await act({ intent: 'end', personId: '00000000-0000-4000-8000-000000000000' }))
    expect(foreign).toEqual(await act({ intent: 'end', personId: 'not-a-uuid' }))
    expect(foreign).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })
})

describe('an invitation', () => {
  useDatabase()
  const grant = visitorGrant('invitation.accept')
  const eve = 'eve@angers.example'
  const input = { name: 'Ève Noir', jobTitle: 'DSI', newPassword: goodPassword, lang: 'fr' as const }

  it('makes a newcomer’s account, once, with the role invited', async () => {
    const { ports, act } = await twoPeople()
    await act({ intent: 'invite', email: eve, role: 'contributor' })
    const token = await lastLink(eve, '/invitation')
    expect(await readInvitation(grant, token, ports)).toMatchObject({ value: { email: eve, organisationName: 'Angers', roles: ['contributor'], known: false } })
    const both = await Promise.all([acceptInvitation(grant, { ...input, token }, ports), acceptInvitation(grant, { ...input, token }, ports)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await actorAfterSignIn(eve, ports)).toMatchObject({ name: 'Ève Noir', roles: ['contributor'] })
  })

  it('asks a newcomer for a name and a good password, and keeps the link meanwhile', async () => {
    const { ports, act } = await twoPeople()
    await act({ intent: 'invite', email: eve, role: 'contributor' })
    const token = await lastLink(eve, '/invitation')
    expect(await acceptInvitation(grant, { ...input, name: '', token }, ports)).toMatchObject({ refusal: { code: 'identity.name-required' } })
    expect(await acceptInvitation(grant, { ...input, newPassword: 'court', token }, ports)).toMatchObject({ refusal: { code: 'identity.password-too-short' } })
    expect(await acceptInvitation(grant, { ...input, token }, ports)).toMatchObject({ ok: true })
  })

  it('adds a role to somebody who has an account, without touching their password', async () => {
    const { ports, act } = await twoPeople()
    const elsewhere = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['contributor'] })
    await act({ intent: 'invite', email: elsewhere.email, role: 'referent' })
    const token = await lastLink(elsewhere.email, '/invitation')
    expect(await acceptInvitation(grant, { name: '', jobTitle: '', newPassword: 'autre mot de passe long', lang: 'fr', token }, ports)).toMatchObject({ ok: true })
    expect(await execute('select * from credential where person_id = \'' + elsewhere.personId + '\'')).toEqual([])
    expect(await execute(`select count(*) from membership where person_id = '${elsewhere.personId}' and status = 'active'`)).toEqual([{ count: '2' }])
  })

  it('is gone after seven days, once cancelled, or once sent again', async () => {
    const { ports, act } = await twoPeople()
    await act({ intent: 'invite', email: eve, role: 'contributor' })
    const first = await lastLink(eve, '/invitation')
    await act({ intent: 'invite', email: eve, role: 'contributor' })
    const second = await lastLink(eve, '/invitation')
    expect(await readInvitation(grant, first, ports)).toMatchObject({ refusal: { kind: 'gone' } })
    await act({ intent: 'cancel-invitation', email: eve })
    expect(await readInvitation(grant, second, ports)).toMatchObject({ refusal: { kind: 'gone' } })
    await act({ intent: 'invite', email: eve, role: 'contributor' })
    const third = await lastLink(eve, '/invitation')
    ports.wait(7 * 24 * 60)
    expect(await acceptInvitation(grant, { ...input, token: third }, ports)).toMatchObject({ refusal: { kind: 'gone' } })
  })
})
