import { describe, expect, it } from 'vitest'
import { hashPassword, isOutdated, verifyPassword } from '#app/adapters/password.server.ts'
import { findActor } from '#app/access/session.server.ts'
import { askPasswordReset, readReset, resetPassword } from '#app/features/identity/index.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { actorAfterSignIn, confirm, confirmWith, enter, goodPassword, lastLink, mails, movingPorts, register, smallRegister } from './world.ts'

const grant = visitorGrant('password.reset')
const claire = 'claire@angers.example'
const newPassword = 'un secret tout neuf et long'
const ask = (email: string, ports: ReturnType<typeof movingPorts>, address = '192.0.2.1') => askPasswordReset(grant, { email, address }, ports)

describe('a forgotten password', () => {
  useDatabase()

  const referent = async () => {
    await smallRegister()
    const ports = movingPorts()
    await register(claire, ports)
    await confirm(claire, ports)
    return ports
  }

  it('is replaced by a link, once; every session ends and none is opened', async () => {
    const ports = await referent()
    const { token: session } = await actorAfterSignIn(claire, ports)
    await ask(claire, ports)
    const token = await lastLink(claire, '/mot-de-passe')
    expect(await readReset(grant, token, ports)).toEqual({ ok: true, value: { email: claire } })
    const both = await Promise.all([resetPassword(grant, { token, newPassword }, ports), resetPassword(grant, { token, newPassword: `${newPassword} bis` }, ports)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await findActor(session, ports.now())).toEqual({ kind: 'visitor' })
    expect(await enter(claire, ports)).toMatchObject({ ok: false })
    expect((await mails()).at(-1)?.subject).toBe('Votre mot de passe a changé')
    expect(await readReset(grant, token, ports)).toMatchObject({ ok: false, refusal: { kind: 'gone', code: 'identity.link-gone' } })
  })

  it('answers an unknown address as a known one, and writes to nobody', async () => {
    const ports = await referent()
    const before = (await mails()).length
    expect(await ask('nobody@angers.example', ports)).toEqual(await ask(claire, ports))
    expect((await mails()).slice(before).map((mail) => mail.to)).toEqual([claire])
  })

  it('is not replaced after half an hour', async () => {
    const ports = await referent()
    await ask(claire, ports)
    const token = await lastLink(claire, '/mot-de-passe')
    ports.wait(30)
    expect(await resetPassword(grant, { token, newPassword }, ports)).toMatchObject({ ok: false, refusal: { kind: 'gone' } })
    expect(await enter(claire, ports)).toMatchObject({ ok: true })
  })

  it('keeps the link when the new password is refused', async () => {
    const ports = await referent()
    await ask(claire, ports)
    const token = await lastLink(claire, '/mot-de-passe')
    expect(await resetPassword(grant, { token, newPassword: 'motdepasse123456' }, ports)).toMatchObject({ refusal: { code: 'identity.password-common' } })
    expect(await resetPassword(grant, { token, newPassword }, ports)).toMatchObject({ ok: true })
  })

  it('finishes a sign-up never confirmed with another password, by a link of its own', async () => {
    await smallRegister()
    const ports = movingPorts()
    await register(claire, ports)
    await ask(claire, ports)
    expect((await mails()).map((mail) => mail.subject)).toEqual(['Confirmez votre adresse', 'Terminez votre inscription'])
    const token = await lastLink(claire, '/inscription/confirmer')
    expect(await confirmWith(token, ports, { newPassword: 'court' })).toMatchObject({ refusal: { kind: 'invalid', code: 'identity.password-too-short' } })
    expect(await confirmWith(token, ports, { newPassword })).toMatchObject({ ok: true, value: { entered: 'referent' } })
    expect(await enter(claire, ports, newPassword)).toMatchObject({ ok: true })
    expect(await enter(claire, ports)).toMatchObject({ refusal: { code: 'identity.wrong-credentials' } })
  })

  it('frees whoever was made to wait by somebody else’s attempts', async () => {
    const ports = await referent()
    for (let at = 0; at < 12; at += 1) {
      await enter(claire, ports, 'un autre secret bien long')
      ports.wait(2)
    }
    await ask(claire, ports)
    await resetPassword(grant, { token: await lastLink(claire, '/mot-de-passe'), newPassword }, ports)
    expect(await enter(claire, ports, newPassword)).toMatchObject({ ok: true })
  })
})

describe('the queue of password checks', () => {
  useDatabase()

  it('lets twenty wait and tells the others to come back', async () => {
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => verifyPassword(null, goodPassword)))
    expect(outcomes.filter((one) => one === 'busy')).toHaveLength(18)
    expect(outcomes.filter((one) => one === false)).toHaveLength(22)
    expect(await verifyPassword(null, goodPassword)).toBe(false)
  })

  it('tells a hash of today from an older one', async () => {
    const hash = await hashPassword(goodPassword)
    expect(isOutdated(hash)).toBe(false)
    expect(isOutdated('$argon2id$v=19$m=4096,t=3,p=1$x$y')).toBe(true)
    expect(await verifyPassword(hash, goodPassword)).toBe(true)
    expect(await verifyPassword(hash, `${goodPassword} `)).toBe(false)
  })
})
