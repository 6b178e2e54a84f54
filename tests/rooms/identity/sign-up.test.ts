import { describe, expect, it } from 'vitest'
import { askConfirmationAgain, readConfirmation, readRequests, signUpOther } from '#app/features/identity/index.server.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { buildOrganisation, buildPerson, grantOf, submissionOf } from '#tests/support/builders.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { actorAfterSignIn, confirm, confirmWith, enter, goodPassword, lastLink, mails, movingPorts, register, smallRegister } from './world.ts'

const signUpGrant = visitorGrant('organisation.sign-up')

describe('signing up for a body of the register', () => {
  useDatabase()

  it('makes the first person its referent once the address is confirmed, and fills in what the register knows', async () => {
    await smallRegister()
    const ports = movingPorts()
    expect(await register('claire@angers.example', ports)).toEqual({ ok: true, value: null })
    expect((await mails())[0]?.body).not.toContain('Claire')
    expect(await enter('claire@angers.example', ports)).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'identity.email-not-confirmed' } })
    expect(await confirm('claire@angers.example', ports)).toMatchObject({ ok: true, value: { entered: 'referent' } })
    const actor = await actorAfterSignIn('claire@angers.example', ports)
    expect(actor).toMatchObject({ organisationName: 'Angers', organisationKind: 'authority', roles: ['referent'] })
    expect(await execute('select status, siren, population, department, body_type from organisation')).toEqual([
      { status: 'active', siren: '214900078', population: 159022, department: '49', body_type: 'commune' },
    ])
  })

  it('makes later people ask, and tells the referent', async () => {
    await smallRegister()
    const ports = movingPorts()
    await register('claire@angers.example', ports)
    await confirm('claire@angers.example', ports)
    await register('denis@angers.example', ports, { name: 'Denis Petit' })
    expect(await confirm('denis@angers.example', ports)).toMatchObject({ ok: true, value: { entered: 'asked-to-join' } })
    expect((await mails()).at(-1)).toMatchObject({ to: 'claire@angers.example', subject: 'Une personne demande à rejoindre votre équipe' })
    expect((await actorAfterSignIn('denis@angers.example', ports)).roles).toEqual([])
  })

  it('leaves exactly one referent when ten people confirm at once', async () => {
    await smallRegister()
    const ports = movingPorts()
    const people = Array.from({ length: 10 }, (_, at) => `p${at}@angers.example`)
    await Promise.all(people.map((email) => register(email, ports)))
    const outcomes = await Promise.all(people.map((email) => confirm(email, ports)))
    expect(outcomes.filter((one) => one.ok && one.value.entered === 'referent')).toHaveLength(1)
    expect(outcomes.filter((one) => one.ok && one.value.entered === 'asked-to-join')).toHaveLength(9)
    expect(await execute(`select count(*) from membership where role = 'referent' and status = 'active'`)).toEqual([{ count: '1' }])
    expect(await execute('select count(*) from organisation')).toEqual([{ count: '1' }])
  })

  it('uses a confirmation link once, and not after a day', async () => {
    await smallRegister()
    const ports = movingPorts()
    await register('claire@angers.example', ports)
    const token = await lastLink('claire@angers.example', '/inscription/confirmer')
    expect(await readConfirmation(signUpGrant, token, ports)).toMatchObject({ ok: true, value: { organisationName: 'Angers' } })
    const both = await Promise.all([confirmWith(token, ports, { password: goodPassword }), confirmWith(token, ports, { password: goodPassword })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.filter((one) => !one.ok)).toMatchObject([{ refusal: { kind: 'gone' } }])
    await register('denis@angers.example', ports)
    const late = await lastLink('denis@angers.example', '/inscription/confirmer')
    ports.wait(24 * 60 + 1)
    expect(await confirmWith(late, ports, { password: goodPassword })).toMatchObject({ ok: false, refusal: { kind: 'gone', code: 'identity.link-gone' } })
  })

  it('sends another link on demand: the one before stops working, and strangers get the same answer without a message', async () => {
    await smallRegister()
    const ports = movingPorts()
    await register('claire@angers.example', ports)
    const first = await lastLink('claire@angers.example', '/inscription/confirmer')
    const known = await askConfirmationAgain(signUpGrant, { email: 'claire@angers.example', address: '192.0.2.1' }, ports)
    const unknown = await askConfirmationAgain(signUpGrant, { email: 'nobody@angers.example', address: '192.0.2.1' }, ports)
    expect(known).toEqual(unknown)
    expect(await confirmWith(first, ports, { password: goodPassword })).toMatchObject({ ok: false, refusal: { kind: 'gone' } })
    expect(await confirm('claire@angers.example', ports)).toMatchObject({ ok: true })
    expect((await mails()).some((mail) => mail.to === 'nobody@angers.example')).toBe(false)
  })

  it('sends one message when the same form is sent twice', async () => {
    await smallRegister()
    const ports = movingPorts()
    const submission = submissionOf('/inscription')
    const both = await Promise.all([register('claire@angers.example', ports, { submission }), register('claire@angers.example', ports, { submission })])
    expect(both).toEqual([{ ok: true, value: null }, { ok: true, value: null }])
    expect(await mails()).toHaveLength(1)
    expect(JSON.stringify(await execute('select * from submission'))).not.toContain(goodPassword)
  })

  it('audits who entered where, and nothing that opens a door', async () => {
    await smallRegister()
    const ports = movingPorts()
    await register('claire@angers.example', ports)
    const token = await lastLink('claire@angers.example', '/inscription/confirmer')
    const [link] = await execute('select hash, sign_up from one_time_token')
    await confirm('claire@angers.example', ports)
    const session = await actorAfterSignIn('claire@angers.example', ports)
    const [credential] = await execute('select password_hash from credential')
    const trail = JSON.stringify(await execute('select * from audit_event'))
    expect(trail).toContain('email.confirm')
    for (const secret of [goodPassword, token, String(link?.hash), session.token, String(credential?.password_hash), '$argon2']) expect(trail).not.toContain(secret)
  })

  it('answers somebody who has an account like anybody, and tells only their mailbox', async () => {
    await smallRegister()
    const ports = movingPorts()
    await register('claire@angers.example', ports)
    await confirm('claire@angers.example', ports)
    expect(await register('claire@angers.example', ports, { newPassword: 'un tout autre secret long' })).toEqual({ ok: true, value: null })
    expect((await mails()).at(-1)?.subject).toBe('Vous avez déjà un compte')
    expect(await enter('claire@angers.example', ports)).toMatchObject({ ok: true })
  })

  it('refuses a body the register does not have, a common password, and one that is the address', async () => {
    await smallRegister()
    const ports = movingPorts()
    expect(await register('claire@angers.example', ports, { bodyCode: 'commune-99999' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await register('claire@angers.example', ports, { newPassword: 'motdepasse1234567' })).toMatchObject({ ok: false, refusal: { code: 'identity.password-common' } })
    expect(await register('claire.martin@angers.example', ports, { newPassword: 'claire.martin.2026' })).toMatchObject({ ok: false, refusal: { code: 'identity.password-is-email' } })
    expect(await mails()).toEqual([])
  })

  it('slows down whoever sends many messages to one mailbox', async () => {
    await smallRegister()
    const ports = movingPorts()
    const answers = []
    for (let at = 0; at < 8; at += 1) answers.push(await register('claire@angers.example', ports, { address: `192.0.2.${at}` }))
    expect(answers.filter((one) => one.ok).length).toBeLessThanOrEqual(6)
    expect(answers.at(-1)).toMatchObject({ ok: false, refusal: { kind: 'too-many' } })
  })
})

describe('signing up another public buyer by its SIRET', () => {
  useDatabase()
  const other = { bodyName: 'CCAS de Trélazé', bodyType: 'ccas' as const, siret: '73282932000074', department: '49', email: 'ana@ccas.example', name: 'Ana Roux', jobTitle: 'Directrice', newPassword: goodPassword }
  const ask = (input: typeof other, ports: ReturnType<typeof movingPorts>) =>
    signUpOther(signUpGrant, { input, lang: 'fr', address: '192.0.2.9', submission: submissionOf('/inscription') }, ports)

  it('waits for the purchasing body, which is told once the address is confirmed', async () => {
    const ports = movingPorts()
    const central = await buildOrganisation('central')
    const pilot = await buildPerson(central, 'central', { roles: ['steering'] })
    await ask(other, ports)
    expect(await readRequests(grantOf('body.approve', pilot))).toEqual({ ok: true, value: [] })
    expect(await confirm('ana@ccas.example', ports)).toMatchObject({ ok: true, value: { entered: 'body-pending' } })
    expect((await mails()).at(-1)).toMatchObject({ to: pilot.email, subject: 'Un organisme demande à utiliser Ressort' })
    expect(await readRequests(grantOf('body.approve', pilot))).toMatchObject({ ok: true, value: [{ name: 'CCAS de Trélazé', siret: '73282932000074', people: [{ email: 'ana@ccas.example' }] }] })
    expect((await actorAfterSignIn('ana@ccas.example', ports)).roles).toEqual([])
  })

  it('keeps one organisation per SIRET', async () => {
    const ports = movingPorts()
    await Promise.all([ask(other, ports), ask({ ...other, email: 'bob@ccas.example' }, ports)])
    expect(await execute('select count(*) from organisation')).toEqual([{ count: '1' }])
  })
})
