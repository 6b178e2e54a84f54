import { describe, expect, it } from 'vitest'
import { findActor } from '#app/access/session.server.ts'
import { changeAccount, changeTeam, joinBody, joinOther, readAccount } from '#app/features/identity/index.server.ts'
import { asId, type OrganisationId } from '#app/features/core/index.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { submissionOf } from '#tests/support/builders.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { actorAfterSignIn, angers, confirm, grantOfActor, mails, movingPorts, register, smallRegister } from './world.ts'

const claire = 'claire@angers.example'
const trelaze = { ...angers, code: 'commune-49353', siren: '214903536', name: 'Trélazé', searchName: 'trelaze', postcodes: ['49800'], population: 15_000 }
const syndicate = { bodyName: 'Syndicat des eaux', bodyType: 'syndicat' as const, siret: '73282932000074', department: '49' }

/** Claire, referent of Angers, and a portal that knows Trélazé too. */
const world = async () => {
  await smallRegister(angers, trelaze)
  const ports = movingPorts()
  await register(claire, ports)
  await confirm(claire, ports)
  const me = await actorAfterSignIn(claire, ports)
  return { ports, me, join: (submission = submissionOf()) => joinBody(grantOfActor('organisation.sign-up', me), { bodyCode: trelaze.code, submission }, ports) }
}

describe('joining a second body with the account one has', () => {
  useDatabase()

  it('asks its referent, who accepts; the session then moves there and gets a new id', async () => {
    const { ports, me, join } = await world()
    await register('denis@trelaze.example', ports, { bodyCode: trelaze.code })
    await confirm('denis@trelaze.example', ports)
    expect(await join()).toEqual({ ok: true, value: 'asked-to-join' })
    expect((await mails()).at(-1)).toMatchObject({ to: 'denis@trelaze.example', subject: 'Une personne demande à rejoindre votre équipe' })
    const denis = await actorAfterSignIn('denis@trelaze.example', ports)
    expect(await changeTeam(grantOfActor('team.manage', denis), { intent: 'approve', personId: me.personId, role: 'contributor' }, ports)).toMatchObject({ ok: true })
    const moved = await changeAccount(grantOfActor('account.change', me), { intent: 'switch', organisationId: denis.organisationId, address: '192.0.2.1' }, ports)
    expect(await findActor(moved.ok ? moved.value.token : null, ports.now())).toMatchObject({ organisationName: 'Trélazé', roles: ['contributor'] })
    expect(await findActor(me.token, ports.now())).toEqual({ kind: 'visitor' })
  })

  it('opens a body nobody signed up for, and keeps the present one', async () => {
    const { ports, me, join } = await world()
    expect(await join()).toEqual({ ok: true, value: 'referent' })
    const account = await readAccount(grantOfActor('account.read', me), ports)
    expect(account).toMatchObject({ value: { currentOrganisation: me.organisationId, belongings: [{ organisationName: 'Angers' }, { organisationName: 'Trélazé', role: 'referent' }] } })
  })

  it('is refused where one belongs already, for an unknown body, and to a visitor', async () => {
    const { ports, me, join } = await world()
    const grant = grantOfActor('organisation.sign-up', me)
    expect(await joinBody(grant, { bodyCode: angers.code, submission: submissionOf() }, ports)).toMatchObject({ refusal: { kind: 'conflict', code: 'identity.already-there' } })
    const both = await Promise.all([join(), join()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await execute(`select count(*) from membership where person_id = '${me.personId}'`)).toEqual([{ count: '2' }])
    expect(await joinBody(grant, { bodyCode: 'commune-99999', submission: submissionOf() }, ports)).toMatchObject({ refusal: { kind: 'not-found' } })
    expect(await joinBody(visitorGrant('organisation.sign-up'), { bodyCode: trelaze.code, submission: submissionOf() }, ports)).toMatchObject({ refusal: { kind: 'not-signed-in' } })
  })

  it('takes effect once when the same form is sent twice', async () => {
    const { join } = await world()
    const submission = submissionOf()
    expect(await Promise.all([join(submission), join(submission)])).toEqual([{ ok: true, value: 'referent' }, { ok: true, value: 'referent' }])
  })

  it('waits for the purchasing body when declared by its SIRET: no moving there before', async () => {
    const { ports, me } = await world()
    expect(await joinOther(grantOfActor('organisation.sign-up', me), { body: syndicate, submission: submissionOf() }, ports)).toEqual({ ok: true, value: 'body-pending' })
    const [body] = await execute(`select id from organisation where status = 'pending'`)
    const there = asId<OrganisationId>(String(body?.id))
    expect(await changeAccount(grantOfActor('account.change', me), { intent: 'switch', organisationId: there, address: '192.0.2.1' }, ports)).toMatchObject({ refusal: { kind: 'not-found' } })
  })
})
