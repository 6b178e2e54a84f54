import { beforeEach, describe, expect, it } from 'vitest'
import { type AnswerForm, answerForm } from '#app/features/assessment/index.ts'
import { answerQuestion, readFrozenQuestion, readQuestion, startAssessment } from '#app/features/assessment/index.server.ts'
import type { Result } from '#app/features/core/index.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, grantOf, newId, portsAt } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'

useDatabase()

let referent: BuiltPerson
let colleague: BuiltPerson
let stranger: BuiltPerson
let assessmentId: string

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code)
const start = async (pass: 'first' | 'full' = 'first') => value(await startAssessment(grantOf('assessment.answer', referent), pass, portsAt())).assessmentId
type Typed = Partial<Record<keyof AnswerForm, string>>
const save = (typed: Typed, { code = 'Q01', who = referent } = {}) =>
  answerQuestion(grantOf('assessment.answer', who), { code, form: answerForm.parse({ assessment: assessmentId, revision: '0', choice: '2', ...typed }) }, portsAt())
const read = async (code = 'Q01', who = referent) => value(await readQuestion(grantOf('assessment.read', who), code))
const readFrozen = (id: string, code = 'Q01', who = referent) => readFrozenQuestion(grantOf('assessment.read', who), { assessmentId: id, code })
const close = (id: string, day: string) => execute(`update assessment set status = 'closed', closed_at = '${day}', score = '{}' where id = '${id}'`)
const audited = async () => (await execute("select 1 from audit_event where action = 'assessment.answer'")).length

beforeEach(async () => {
  const town = await buildOrganisation('authority', { population: 2_000 })
  referent = await buildPerson(town, 'authority', { roles: ['referent'], name: 'Awa Rivet' })
  colleague = await buildPerson(town, 'authority', { roles: ['contributor'], name: 'Luc Bonnet' })
  stranger = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
  assessmentId = await start()
})

describe('an answer kept while it is filled in', () => {
  it('gives at each sending the revision of the next one', async () => {
    const first = value(await save({}))
    const second = value(await save({ revision: String(first.revision), note: 'Arrêté' }))
    const third = value(await save({ revision: String(second.revision), note: 'Arrêté de 2024', certainty: 'sure' }))
    expect([first.revision, second.revision, third.revision]).toEqual([1, 2, 3])
    expect((await read()).current).toMatchObject({ level: 2, note: 'Arrêté de 2024', certainty: 'sure', revision: 3 })
    expect(third.savedAt).toEqual(portsAt().now())
  })

  it('counts a change once: the same answer sent again, at once or by the button, changes nothing', async () => {
    const first = value(await save({ note: 'Arrêté' }))
    expect(value(await save({ note: 'Arrêté' }))).toEqual(first)
    expect(value(await save({ note: 'Arrêté', revision: '1', intent: 'next' }))).toEqual(first)
    expect((await read()).current?.revision).toBe(1)
    expect(await audited()).toBe(1)
  })

  it('is a colleague’s from the day they confirm it, even unchanged', async () => {
    value(await save({}))
    expect(value(await save({ revision: '1' }, { who: colleague })).revision).toBe(2)
    expect((await read()).current).toMatchObject({ by: 'Luc Bonnet', revision: 2 })
    expect(await audited()).toBe(2)
  })

  it('meets a colleague’s answer with both values, and its author', async () => {
    value(await save({ choice: '3' }, { who: colleague }))
    const late = await save({ choice: '1' })
    expect(late).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'assessment.answer-changed', facts: { level: 3, by: 'Luc Bonnet', revision: 1 } } })
    expect((await read()).current?.level).toBe(3)
  })

  it('is refused once the picture is frozen, were it the same', async () => {
    value(await save({}))
    await close(assessmentId, '2026-03-12T10:00:00Z')
    expect(codeOf(await save({}))).toBe('assessment.closed')
    expect(codeOf(await save({ revision: '1', note: 'Plus tard' }))).toBe('assessment.closed')
  })

  it('keeps what happened, and how sure only of a level', async () => {
    value(await save({ choice: '4', certainty: 'about', happened: 'Un recrutement' }))
    expect((await read()).current).toMatchObject({ certainty: 'about', happened: 'Un recrutement' })
    value(await save({ revision: '1', choice: 'unknown', certainty: 'about', happened: 'Un recrutement', reason: 'x' }))
    expect((await read()).current).toMatchObject({ kind: 'unknown', certainty: null, happened: '', reason: '' })
  })
})

describe('the page of a question', () => {
  it('shows what the last picture answered, with its day', async () => {
    value(await save({ choice: '1', note: 'Arrêté' }))
    await close(assessmentId, '2026-03-12T10:00:00Z')
    assessmentId = await start()
    expect((await read()).before).toMatchObject({ kind: 'level', level: 1, note: 'Arrêté', closedAt: new Date('2026-03-12T10:00:00Z') })
    expect(await read()).toMatchObject({ current: null, mayAnswer: true })
    expect((await read('Q07')).before).toBeNull()
  })

  it('leaves out the answer of a picture that had another questionnaire: its codes may mean something else', async () => {
    value(await save({ choice: '1' }))
    await close(assessmentId, '2026-03-12T10:00:00Z')
    await execute(`update assessment set questionnaire = '2025-1' where id = '${assessmentId}'`)
    await start()
    expect((await read()).before).toBeNull()
  })

  it('says why a question is not asked: the pass, or what the context told', async () => {
    expect(await read('Q02')).toMatchObject({ place: null, hidden: { why: 'pass' }, mayAnswer: false })
    await execute(`update assessment set pass = 'full', context = '{"C06":["own"]}' where id = '${assessmentId}'`)
    const hidden = await read('Q14')
    expect(hidden).toMatchObject({ place: null, hidden: { why: 'context' }, mayAnswer: false })
    expect(hidden.hidden?.why === 'context' && hidden.hidden.given).toHaveLength(1)
    expect(await read('Q21')).toMatchObject({ hidden: null, mayAnswer: true })
  })

  it('walks past what the context hides', async () => {
    await execute(`update assessment set pass = 'full', context = '{"C06":["own"]}' where id = '${assessmentId}'`)
    expect((await read('Q13')).place?.next).not.toBe('Q14')
    await execute(`update assessment set context = '{"C06":["shared"]}' where id = '${assessmentId}'`)
    expect((await read('Q13')).place?.next).toBe('Q14')
  })

  it('tells what does not go with another answer until somebody replied', async () => {
    await execute(`update assessment set pass = 'full' where id = '${assessmentId}'`)
    value(await save({ choice: '3' }, { code: 'Q59' }))
    expect((await read('Q59')).doubts).toEqual([])
    value(await save({ choice: '0' }, { code: 'Q62' }))
    expect((await read('Q59')).doubts.map(({ code }) => code)).toEqual(['R03'])
    expect((await read('Q62')).doubts.map(({ code }) => code)).toEqual(['R03'])
    await execute(`insert into doubt_reply values ('${assessmentId}', 'R03', 'Oui', now(), '${referent.personId}')`)
    expect((await read('Q59')).doubts).toEqual([])
  })

  it('proposes a second opinion on an anchor that somebody else answered', async () => {
    expect((await read()).mayGiveSecond).toBe(false)
    value(await save({}))
    value(await save({}, { code: 'Q08' }))
    expect([(await read()).mayGiveSecond, (await read('Q01', colleague)).mayGiveSecond, (await read('Q08', colleague)).mayGiveSecond]).toEqual([false, true, false])
  })

  it('exists only while an assessment is open, for a question the questionnaire holds', async () => {
    expect(codeOf(await readQuestion(grantOf('assessment.read', referent), 'Q99'))).toBe('core.not-found')
    expect(codeOf(await readQuestion(grantOf('assessment.read', stranger), 'Q01'))).toBe('assessment.not-open')
    await close(assessmentId, '2026-03-12T10:00:00Z')
    expect(codeOf(await readQuestion(grantOf('assessment.read', referent), 'Q01'))).toBe('assessment.not-open')
  })
})

describe('a question of a frozen picture', () => {
  it('is that picture’s, not the latest one’s', async () => {
    value(await save({ choice: '1' }))
    await close(assessmentId, '2026-03-12T10:00:00Z')
    const earlier = assessmentId
    assessmentId = await start()
    value(await save({ choice: '4' }))
    await close(assessmentId, '2026-06-12T10:00:00Z')
    expect(value(await readFrozen(earlier))).toMatchObject({ assessmentId: earlier, frozenAt: new Date('2026-03-12T10:00:00Z'), current: { level: 1 } })
    expect(value(await readFrozen(assessmentId))).toMatchObject({ current: { level: 4 } })
    expect(value(await readFrozen(assessmentId, 'Q07')).current).toBeNull()
  })

  it('of another body, of an open assessment or that was not asked, does not exist', async () => {
    expect(codeOf(await readFrozen(assessmentId))).toBe('core.not-found')
    await close(assessmentId, '2026-03-12T10:00:00Z')
    const refused = [await readFrozen(assessmentId, 'Q01', stranger), await readFrozen(newId()), await readFrozen('nulle-part'), await readFrozen(assessmentId, 'Q02'), await readFrozen(assessmentId, 'Q99')]
    expect(refused.map(codeOf)).toEqual(Array.from({ length: 5 }, () => 'core.not-found'))
  })
})
