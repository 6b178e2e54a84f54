import { describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { findActor } from '#app/access/session.server.ts'
import { askPasswordReset, tidyIdentity } from '#app/features/identity/index.server.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { actorAfterSignIn, confirm, movingPorts, register, smallRegister } from './world.ts'

describe('tidying', () => {
  useDatabase()

  it('deletes what is over and keeps what is not', async () => {
    await smallRegister()
    const ports = movingPorts()
    await register('claire@angers.example', ports)
    await confirm('claire@angers.example', ports)
    await actorAfterSignIn('claire@angers.example', ports)
    ports.wait(29)
    const live = await actorAfterSignIn('claire@angers.example', ports)
    await askPasswordReset(visitorGrant('password.reset'), { email: 'claire@angers.example', address: '192.0.2.1' }, ports)
    ports.wait(2)
    expect(await tidyIdentity(systemGrant('test'), ports)).toEqual({ sessions: 2 })
    expect(await findActor(live.token, ports.now())).toMatchObject({ kind: 'person' })
    expect(await execute('select purpose from one_time_token')).toEqual([{ purpose: 'reset-password' }])
    ports.wait(50 * 60)
    await tidyIdentity(systemGrant('test'), ports)
    expect([...(await execute('select 1 from one_time_token')), ...(await execute('select 1 from session')), ...(await execute('select 1 from sign_in_throttle'))]).toEqual([])
  })
})
