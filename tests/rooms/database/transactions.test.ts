import { describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { faultOf, inTransaction, isDatabaseReady, sqlStateOf } from '#db/client.server.ts'
import { auditEvent } from '#db/schema/index.server.ts'
import { execute, useDatabase } from '#tests/support/database.ts'

const grant = systemGrant('test')
const at = new Date('2026-03-12T10:00:00.000Z')
const event = { action: 'test', subjectKind: 'thing', subjectId: '1' }
const audited = async () => Number((await execute('select count(*) as n from audit_event'))[0]?.n)

describe('a transaction', () => {
  useDatabase()

  it('commits when its work resolves, and gives dates and JSON back as they went in', async () => {
    await inTransaction(grant, (tx) => recordAudit(tx, grant, at, { ...event, facts: { lots: ['a'], n: 2 } }))
    const [row] = await inTransaction(grant, (tx) => tx.select().from(auditEvent))
    expect(row).toMatchObject({ at, system: 'test', facts: { lots: ['a'], n: 2 } })
    expect(await isDatabaseReady()).toBe(true)
  })

  it('rolls back and returns a refusal', async () => {
    const result = await inTransaction(grant, async (tx) => {
      await recordAudit(tx, grant, at, event)
      return refuse('conflict', 'test.no')
    })
    expect(result).toEqual(refuse('conflict', 'test.no'))
    expect(await audited()).toBe(0)
    expect(await inTransaction(grant, () => Promise.resolve(ok(1)))).toEqual(ok(1))
  })

  it('rolls back and throws what its work throws', async () => {
    const thrown = new Error('mine')
    await expect(
      inTransaction(grant, async (tx) => {
        await recordAudit(tx, grant, at, event)
        throw thrown
      }),
    ).rejects.toBe(thrown)
    expect(await audited()).toBe(0)
  })

  it('keeps what a savepoint did not undo', async () => {
    await inTransaction(grant, async (tx) => {
      await recordAudit(tx, grant, at, event)
      await tx
        .transaction(async (inner) => {
          await recordAudit(inner, grant, at, event)
          await inner.execute('select 1/0')
        })
        .catch(() => undefined)
    })
    expect(await audited()).toBe(1)
  })

  it('never says it committed when an error inside it was ignored', async () => {
    const outcome = inTransaction(grant, async (tx) => {
      await recordAudit(tx, grant, at, event)
      await tx.execute('select 1/0').catch(() => undefined)
    })
    expect(faultOf(await outcome.catch((error: unknown) => error))).toBe('not-committed')
    expect(await audited()).toBe(0)
  })

  it('tries a deadlocked or unserialisable work again only when it is said to be idempotent', async () => {
    const failing = (times: number) => {
      let runs = 0
      return {
        work: async (tx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => {
          runs += 1
          if (runs <= times) await tx.execute(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`)
          return runs
        },
        runs: () => runs,
      }
    }
    expect(await inTransaction(grant, failing(2).work, { idempotent: true })).toBe(3)
    const once = failing(1)
    expect(sqlStateOf(await inTransaction(grant, once.work).catch((error: unknown) => error))?.state).toBe('40001')
    expect(once.runs()).toBe(1)
    const always = failing(9)
    await expect(inTransaction(grant, always.work, { idempotent: true })).rejects.toThrow()
    expect(always.runs()).toBe(3)
  })

  it('keeps the audit trail append-only', async () => {
    await inTransaction(grant, (tx) => recordAudit(tx, grant, at, event))
    for (const statement of ['update audit_event set action = action', 'delete from audit_event', 'truncate audit_event']) {
      expect(sqlStateOf(await execute(statement).catch((error: unknown) => error))?.state).toBe('RS001')
    }
  })
})
