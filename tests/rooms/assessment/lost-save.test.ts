import { expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { answerForm } from '#app/features/assessment/index.ts'
import { answerQuestion, startAssessment } from '#app/features/assessment/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { assessment } from '#db/schema/index.server.ts'
import { buildOrganisation, buildPerson, grantOf, portsAt } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'

useDatabase()

const killed = async () => (await execute(`select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like '%insert into%answer%' and pid <> pg_backend_pid()`)).length

it('keeps an answer once, with one line of the journal, when the connection that carried it is lost', async () => {
  const referent = await buildPerson(await buildOrganisation('authority', { population: 2_000 }), 'authority', { roles: ['referent'] })
  const grant = grantOf('assessment.answer', referent)
  const started = await startAssessment(grant, 'first', portsAt())
  if (!started.ok) throw new Error(started.refusal.code)
  const form = answerForm.parse({ assessment: started.value.assessmentId, revision: '0', choice: '2' })
  // Two at once, so that two connections have served before one is lost.
  const first = await Promise.all(['Q01', 'Q07'].map((code) => answerQuestion(grant, { code, form }, portsAt())))
  expect(first.map(({ ok }) => ok)).toEqual([true, true])

  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  let locked = () => {}
  const isLocked = new Promise<void>((resolve) => (locked = resolve))
  const lock = inTransaction(systemGrant('test'), async (tx) => {
    await tx.select().from(assessment).for('update')
    locked()
    await held
  })
  await isLocked
  const saving = answerQuestion(grant, { code: 'Q08', form }, portsAt())
  await expect.poll(killed, { timeout: 1_900, interval: 50 }).toBeGreaterThan(0)
  release()
  await lock
  expect(await saving).toMatchObject({ ok: true, value: { revision: 1 } })
  expect(await execute(`select (select count(*)::int from answer where question_code = 'Q08') as kept, (select count(*)::int from audit_event where action = 'assessment.answer' and facts ->> 'question' = 'Q08') as told`)).toEqual([{ kept: 1, told: 1 }])
})

it('writes nothing of an answer that the questionnaire does not take', async () => {
  const referent = await buildPerson(await buildOrganisation('authority', { population: 2_000 }), 'authority', { roles: ['referent'] })
  const grant = grantOf('assessment.answer', referent)
  const started = await startAssessment(grant, 'first', portsAt())
  if (!started.ok) throw new Error(started.refusal.code)
  const form = answerForm.parse({ assessment: started.value.assessmentId, revision: '0', choice: 'not-applicable', reason: 'Sans objet' })
  expect(await answerQuestion(grant, { code: 'Q59', form }, portsAt())).toMatchObject({ ok: false, refusal: { code: 'assessment.must-apply' } })
  expect(await answerQuestion(grant, { code: 'Q99', form }, portsAt())).toMatchObject({ ok: false, refusal: { code: 'core.not-found' } })
  expect(await execute('select count(*)::int as n from answer')).toEqual([{ n: 0 }])
  expect(await execute(`select count(*)::int as n from audit_event where action = 'assessment.answer'`)).toEqual([{ n: 0 }])
})
