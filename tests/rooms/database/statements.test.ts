import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { type Reader, inStatement, isDatabaseUnavailable, sqlStateOf, writtenOnce } from '#db/client.server.ts'
import { remembered } from '#db/remembered.server.ts'
import { auditEvent } from '#db/schema/index.server.ts'
import { execute, useDatabase } from '#tests/support/database.ts'

const grant = systemGrant('test')
const one = (reader: Reader, value: ReturnType<typeof sql<number>>) => reader.select({ value }).from(sql`(values (1)) as line`)
const pid = async () => (await inStatement(grant, (reader) => one(reader, sql<number>`pg_backend_pid()`)))[0]?.value ?? 0
const failureOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => expect.fail('it should have failed'), (error: unknown) => error)

describe('a statement that reads alone', () => {
  useDatabase({ size: 1, budgetMs: 700 })

  it('leaves no transaction behind it', async () => {
    const served = await pid()
    expect(await execute(`select state from pg_stat_activity where pid = ${served}`)).toEqual([{ state: 'idle' }])
  })
  it('is asked again on a fresh connection when its own was lost since it last served', async () => {
    const before = await pid()
    await execute(`select pg_terminate_backend(${before}, 1000)`)
    expect(await pid()).not.toBe(before)
  })
  it('gives its connection back when the server answers an error, and the next one reads on it', async () => {
    const before = await pid()
    const failure = await failureOf(inStatement(grant, (reader) => one(reader, sql<number>`1 / ${0}::int`)))
    expect(sqlStateOf(failure)?.state).toBe('22012')
    expect(await pid()).toBe(before)
  })
  it('fails as unavailable at the end of its budget, once, and the next one reads', async () => {
    const startedAt = performance.now()
    const failure = await failureOf(inStatement(grant, (reader) => one(reader, sql<number>`length(pg_sleep(4)::text)`)))
    expect(isDatabaseUnavailable(failure)).toBe(true)
    expect(performance.now() - startedAt).toBeLessThan(1_500)
    expect(await pid()).toBeGreaterThan(0)
  })
  it('is written once for the open database, and asked with other values each time', async () => {
    let written = 0
    const query = writtenOnce((reader) => {
      written += 1
      return one(reader, sql<number>`${sql.placeholder('value')}::int`).prepare('value')
    })
    const ask = async (value: number) => (await inStatement(grant, (reader) => query(reader).execute({ value })))[0]?.value
    expect([await ask(3), await ask(4), written]).toEqual([3, 4, 1])
  })
})

describe('what is remembered', () => {
  useDatabase()
  const count = () => inStatement(grant, (reader) => reader.select({ id: auditEvent.id }).from(auditEvent)).then((rows) => rows.length)
  const add = () => execute(`insert into audit_event (at, action, subject_kind, subject_id, facts) values (now(), 'a', 'b', 'c', '{}')`)

  it('is read once for those who ask at once, until its time is over or it is forgotten', async () => {
    const long = remembered(60_000, count)
    expect(await Promise.all([long.read(grant), long.read(grant)])).toEqual([0, 0])
    await add()
    expect(await long.read(grant)).toBe(0)
    long.forget()
    expect(await long.read(grant)).toBe(1)
    const short = remembered(0, count)
    await short.read(grant)
    await add()
    expect(await short.read(grant)).toBe(2)
  })
  it('does not remember a failure', async () => {
    let tries = 0
    const second = remembered(60_000, async () => {
      tries += 1
      if (tries === 1) throw new Error('first')
      return tries
    })
    await failureOf(second.read(grant))
    expect(await second.read(grant)).toBe(2)
  })
})
