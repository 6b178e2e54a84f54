import { describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { type Result, type Submission, notFound, ok } from '#app/features/core/index.ts'
import { once, queueMail, recordAudit } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { auditEvent, outgoingMail } from '#db/schema/index.server.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase()
const grant = systemGrant('test')
const at = new Date('2026-11-23T09:00:00Z')
const sent: Submission = { key: 'k1', digest: 'd1', route: '/r' }
const mail = { to: 'a@exemple.fr', subject: 's', body: 'b' }

const submit = (submission: Submission, outcome: Result<{ id: string }> = ok({ id: 'first' })) =>
  inTransaction(grant, (tx) =>
    once(tx, grant, at, submission, async () => {
      await queueMail(tx, at, mail)
      return outcome
    }),
  )
const mails = () => inTransaction(grant, (tx) => tx.select().from(outgoingMail))

describe('a form submission', () => {
  it('takes effect once: a replay gets the first outcome', async () => {
    expect(await submit(sent)).toEqual(ok({ id: 'first' }))
    expect(await submit(sent, ok({ id: 'second' }))).toEqual(ok({ id: 'first' }))
    expect(await mails()).toHaveLength(1)
  })
  it('is refused when the same key carries another content', async () => {
    await submit(sent)
    expect(await submit({ ...sent, digest: 'd2' })).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'core.form-reused' } })
    expect(await submit({ ...sent, route: '/other' })).toMatchObject({ ok: false })
  })
  it('may be sent again after a refusal', async () => {
    expect(await submit(sent, notFound())).toMatchObject({ ok: false })
    expect(await mails()).toHaveLength(0)
    expect(await submit(sent)).toEqual(ok({ id: 'first' }))
  })
  it('takes effect once under twenty simultaneous clicks', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => submit(sent)))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect(await mails()).toHaveLength(1)
  })
})

describe('the audit trail', () => {
  const write = () => inTransaction(grant, (tx) => recordAudit(tx, grant, at, { action: 'test.done', subjectKind: 'thing', subjectId: '1' }))
  it('names the system that acted', async () => {
    await write()
    expect(await inTransaction(grant, (tx) => tx.select().from(auditEvent))).toMatchObject([{ action: 'test.done', system: 'test', personId: null }])
  })
  it('can be neither changed nor erased', async () => {
    await write()
    await expect(inTransaction(grant, (tx) => tx.update(auditEvent).set({ action: 'x' }))).rejects.toThrow()
    await expect(inTransaction(grant, (tx) => tx.delete(auditEvent))).rejects.toThrow()
  })
})
