import { beforeEach, describe, expect, it } from 'vitest'
import { type AnswerForm, answerForm, confirmForm, passForm, typedPartForm } from '#app/features/assessment/index.ts'
import { answerQuestion, changePass, confirmAnswers, currentQuestionnaire, readHub, readPart, readTypedPart, saveTypedPart, startAssessment } from '#app/features/assessment/index.server.ts'
import type { Result } from '#app/features/core/index.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, grantOf, newId, portsAt, workday } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'

useDatabase()

let referent: BuiltPerson
let colleague: BuiltPerson
let stranger: BuiltPerson
const later = portsAt(new Date('2027-05-03T09:00:00Z'))

beforeEach(async () => {
  const town = await buildOrganisation('authority', { population: 2_000 })
  referent = await buildPerson(town, 'authority', { roles: ['referent'], name: 'Awa Rivet' })
  colleague = await buildPerson(town, 'authority', { roles: ['contributor'], name: 'Luc Bonnet' })
  stranger = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
})

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code)
const start = async (pass: 'first' | 'full' = 'full', who = referent) => value(await startAssessment(grantOf('assessment.answer', who), pass, portsAt())).assessmentId
const answer = async (assessment: string, code: string, typed: Partial<Record<keyof AnswerForm, string>> = {}, who = referent) =>
  value(await answerQuestion(grantOf('assessment.answer', who), { code, form: answerForm.parse({ assessment, revision: '0', choice: '2', ...typed }) }, portsAt()))
const change = (assessment: string, pass: 'first' | 'full', who = referent) => changePass(grantOf('assessment.answer', who), { assessment, pass }, portsAt())
/** Freezes the picture: what happens at closing is another story. */
const freeze = (id: string) => execute(`update assessment set status = 'closed', closed_at = '${workday.toISOString()}' where id = '${id}'`)
const hub = async (who = referent) => value(await readHub(grantOf('assessment.read', who), workday))
const part = (code: string, who = referent) => readPart(grantOf('assessment.read', who), code, workday)
const closeWith = async (answers: Record<string, Partial<Record<keyof AnswerForm, string>>>) => {
  const id = await start()
  for (const [code, typed] of Object.entries(answers)) await answer(id, code, typed, colleague)
  await freeze(id)
}
const confirm = (assessment: string, codes: string[], who = referent, domain = 'GOU') => confirmAnswers(grantOf('assessment.answer', who), { assessment, part: domain, codes }, later)
const typeIn = (assessment: string, answers: Record<string, Record<string, string>>, who = referent, domain = 'GOU', source = '') =>
  saveTypedPart(grantOf('assessment.answer', who), { part: domain, form: typedPartForm.parse({ assessment, source, answers: Object.fromEntries(Object.entries(answers).map(([code, line]) => [code, { revision: '0', ...line }])) }) }, portsAt())
const stored = () => execute("select question_code as code, kind, level, note, revision from answer a join assessment s on s.id = a.assessment_id where s.status = 'open' order by 1")

describe('starting', () => {
  it('keeps nothing before somebody presses start', async () => {
    expect(await hub()).toMatchObject({ open: null, closed: [], passes: { first: 20, full: 75 }, minutes: { first: 15 } })
    expect(await execute('select count(*)::int as n from assessment')).toEqual([{ n: 0 }])
    expect(passForm.safeParse({}).error?.issues[0]).toMatchObject({ path: ['pass'], message: 'choose-pass' })
  })

  it('opens the pass chosen, and resumes it whatever is chosen afterwards', async () => {
    const id = await start('full')
    expect(await start('first', colleague)).toBe(id)
    expect((await hub()).open).toMatchObject({ pass: 'full', total: 75, otherPass: 20 })
  })
})

describe('changing the pass', () => {
  it('goes on after the first twenty questions, comes back, and loses no answer', async () => {
    const id = await start('first')
    await answer(id, 'Q01')
    value(await change(id, 'full', colleague))
    await answer(id, 'Q02')
    expect((await hub()).open).toMatchObject({ pass: 'full', total: 75, answered: 2, otherPass: 20 })
    value(await change(id, 'first'))
    expect((await hub()).open).toMatchObject({ pass: 'first', total: 20, answered: 1 })
    value(await change(id, 'full'))
    expect((await hub()).open).toMatchObject({ total: 75, answered: 2 })
    expect(await execute("select facts->>'pass' as pass from audit_event where action = 'assessment.change-pass' order by id")).toEqual([{ pass: 'full' }, { pass: 'first' }, { pass: 'full' }])
  })

  it('changes nothing when the pass is the same, when the picture is frozen, nor for another authority', async () => {
    const id = await start('first')
    value(await change(id, 'first'))
    for (const target of [id, newId<string>(), 'nonsense']) expect(codeOf(await change(target, 'full', stranger))).toBe('core.not-found')
    await freeze(id)
    expect(codeOf(await change(id, 'full'))).toBe('assessment.closed')
    expect(await execute("select count(*)::int as n from audit_event where action = 'assessment.change-pass'")).toEqual([{ n: 0 }])
  })
})

describe('the task list', () => {
  it('tells by part how far it is and who answered', async () => {
    const id = await start('full')
    await answer(id, 'Q01', {}, colleague)
    await answer(id, 'Q02', { choice: 'unknown' })
    const [gou] = (await hub()).open?.axes[0]?.parts ?? []
    expect(gou).toMatchObject({ code: 'GOU', state: 'underway', answered: 2, total: 6, unknown: 1, toConfirm: 0, minutesLeft: 3 })
    expect([...(gou?.answeredBy ?? [])].sort()).toEqual(['Awa Rivet', 'Luc Bonnet'])
    expect((await hub()).open).toMatchObject({ next: 'Q03', contextTold: false, contextQuestions: 12 })
  })

  it('does not ask what the context hides', async () => {
    const id = await start('full')
    const { questions } = await currentQuestionnaire()
    const hidden = questions.filter(({ visibleWhen }) => visibleWhen?.context === 'C07').map(({ code }) => code)
    expect(hidden.length).toBeGreaterThan(0)
    await execute(`update assessment set context = '{"C07": ["none"]}' where id = '${id}'`)
    expect((await hub()).open?.total).toBe(75 - hidden.length)
  })

  it('shows a part with its neighbours, and none that asks nothing or does not exist', async () => {
    expect(codeOf(await part('GOU'))).toBe('assessment.not-open')
    await start('full')
    expect(value(await part('GOU'))).toMatchObject({ about: { rank: 1, parts: 14, previous: null }, next: 'Q01', mayAnswer: true })
    expect(codeOf(await part('ZZZ'))).toBe('core.not-found')
    expect(codeOf(await part('GOU', stranger))).toBe('assessment.not-open')
  })
})

describe('starting from the last answers', () => {
  it('copies nothing: each answer of last time waits for somebody to confirm it', async () => {
    await closeWith({ Q01: { choice: '3', note: 'Arrêté de 2024' }, Q02: { choice: 'unknown' }, Q04: { choice: '1', certainty: 'guess' } })
    await start()
    expect(await stored()).toEqual([])
    expect((await hub()).open).toMatchObject({ answered: 0, toConfirm: 2, lastClosedAt: workday })
    const view = value(await part('GOU'))
    expect(view.toConfirm.map(({ code, before }) => [code, before.level, before.by])).toEqual([['Q01', 3, 'Luc Bonnet'], ['Q04', 1, 'Luc Bonnet']])
    expect(view.task).toMatchObject({ state: 'todo', toConfirm: 2 })
  })

  it('saves the ticked ones as answers of today, by whoever confirms', async () => {
    await closeWith({ Q01: { choice: '3', note: 'Arrêté de 2024' }, Q03: {}, Q04: { choice: '1', certainty: 'guess' } })
    const id = await start()
    expect(value(await confirm(id, ['Q01', 'Q04']))).toEqual({ kept: 2 })
    const { questions, toConfirm } = value(await part('GOU'))
    expect(toConfirm.map(({ code }) => code)).toEqual(['Q03'])
    expect(questions.filter(({ answer: kept }) => kept).map(({ code, answer: kept }) => [code, kept?.level, kept?.certainty, kept?.by, kept?.answeredAt])).toEqual([
      ['Q01', 3, null, 'Awa Rivet', later.now()],
      ['Q04', 1, 'guess', 'Awa Rivet', later.now()],
    ])
    expect((await stored())[0]).toMatchObject({ code: 'Q01', note: 'Arrêté de 2024', revision: 1 })
  })

  it('brings along the evidence of the level confirmed', async () => {
    await closeWith({ Q01: { choice: '3' }, Q03: { choice: '1' } })
    await execute(`insert into evidence (id, assessment_id, question_code, level, assurance, title, dated, where_kept, organisation_id, added_at)
      select '${newId<string>()}', id, 'Q01', 3, 1, 'Arrêté de nomination', '2026-03-02', 'Secrétariat', organisation_id, now() from assessment`)
    const id = await start()
    value(await confirm(id, ['Q01', 'Q03']))
    expect(await execute(`select question_code as code, assurance from answer where assessment_id = '${id}' order by 1`)).toEqual([{ code: 'Q01', assurance: 1 }, { code: 'Q03', assurance: 0 }])
  })

  it('goes back to the full pass for what a first pass closed since did not ask, with its evidence', async () => {
    const freezeOn = (id: string, day: string) => execute(`update assessment set status = 'closed', closed_at = '${day}T09:00:00Z' where id = '${id}'`)
    const full = await start('full')
    for (const [code, choice] of [['Q01', '1'], ['Q03', '2']] as const) await answer(full, code, { choice }, colleague)
    await execute(`insert into evidence (id, assessment_id, question_code, level, assurance, title, dated, where_kept, organisation_id, added_at)
      select '${newId<string>()}', id, 'Q03', 2, 1, 'Charte', '2026-03-02', 'Secrétariat', organisation_id, now() from assessment`)
    await freezeOn(full, '2026-11-01')
    const first = await start('first')
    await answer(first, 'Q01', { choice: '3' })
    await freezeOn(first, '2026-11-20')
    const id = await start('full')
    const { toConfirm, lastClosedAt } = value(await part('GOU'))
    expect(toConfirm.map(({ code, before }) => [code, before.level])).toEqual([['Q01', 3], ['Q03', 2]])
    expect(lastClosedAt).toEqual(new Date('2026-11-20T09:00:00Z'))
    value(await confirm(id, ['Q01', 'Q03']))
    expect(await execute(`select question_code as code, level, assurance from answer where assessment_id = '${id}' order by 1`)).toEqual([{ code: 'Q01', level: 3, assurance: 0 }, { code: 'Q03', level: 2, assurance: 1 }])
  })

  it('overwrites nothing that somebody answered meanwhile, and then keeps none of the ticks', async () => {
    await closeWith({ Q01: { choice: '3' }, Q03: {} })
    const id = await start()
    await answer(id, 'Q01', { choice: '1' }, colleague)
    expect(await confirm(id, ['Q01', 'Q03'])).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'assessment.answered-meanwhile', facts: { questions: 'Q01' } } })
    expect(await stored()).toMatchObject([{ code: 'Q01', level: 1 }])
    expect(codeOf(await confirm(id, ['Q03']))).toBeNull()
  })

  it('takes a form sent twice once', async () => {
    await closeWith({ Q01: { choice: '3' } })
    const id = await start()
    value(await confirm(id, ['Q01']))
    value(await confirm(id, ['Q01']))
    expect(await stored()).toMatchObject([{ code: 'Q01', revision: 1 }])
  })

  it('knows no answer that was not given, nor the assessment of another authority; a frozen one is refused', async () => {
    await closeWith({ Q01: { choice: '3' }, Q02: { choice: 'unknown' } })
    const id = await start()
    for (const codes of [['Q02'], ['Q05'], ['Q99'], ['Q59']]) expect(codeOf(await confirm(id, codes)), codes[0]).toBe('core.not-found')
    for (const target of [id, newId<string>(), 'nonsense']) expect(codeOf(await confirm(target, ['Q01'], stranger))).toBe('core.not-found')
    expect(codeOf(await confirm(id, ['Q01'], referent, 'ZZZ'))).toBe('core.not-found')
    expect(confirmForm.safeParse({ assessment: id }).error?.issues[0]).toMatchObject({ path: ['confirm'], message: 'tick-one' })
    await freeze(id)
    expect(codeOf(await confirm(id, ['Q01']))).toBe('assessment.closed')
  })
})

describe('typing in a paper questionnaire', () => {
  it('keeps every filled line at once, leaves the blank ones, and says who filled in the paper', async () => {
    const id = await start()
    expect(value(await typeIn(id, { Q01: { choice: '3' }, Q02: { choice: 'unknown' }, Q03: { choice: 'leave' }, Q04: {} }, referent, 'GOU', 'Mme Durand, 12 mars'))).toEqual({ kept: 2 })
    expect(await stored()).toMatchObject([{ code: 'Q01', level: 3, note: 'Mme Durand, 12 mars' }, { code: 'Q02', kind: 'unknown' }])
    expect(value(await readTypedPart(grantOf('assessment.answer', referent), 'GOU')).questions.map(({ answer: kept }) => kept?.revision ?? 0)).toEqual([1, 1, 0, 0, 0, 0])
  })

  it('leaves alone an answer that already says the same, and keeps the note of the one it changes', async () => {
    const id = await start()
    await answer(id, 'Q01', { choice: '3', certainty: 'sure', note: 'Arrêté de 2024' }, colleague)
    await answer(id, 'Q02', { choice: '1', note: 'Vu avec le maire' }, colleague)
    expect(value(await typeIn(id, { Q01: { choice: '3' }, Q02: { choice: '2', revision: '1' } }))).toEqual({ kept: 1 })
    expect(await stored()).toMatchObject([{ code: 'Q01', level: 3, note: 'Arrêté de 2024', revision: 1 }, { code: 'Q02', level: 2, note: 'Vu avec le maire', revision: 2 }])
  })

  it('keeps nothing when somebody answered otherwise meanwhile, and names those questions', async () => {
    const id = await start()
    await answer(id, 'Q02', { choice: '0' }, colleague)
    await answer(id, 'Q04', { choice: 'unknown' }, colleague)
    expect(await typeIn(id, { Q01: { choice: '1' }, Q02: { choice: '4' }, Q04: { choice: '2' } })).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'assessment.typed-conflict', facts: { questions: 'Q02,Q04' } } })
    expect(await stored()).toMatchObject([{ code: 'Q02', level: 0 }, { code: 'Q04', kind: 'unknown' }])
    value(await typeIn(id, { Q01: { choice: '1' }, Q02: { choice: '4', revision: '1' }, Q04: { choice: 'leave' } }))
    expect(await stored()).toMatchObject([{ code: 'Q01', level: 1 }, { code: 'Q02', level: 4 }, { code: 'Q04', kind: 'unknown' }])
  })

  it('knows no level 5, asks why a question does not apply, and refuses it where the questionnaire forbids it', async () => {
    const id = await start()
    const issueOf = (line: object) => typedPartForm.safeParse({ assessment: id, answers: { Q01: { revision: '0', ...line } } }).error?.issues[0]
    expect(issueOf({ choice: '5' })).toMatchObject({ path: ['answers', 'Q01', 'choice'], message: 'choose' })
    expect(issueOf({ choice: 'not-applicable', reason: ' ' })).toMatchObject({ path: ['answers', 'Q01', 'reason'], message: 'reason-required' })
    expect(await typeIn(id, { Q58: { choice: '1' }, Q59: { choice: 'not-applicable', reason: 'Sans objet' } }, referent, 'SAU')).toMatchObject({ ok: false, refusal: { code: 'assessment.must-apply', facts: { question: 'Q59' } } })
    expect(await stored()).toEqual([])
  })

  it('knows neither a question of another part, nor the assessment of another authority; a frozen one is refused', async () => {
    const id = await start()
    expect(codeOf(await typeIn(id, { Q59: { choice: '1' } }))).toBe('core.not-found')
    for (const target of [id, newId<string>(), 'nonsense']) expect(codeOf(await typeIn(target, { Q01: { choice: '1' } }, stranger))).toBe('core.not-found')
    await freeze(id)
    expect(codeOf(await typeIn(id, { Q01: { choice: '1' } }))).toBe('assessment.closed')
  })

  it('keeps one of two papers typed in at the same moment', async () => {
    const id = await start()
    const results = await Promise.all([typeIn(id, { Q01: { choice: '1' }, Q02: { choice: '1' } }), typeIn(id, { Q02: { choice: '4' }, Q01: { choice: '4' } }, colleague)])
    expect(results.map((result) => result.ok).sort()).toEqual([false, true])
    expect(new Set((await stored()).map((row) => row.level)).size).toBe(1)
  })
})
