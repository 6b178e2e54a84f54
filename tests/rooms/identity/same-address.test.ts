import { describe, expect, it } from 'vitest'
import { findActor } from '#app/access/session.server.ts'
import { askConfirmationAgain, askPasswordReset, readConfirmation, tidyIdentity } from '#app/features/identity/index.server.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { confirm, confirmWith, enter, goodPassword, lastLink, movingPorts, register, smallRegister } from './world.ts'

const signUpGrant = visitorGrant('organisation.sign-up')
const claire = 'claire@angers.example'
const strangersPassword = 'le secret de quelqu’un d’autre'
const link = () => lastLink(claire, '/inscription/confirmer')

const atAngers = async () => {
  await smallRegister()
  return movingPorts()
}

describe('two sign-ups with one address', () => {
  useDatabase()

  it('never mix: a stranger who signs up last changes neither the password, nor the name, nor the link of the first', async () => {
    const ports = await atAngers()
    await register(claire, ports)
    const hers = await link()
    await register(claire, ports, { newPassword: strangersPassword, name: 'Un Inconnu', address: '198.51.100.1' })
    const theirs = await link()
    expect(await readConfirmation(signUpGrant, theirs, ports)).toMatchObject({ value: { name: 'Un Inconnu' } })
    expect(await confirmWith(theirs, ports, { password: goodPassword })).toMatchObject({ refusal: { kind: 'invalid', code: 'identity.wrong-sign-up-password' } })
    expect(await confirmWith(hers, ports, { password: strangersPassword })).toMatchObject({ refusal: { code: 'identity.wrong-sign-up-password' } })
    expect(await confirmWith(hers, ports, { password: goodPassword })).toMatchObject({ ok: true, value: { entered: 'referent' } })
    expect(await execute('select name from person')).toEqual([{ name: 'Claire Martin' }])
    expect(await enter(claire, ports, strangersPassword)).toMatchObject({ refusal: { code: 'identity.wrong-credentials' } })
    expect(await enter(claire, ports)).toMatchObject({ ok: true })
    expect(await confirmWith(theirs, ports, { password: strangersPassword })).toMatchObject({ refusal: { kind: 'gone' } })
  })

  it('leave whoever opens a stranger’s link a way out: a password of their own, unknown to the stranger', async () => {
    const ports = await atAngers()
    await register(claire, ports, { newPassword: strangersPassword })
    expect(await confirm(claire, ports)).toMatchObject({ refusal: { code: 'identity.wrong-sign-up-password' } })
    expect(await askPasswordReset(visitorGrant('password.reset'), { email: claire, address: '192.0.2.1' }, ports)).toEqual({ ok: true, value: null })
    expect(await readConfirmation(signUpGrant, await link(), ports)).toMatchObject({ value: { choosing: true } })
    expect(await confirmWith(await link(), ports, { newPassword: goodPassword })).toMatchObject({ ok: true })
    expect(await enter(claire, ports, strangersPassword)).toMatchObject({ ok: false })
    expect(await enter(claire, ports)).toMatchObject({ ok: true })
  })

  it('give one account when both links are confirmed at once', async () => {
    const ports = await atAngers()
    await register(claire, ports)
    const one = await link()
    await register(claire, ports)
    const other = await link()
    const both = await Promise.all([one, other].map((token) => confirmWith(token, ports, { password: goodPassword })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await execute('select count(*) from person')).toEqual([{ count: '1' }])
    expect(await execute('select count(*) from one_time_token')).toEqual([{ count: '0' }])
  })
})

describe('confirming an address', () => {
  useDatabase()

  it('leaves nobody with an account before, and opens the session at once', async () => {
    const ports = await atAngers()
    await register(claire, ports)
    expect(await execute('select 1 from person')).toEqual([])
    const confirmed = await confirm(claire, ports)
    expect(await findActor(confirmed.ok ? confirmed.value.token : null, ports.now())).toMatchObject({ email: claire, organisationName: 'Angers', roles: ['referent'] })
  })

  it('makes whoever guesses the password wait, and only them', async () => {
    const ports = await atAngers()
    await register(claire, ports)
    const token = await link()
    for (let at = 0; at < 8; at += 1) await enter(claire, ports, 'un essai à la connexion')
    for (let at = 0; at < 6; at += 1) expect(await confirmWith(token, ports, { password: `essai ${at}` })).toMatchObject({ refusal: { kind: 'invalid' } })
    expect(await confirmWith(token, ports, { password: goodPassword })).toMatchObject({ refusal: { kind: 'too-many', facts: { retryAfterSeconds: 1 } } })
    ports.wait(1)
    expect(await confirmWith(token, ports, { password: goodPassword })).toMatchObject({ ok: true })
  })

  it('keeps the link when the password is wrong', async () => {
    const ports = await atAngers()
    await register(claire, ports)
    expect(await confirm(claire, ports, 'pas le bon mot de passe')).toMatchObject({ ok: false })
    expect(await confirm(claire, ports)).toMatchObject({ ok: true })
  })

  it('may be asked again a week long, though each link lasts a day', async () => {
    const ports = await atAngers()
    await register(claire, ports)
    const first = await link()
    ports.wait(3 * 24 * 60)
    await tidyIdentity(systemGrant('test'), ports)
    expect(await confirmWith(first, ports, { password: goodPassword })).toMatchObject({ refusal: { kind: 'gone' } })
    await askConfirmationAgain(signUpGrant, { email: claire, address: '192.0.2.1' }, ports)
    expect(await confirm(claire, ports)).toMatchObject({ ok: true })
    await register('denis@angers.example', ports)
    ports.wait(9 * 24 * 60)
    await tidyIdentity(systemGrant('test'), ports)
    expect(await execute('select 1 from one_time_token')).toEqual([])
  })
})
