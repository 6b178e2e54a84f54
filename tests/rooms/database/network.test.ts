import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { closeDatabase, faultOf, inTransaction, isDatabaseUnavailable, openDatabase } from '#db/client.server.ts'
import { databaseUrl, emptyTables, execute, useEmptyDatabase } from '#tests/support/database.ts'
import { type Proxy, openProxy } from '#tests/support/proxy.ts'

const grant = systemGrant('test')
const write = () => inTransaction(grant, (tx) => recordAudit(tx, grant, new Date(0), { action: 'test', subjectKind: 'thing', subjectId: '1' }))
const recorded = async () => Number((await execute('select count(*) as n from audit_event'))[0]?.n)
const failureOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => expect.fail('it should have failed'), (error: unknown) => error)

describe('a network that fails', () => {
  let proxy: Proxy
  useEmptyDatabase()
  beforeEach(async () => {
    proxy = await openProxy(databaseUrl())
    openDatabase({ url: proxy.url, budgetMs: 700 })
  })
  afterEach(async () => {
    await closeDatabase()
    await proxy.close()
    await emptyTables()
  })

  it('says the outcome is unknown when the answer to COMMIT is lost, whether it happened', async () => {
    let committing = false
    proxy.asked = (bytes) => {
      committing = bytes.includes('commit')
      return 'pass'
    }
    proxy.answered = () => (committing ? 'cut' : 'pass')
    const failure = await failureOf(write())
    expect(faultOf(failure)).toBe('outcome-unknown')
    expect(isDatabaseUnavailable(failure)).toBe(true)
    expect(await recorded()).toBe(1)
  })

  it('or not', async () => {
    proxy.asked = (bytes) => (bytes.includes('commit') ? 'cut' : 'pass')
    expect(faultOf(await failureOf(write()))).toBe('outcome-unknown')
    expect(await recorded()).toBe(0)
  })

  it('gives up on a silent server at the deadline, and starts afresh once it speaks again', async () => {
    proxy.answered = () => 'swallow'
    const startedAt = performance.now()
    const failure = await failureOf(write())
    expect(isDatabaseUnavailable(failure)).toBe(true)
    expect(performance.now() - startedAt).toBeLessThan(1_500)
    proxy.answered = () => 'pass'
    await write()
    expect(await recorded()).toBe(1)
  })

  it('is unavailable, not broken, while the server refuses connections', async () => {
    await proxy.close()
    expect(isDatabaseUnavailable(await failureOf(write()))).toBe(true)
  })
})

/** Hazard F2: the driver may send BEGIN on a connection that is already in a transaction. */
describe('a small pool under many requests', () => {
  const notices: object[] = []
  useEmptyDatabase()
  beforeEach(() => openDatabase({ url: databaseUrl(), size: 3, onDiagnostic: (_, facts) => notices.push(facts) }))
  afterEach(closeDatabase)

  it('opens every transaction on a connection of its own: no nested BEGIN, nothing of another is seen', async () => {
    for (let round = 0; round < 20; round += 1) {
      const names = Array.from({ length: 40 }, (_, n) => `${round}-${n}`)
      const seen = await Promise.all(
        names.map((name) =>
          inTransaction(grant, async (tx) => {
            const [before] = await tx.execute<{ name: string | null }>(`select nullif(current_setting('ressort.name', true), '') as name`)
            expect(before?.name).toBeNull()
            await tx.execute(`select set_config('ressort.name', '${name}', true)`)
            const [row] = await tx.execute<{ name: string }>(`select current_setting('ressort.name', true) as name`)
            return row?.name
          }),
        ),
      )
      expect(seen).toEqual(names)
    }
    expect(notices).toEqual([])
    const [hanging] = await execute(`select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`)
    expect(hanging?.n).toBe(0)
  })

  it('refuses at once what it could not serve, and serves what waits', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const busy = Array.from({ length: 3 }, () => inTransaction(grant, () => held))
    const waiting = Array.from({ length: 64 }, () => inTransaction(grant, () => Promise.resolve('served')))
    expect(faultOf(await failureOf(inTransaction(grant, () => Promise.resolve())))).toBe('pool-busy')
    release()
    await Promise.all(busy)
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['served']))
  })
})
