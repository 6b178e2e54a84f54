import { beforeEach, describe, expect, it } from 'vitest'
import { type AnswerForm, answerForm, closeForm, contextForm } from '#app/features/assessment/index.ts'
import { answerQuestion, closeAssessment, findLatestPicture, keepContext, readDoubt, readReview, replyToDoubt, startAssessment } from '#app/features/assessment/index.server.ts'
import type { Result } from '#app/features/core/index.ts'
import { parseFields } from '#app/http/parse-form.ts'
import { inTransaction } from '#db/client.server.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, grantOf, portsAt, submissionOf } from '#tests/support/builders.ts'
import { markShown } from '#tests/support/closing.ts'
import { execute, useDatabase } from '#tests/support/database.ts'

useDatabase()

let referent: BuiltPerson
let colleague: BuiltPerson
let stranger: BuiltPerson

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
const start = async (pass: 'first' | 'full' = 'full', who = referent) => value(await startAssessment(grantOf('assessment.answer', who), pass, portsAt())).assessmentId
const answer = async (assessment: string, code: string, typed: Partial<Record<keyof AnswerForm, string>>) =>
  value(await answerQuestion(grantOf('assessment.answer', referent), { code, form: answerForm.parse({ assessment, revision: '0', choice: '2', ...typed }) }, portsAt()))
const tell = async (assessment: string, fields: Record<string, string>) => {
  const form = parseFields(contextForm, Object.entries({ assessment, revision: '0', ...fields }))
  if (!form.ok) throw new Error(JSON.stringify(form.issues))
  value(await keepContext(grantOf('assessment.answer', referent), form.value, portsAt()))
}
const close = async (assessment: string, typed: Record<string, string> = {}, at = portsAt(), who = referent) =>
  closeAssessment(grantOf('assessment.close', who), { form: closeForm.parse({ assessment, seen: await markShown(who), name: 'Awa Rivet', jobTitle: 'Maire', on: '2026-11-23', confirmed: 'on', ...typed }), submission: submissionOf() }, at)
const review = async (who = referent) => value(await readReview(grantOf('assessment.read', who), portsAt()))
const picture = async () => (await inTransaction(grantOf('assessment.read', referent), (tx) => findLatestPicture(tx, referent.organisationId)))?.score
const reply = (assessment: string, typed: { seen?: string; reply: string }, who = colleague, at = portsAt()) =>
  replyToDoubt(grantOf('assessment.answer', who), { rule: 'R02', form: { assessment, seen: '', ...typed } }, at)
const later = portsAt(new Date('2026-11-25T09:00:00Z'))

describe('the target', () => {
  it('is said before closing with what it rests on, and is the one that closing uses', async () => {
    const id = await start()
    expect((await review()).aim).toMatchObject({ code: 'small-commune', level: 2, nis2: null, workstations: 17, workstationsFrom: 'estimate', toldAt: null })
    await tell(id, { 'about.C02': '8', 'about.C08': 'essential' })
    expect((await review()).aim).toMatchObject({ code: 'essential', level: 3.5, nis2: 'essential', workstations: 8, workstationsFrom: 'context', toldBy: 'Awa Rivet' })
    value(await close(id))
    expect((await picture())?.target).toBe(3.5)
  })

  it('counts a hidden question as not applicable in the frozen score, whatever was answered', async () => {
    const id = await start()
    await answer(id, 'Q14', { choice: '0' })
    for (const code of ['Q12', 'Q13', 'Q15', 'Q16']) await answer(id, code, { choice: '4' })
    await tell(id, { 'about.C06.provider': 'on' })
    expect((await review()).answers.map(({ code }) => code)).not.toContain('Q14')
    value(await close(id))
    expect((await picture())?.domains.find(({ code }) => code === 'PRE')).toMatchObject({ point: 4, knownShare: 1, unknown: [] })
  })
})

describe('two answers at odds', () => {
  beforeEach(async () => {
    const id = await start()
    await answer(id, 'Q29', { choice: '3' })
    await answer(id, 'Q30', { choice: '0' })
  })
  const open = async () => (await review()).assessmentId

  it('are asked about on the review, with both answers, and on a page of their own', async () => {
    expect((await review()).doubts).toMatchObject([{ code: 'R02', reply: null, sides: [{ code: 'Q29', isContext: false }, { code: 'Q30' }] }])
    expect(value(await readDoubt(grantOf('assessment.read', colleague), 'R02'))).toMatchObject({ reply: null, mayAnswer: true })
    expect(await readDoubt(grantOf('assessment.read', colleague), 'R01')).toMatchObject({ ok: false, refusal: { code: 'assessment.no-doubt' } })
    expect(await readDoubt(grantOf('assessment.read', colleague), 'R99')).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })

  it('are explained in a sentence, which changes no answer and may be rewritten', async () => {
    const id = await open()
    value(await reply(id, { reply: 'La liste est tenue par notre prestataire.' }))
    value(await reply(id, { reply: 'La liste est tenue par notre prestataire.' }))
    const [doubt] = (await review()).doubts
    expect(doubt?.reply).toEqual({ reply: 'La liste est tenue par notre prestataire.', by: 'Luc Bonnet', at: portsAt().now() })
    value(await reply(id, { seen: portsAt().now().toISOString(), reply: 'Liste reçue hier.' }, referent, later))
    expect((await review()).doubts[0]?.reply).toMatchObject({ reply: 'Liste reçue hier.', by: 'Awa Rivet' })
    expect(await execute("select question_code, level from answer order by 1")).toEqual([{ question_code: 'Q29', level: 3 }, { question_code: 'Q30', level: 0 }])
    expect(await execute("select count(*)::int as n from audit_event where action = 'assessment.doubt-reply'")).toEqual([{ n: 2 }])
  })

  it('keep the explanation that a colleague wrote meanwhile', async () => {
    const id = await open()
    value(await reply(id, { reply: 'Une raison.' }))
    expect(await reply(id, { reply: 'Une autre.' }, referent)).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'assessment.reply-changed' } })
    expect((await review()).doubts[0]?.reply).toMatchObject({ reply: 'Une raison.' })
  })

  it('are explained by nobody of another organisation, nor once the picture is frozen', async () => {
    const id = await open()
    for (const target of [id, 'nonsense']) expect(await reply(target, { reply: 'Chez nous non plus.' }, stranger)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    value(await close(id))
    expect(await reply(id, { reply: 'Trop tard.' })).toMatchObject({ ok: false, refusal: { code: 'assessment.closed' } })
    expect(await execute('select count(*)::int as n from doubt_reply')).toEqual([{ n: 0 }])
  })

  it('are no longer asked about once one of them is hidden or changed', async () => {
    await execute("update answer set level = 1 where question_code = 'Q30'")
    expect((await review()).doubts).toEqual([])
  })
})

describe('since the last picture', () => {
  it('answers that moved by more than one level wait for what happened; others wait to be confirmed', async () => {
    const first = await start('first')
    await answer(first, 'Q01', { choice: '0' })
    await answer(first, 'Q07', { choice: '2' })
    await answer(first, 'Q08', { choice: '1' })
    value(await close(first))
    const second = await start('first')
    await answer(second, 'Q01', { choice: '3' })
    const before = await review()
    expect(before.leaps).toMatchObject([{ code: 'Q01', from: 0, to: 3 }])
    expect(before.outlook).toMatchObject({ blank: 17, toReconfirm: 2 })
    expect(before.answers.filter((row) => row.toReconfirm).map(({ code }) => code)).toEqual(['Q07', 'Q08'])
    await answer(second, 'Q01', { choice: '3', revision: '1', happened: 'Un responsable a été nommé en mai.' })
    expect((await review()).leaps).toEqual([])
  })
})

describe('closing', () => {
  it('is proposed under the name and function of the account, today', async () => {
    await start()
    expect(await review()).toMatchObject({ signer: { name: 'Awa Rivet', jobTitle: 'Direction' }, today: '2026-11-23' })
  })

  it('keeps who confirmed, in which function, on which day', async () => {
    const id = await start()
    value(await close(id, { name: '  Awa   Rivet-Moreau ', jobTitle: 'Maire', on: '24/11/2026' }, later))
    expect(await execute('select attested_name, attested_function, attested_on::text from assessment')).toEqual([{ attested_name: 'Awa Rivet-Moreau', attested_function: 'Maire', attested_on: '2026-11-24' }])
    expect(await execute("select facts from audit_event where action = 'assessment.close'")).toEqual([{ facts: { rules: 'scoring-1', target: 'small-commune', answered: 0, on: '2026-11-24' } }])
  })

  it.each([['26/11/2026', 'future'], ['2026-11-22', 'before-start']])('refuses a confirmation dated %s: %s', async (on, fault) => {
    const id = await start()
    expect(await close(id, { on }, later)).toMatchObject({ ok: false, refusal: { kind: 'invalid', code: 'assessment.attestation', facts: { on: fault } } })
    expect(await execute('select status, attested_on from assessment')).toEqual([{ status: 'open', attested_on: null }])
  })

  it('takes the day as it is in Paris: at half past midnight there, it is already tomorrow', async () => {
    const id = await start()
    value(await close(id, { on: '2026-11-25' }, portsAt(new Date('2026-11-24T23:30:00Z'))))
  })

  it.each([
    ['name', { name: ' ' }],
    ['jobTitle', { jobTitle: '' }],
    ['on', { on: 'bientôt' }],
    ['confirmed', { confirmed: 'off' }],
  ])('asks for the %s', (field, typed) => {
    const parsed = closeForm.safeParse({ assessment: 'a', seen: '', name: 'Awa', jobTitle: 'Maire', on: '2026-11-23', confirmed: 'on', ...typed })
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })

  it('freezes no other picture than the one that was read: an answer given meanwhile is shown first, a note is not asked about', async () => {
    const id = await start('first')
    await answer(id, 'Q01', { choice: '3' })
    const { mark } = await review()
    await answer(id, 'Q01', { choice: '3', revision: '1', note: 'Arrêté du 12 mars' })
    await answer(id, 'Q59', { choice: '0' })
    expect(await close(id, { seen: mark })).toMatchObject({ refusal: { kind: 'conflict', code: 'assessment.picture-changed' } })
    expect(await close(id, { seen: '' })).toMatchObject({ refusal: { code: 'assessment.picture-changed' } })
    const again = (await review()).mark
    await answer(id, 'Q59', { choice: '0', revision: '1', note: 'Vu avec l’élu' })
    value(await close(id, { seen: again }))
  })

  it('says beforehand what it will freeze: as many domains to confirm as the frozen score holds', async () => {
    const id = await start('first')
    await answer(id, 'Q01', { choice: '3' })
    const { outlook } = await review()
    expect(outlook.blank).toBe(19)
    value(await close(id))
    expect((await picture())?.domains.filter(({ state }) => state === 'to-confirm')).toHaveLength(outlook.toConfirm.length)
    expect(outlook.toConfirm.length).toBeGreaterThan(0)
  })
})
