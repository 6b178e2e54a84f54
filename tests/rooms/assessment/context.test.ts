import { beforeEach, describe, expect, it } from 'vitest'
import { contextForm } from '#app/features/assessment/index.ts'
import { closeAssessment, keepContext, readContext, startAssessment } from '#app/features/assessment/index.server.ts'
import type { Result } from '#app/features/core/index.ts'
import { parseFields } from '#app/http/parse-form.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, grantOf, newId, portsAt, submissionOf } from '#tests/support/builders.ts'
import { markShown } from '#tests/support/closing.ts'
import { execute, useDatabase } from '#tests/support/database.ts'

useDatabase()

let referent: BuiltPerson
let colleague: BuiltPerson
let stranger: BuiltPerson

beforeEach(async () => {
  const town = await buildOrganisation('authority', { population: 2_000, agents: 31 })
  referent = await buildPerson(town, 'authority', { roles: ['referent'], name: 'Awa Rivet' })
  colleague = await buildPerson(town, 'authority', { roles: ['contributor'], name: 'Luc Bonnet' })
  stranger = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
})

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const start = async (who = referent) => value(await startAssessment(grantOf('assessment.answer', who), 'full', portsAt())).assessmentId
const formOf = (assessment: string, fields: Record<string, string>) => {
  const form = parseFields(contextForm, Object.entries({ assessment, revision: '0', ...fields }))
  if (!form.ok) throw new Error(JSON.stringify(form.issues))
  return form.value
}
const keep = (assessment: string, fields: Record<string, string>, who = referent) => keepContext(grantOf('assessment.answer', who), formOf(assessment, fields), portsAt())
const read = async (who = referent) => value(await readContext(grantOf('assessment.read', who), portsAt()))

describe('what an organisation tells of itself', () => {
  it('is asked once an assessment is open, with what its sign-up knew proposed and not kept', async () => {
    expect(await readContext(grantOf('assessment.read', referent), portsAt())).toMatchObject({ ok: false, refusal: { code: 'assessment.not-open' } })
    await start()
    expect(await read()).toMatchObject({ revision: 0, stored: { answers: {} }, proposed: { answers: { C01: 31 } }, suggestedFrom: { C01: 'sign-up' }, toldBy: null, hidden: [], mayAnswer: true })
    expect(await execute('select context from assessment')).toEqual([{ context: {} }])
  })

  it('is kept with who told it, for every colleague, and leaves a trace', async () => {
    const id = await start()
    value(await keep(id, { 'about.C01': '24', 'about.C06.own': 'on', 'about.C08': 'important', 'about.C12.lot-1': 'on', 'until.C12.lot-1': '31/12/2027' }, colleague))
    const told = { answers: { C01: 24, C06: ['own'], C08: ['important'], C12: ['lot-1'] }, until: { C12: { 'lot-1': '2027-12-31' } } }
    expect(await read()).toMatchObject({ revision: 1, stored: told, proposed: told, suggestedFrom: {}, toldBy: 'Luc Bonnet', toldAt: portsAt().now() })
    expect(await execute("select facts from audit_event where action = 'assessment.context'")).toEqual([{ facts: { revision: 1, told: 4 } }])
  })

  it('says which questions it hides, and which of them were answered before', async () => {
    const id = await start()
    await execute(`insert into answer (assessment_id, question_code, kind, level, answered_at) values ('${id}', 'Q14', 'level', 2, now())`)
    value(await keep(id, { 'about.C06.provider': 'on' }))
    expect((await read()).hidden.map(({ code, answered }) => [code, answered])).toEqual([['Q14', true], ['Q21', false]])
    expect(await execute('select question_code, level from answer')).toEqual([{ question_code: 'Q14', level: 2 }])
  })

  it('is not replaced by a page that a colleague has outdated, and takes a form sent twice once', async () => {
    const id = await start()
    value(await keep(id, { 'about.C01': '24' }))
    value(await keep(id, { 'about.C01': '24' }))
    expect(await keep(id, { 'about.C01': '30' }, colleague)).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'assessment.context-changed' } })
    expect(await read(colleague)).toMatchObject({ revision: 1, stored: { answers: { C01: 24 } }, toldBy: 'Awa Rivet' })
    value(await keep(id, { 'about.C01': '30', revision: '1' }, colleague))
    expect(await read()).toMatchObject({ revision: 2, stored: { answers: { C01: 30 } }, toldBy: 'Luc Bonnet' })
  })

  it('keeps one of two forms sent at the same time', async () => {
    const id = await start()
    const results = await Promise.all([keep(id, { 'about.C01': '24' }), keep(id, { 'about.C01': '30' }, colleague)])
    expect(results.map((result) => result.ok).sort()).toEqual([false, true])
  })

  it('refuses wrong figures field by field, and keeps nothing of the form', async () => {
    const id = await start()
    const wrong = await keep(id, { 'about.C01': '-4', 'about.C02': '17', 'about.C05': 'trois', 'about.C06.own': 'on', 'about.C06.nobody': 'on' })
    expect(wrong).toMatchObject({ ok: false, refusal: { kind: 'invalid', code: 'assessment.context-faults', facts: { 'about.C01': 'out-of-bounds', 'about.C05': 'not-a-number', 'about.C06': 'alone' } } })
    expect(await read()).toMatchObject({ revision: 0, stored: { answers: {} } })
  })

  it('is frozen with its assessment, and proposed to the next one', async () => {
    const id = await start()
    value(await keep(id, { 'about.C01': '24', 'about.C03': '2' }))
    const form = { assessment: id, seen: await markShown(referent), name: 'Awa Rivet', jobTitle: 'Maire', on: '2026-11-23', confirmed: 'on' as const }
    value(await closeAssessment(grantOf('assessment.close', referent), { form, submission: submissionOf() }, portsAt()))
    expect(await keep(id, { 'about.C01': '30', revision: '1' })).toMatchObject({ ok: false, refusal: { code: 'assessment.closed' } })
    await start()
    expect(await read()).toMatchObject({ revision: 0, stored: { answers: {} }, proposed: { answers: { C01: 24, C03: 2 } }, suggestedFrom: { C01: portsAt().now() } })
  })

  it('is found by nobody of another organisation: foreign, malformed and nonexistent ids answer alike', async () => {
    const id = await start()
    for (const target of [id, newId<string>(), 'nonsense']) {
      expect(await keep(target, { 'about.C01': '1' }, stranger)).toMatchObject({ ok: false, refusal: { kind: 'not-found', code: 'core.not-found' } })
    }
    expect(await readContext(grantOf('assessment.read', stranger), portsAt())).toMatchObject({ ok: false, refusal: { code: 'assessment.not-open' } })
    expect(await read()).toMatchObject({ revision: 0 })
  })
})
