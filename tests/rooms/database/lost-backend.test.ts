import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { type Tx, faultOf, inTransaction, isDatabaseUnavailable } from '#db/client.server.ts'
import { execute, useDatabase } from '#tests/support/database.ts'

const grant = systemGrant('test')
const add = (tx: Tx, subjectId: string) => recordAudit(tx, grant, new Date(0), { action: 'test', subjectKind: 'thing', subjectId })
const recorded = async () => (await execute('select subject_id from audit_event order by id')).map(({ subject_id }) => subject_id)
const pidOf = async (tx: Tx) => Number((await tx.execute<{ pid: number }>('select pg_backend_pid() as pid'))[0]?.pid)
const terminate = (pid: number) => execute(`select pg_terminate_backend(${pid}, 1000)`)
const ours = `datname = current_database() and application_name = 'ressort'`
const failureOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => expect.fail('it should have failed'), (error: unknown) => error)

/** Hazard F1: a killed backend must fail its own request, at once, and nothing else. */
describe('a backend killed inside a transaction', () => {
  useDatabase()

  it('fails that transaction as unavailable, loses it whole, and the next one works within 2 s', async () => {
    const failure = await failureOf(
      inTransaction(grant, async (tx) => {
        await add(tx, 'before')
        await terminate(await pidOf(tx))
        await add(tx, 'after')
      }),
    )
    expect(isDatabaseUnavailable(failure)).toBe(true)
    const startedAt = performance.now()
    await inTransaction(grant, (tx) => add(tx, 'next'))
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    expect(await recorded()).toEqual(['next'])
  })

  it('never runs a later statement of the transaction on another connection, even several at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      await failureOf(
        inTransaction(grant, async (tx) => {
          const pid = await pidOf(tx)
          const killed = terminate(pid)
          await Promise.allSettled([add(tx, 'a'), add(tx, 'b'), add(tx, 'c')])
          await killed
          await Promise.allSettled([add(tx, 'd'), add(tx, 'e')])
        }),
      )
    }
    expect(await recorded()).toEqual([])
  })

  it('fails a transaction left idle too long by the server, and leaves none hanging', async () => {
    const failure = await failureOf(
      inTransaction(grant, async (tx) => {
        await tx.execute(`set local idle_in_transaction_session_timeout = '100ms'`)
        await pause(400)
        await add(tx, 'late')
      }),
    )
    expect(isDatabaseUnavailable(failure)).toBe(true)
    const [hanging] = await execute(`select count(*)::int as n from pg_stat_activity where ${ours} and state like 'idle in transaction%'`)
    expect(hanging?.n).toBe(0)
  })

  it('costs nothing to a request that comes after idle connections were killed', async () => {
    await Promise.all([1, 2, 3].map(() => inTransaction(grant, (tx) => tx.execute('select pg_sleep(0.05)'))))
    await execute(`select pg_terminate_backend(pid, 1000) from pg_stat_activity where ${ours}`)
    await Promise.all([1, 2, 3, 4].map((n) => inTransaction(grant, (tx) => add(tx, String(n)))))
    expect((await recorded()).length).toBe(4)
  })

  it('refuses a statement that its transaction did not wait for', async () => {
    let held: Tx | undefined
    await inTransaction(grant, (tx) => Promise.resolve((held = tx)))
    const late = await failureOf(held ? add(held, 'straggler') : Promise.resolve())
    expect(faultOf(late)).toBe('transaction-over')
  })

  it('keeps every acknowledged write, and no other, through a storm of kills', async () => {
    const acknowledged: string[] = []
    const unknown: string[] = []
    const others: unknown[] = []
    let longest = 0
    let stop = false
    const writer = async (name: number) => {
      for (let n = 0; !stop; n += 1) {
        const id = `${name}-${n}`
        const startedAt = performance.now()
        const failure = await inTransaction(grant, async (tx) => {
          await add(tx, id)
          await tx.execute('select pg_sleep(0.01)')
        }).then(() => acknowledged.push(id) && undefined, (error: unknown) => error)
        longest = Math.max(longest, performance.now() - startedAt)
        if (failure === undefined) continue
        if (faultOf(failure) === 'outcome-unknown') unknown.push(id)
        else if (!isDatabaseUnavailable(failure)) others.push(failure)
        await pause(10)
      }
    }
    const writers = Array.from({ length: 12 }, (_, name) => writer(name))
    for (let kill = 0; kill < 12; kill += 1) {
      await pause(150)
      await execute(`select pg_terminate_backend(pid) from pg_stat_activity where ${ours} and query like '%pg_sleep%' limit 2`)
    }
    stop = true
    await Promise.all(writers)
    expect(others).toEqual([])
    const rows = new Set(await recorded())
    expect(acknowledged.filter((id) => !rows.has(id))).toEqual([])
    expect([...rows].filter((id) => !acknowledged.includes(String(id)) && !unknown.includes(String(id)))).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(50)
    expect(longest).toBeLessThan(2_000)
  })
})
