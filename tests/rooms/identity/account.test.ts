import { describe, expect, it } from 'vitest'
import { findActor } from '#app/access/session.server.ts'
import { changeAccount, changeTeam, readAccount } from '#app/features/identity/index.server.ts'
import type { AccountCommand } from '#app/features/identity/index.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { buildOrganisation } from '#tests/support/builders.ts'
import { actorAfterSignIn, confirm, enter, goodPassword, grantOfActor, movingPorts, register, smallRegister } from './world.ts'

const claire = 'claire@angers.example'
const newPassword = 'un secret tout neuf et long'

const signedIn = async () => {
  await smallRegister()
  const ports = movingPorts()
  await register(claire, ports)
  await confirm(claire, ports)
  // Confirming opened a session: these tests look at those opened by signing in.
  await execute('delete from session')
  const me = await actorAfterSignIn(claire, ports)
  const act = (command: AccountCommand) => changeAccount(grantOfActor('account.change', me), { ...command, address: '192.0.2.1' }, ports)
  return { ports, me, act }
}

describe('one’s own account', () => {
  useDatabase()

  it('shows profile, places and live sessions', async () => {
    const { ports, me } = await signedIn()
    const account = await readAccount(grantOfActor('account.read', me), ports)
    expect(account).toMatchObject({ value: { name: 'Claire Martin', email: claire, belongings: [{ organisationName: 'Angers', role: 'referent' }], sessions: [{ current: true, device: 'Firefox · Linux' }] } })
  })

  it('changes name, position and language', async () => {
    const { ports, me, act } = await signedIn()
    expect(await act({ intent: 'profile', name: 'Claire M.', jobTitle: 'Maire', lang: 'en' })).toMatchObject({ value: { done: 'profile-saved', lang: 'en' } })
    expect(await readAccount(grantOfActor('account.read', me), ports)).toMatchObject({ value: { name: 'Claire M.', jobTitle: 'Maire', lang: 'en' } })
  })

  it('changes the password after proving the present one: other sessions end, this one gets a new id', async () => {
    const { ports, me, act } = await signedIn()
    const other = await actorAfterSignIn(claire, ports)
    expect(await act({ intent: 'password', currentPassword: 'pas le bon du tout', newPassword })).toMatchObject({ refusal: { code: 'identity.wrong-current-password' } })
    const changed = await act({ intent: 'password', currentPassword: goodPassword, newPassword })
    expect(changed).toMatchObject({ ok: true, value: { token: expect.any(String) } })
    expect(await findActor(me.token, ports.now())).toEqual({ kind: 'visitor' })
    expect(await findActor(other.token, ports.now())).toEqual({ kind: 'visitor' })
    expect(await findActor(changed.ok ? changed.value.token : null, ports.now())).toMatchObject({ kind: 'person' })
    expect(await enter(claire, ports)).toMatchObject({ ok: false })
    expect(await enter(claire, ports, newPassword)).toMatchObject({ ok: true })
  })

  it('ends another session of one’s own, never somebody else’s', async () => {
    const { ports, me, act } = await signedIn()
    await register('denis@angers.example', ports)
    await confirm('denis@angers.example', ports)
    const stranger = await actorAfterSignIn('denis@angers.example', ports)
    const [theirs] = await execute(`select public_id from session where person_id = '${stranger.personId}'`)
    expect(await act({ intent: 'revoke', session: String(theirs?.public_id) })).toMatchObject({ refusal: { kind: 'not-found' } })
    const other = await actorAfterSignIn(claire, ports)
    expect(await act({ intent: 'revoke-others' })).toMatchObject({ ok: true })
    expect(await findActor(other.token, ports.now())).toEqual({ kind: 'visitor' })
    expect(await findActor(me.token, ports.now())).toMatchObject({ kind: 'person' })
    expect(await findActor(stranger.token, ports.now())).toMatchObject({ kind: 'person' })
  })

  it('moves the session to another organisation one belongs to, with the roles held there', async () => {
    const { ports, me, act } = await signedIn()
    const elsewhere = await buildOrganisation('firm')
    expect(await act({ intent: 'switch', organisationId: elsewhere })).toMatchObject({ refusal: { kind: 'not-found' } })
    await execute(`insert into membership (person_id, organisation_id, role, status, created_at) values ('${me.personId}', '${elsewhere}', 'delivery', 'active', now())`)
    const moved = await act({ intent: 'switch', organisationId: elsewhere })
    expect(await findActor(moved.ok ? moved.value.token : null, ports.now())).toMatchObject({ organisationId: elsewhere, organisationKind: 'firm', roles: ['delivery'] })
    expect(await findActor(me.token, ports.now())).toEqual({ kind: 'visitor' })
  })

  it('does not let a team command through with a stale right', async () => {
    const { ports, me } = await signedIn()
    await execute(`update membership set status = 'ended'`)
    expect(() => grantOfActor('team.manage', { ...me, roles: [] })).toThrow('refused')
    expect(await changeTeam(grantOfActor('team.manage', me), { intent: 'end', personId: me.personId }, ports)).toMatchObject({ refusal: { kind: 'not-found' } })
  })
})
