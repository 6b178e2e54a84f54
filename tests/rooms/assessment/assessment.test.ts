import { beforeEach, describe, expect, it } from 'vitest'
import { type AnswerForm, answerForm, closeForm } from '#app/features/assessment/index.ts'
import { answerQuestion, closeAssessment, findLatestPicture, findLatestResults, readFrozenQuestion, readHome, readHub, readQuestion, readResults, readReview, startAssessment } from '#app/features/assessment/index.server.ts'
import type { Result } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { type BuiltPerson, buildFramework, buildOrganisation, buildPerson, grantOf, newId, portsAt, submissionOf } from '#tests/support/builders.ts'
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
  const sibling = await buildOrganisation('authority')
  stranger = await buildPerson(sibling, 'authority', { roles: ['referent'] })
})

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code)
const start = async (who = referent) => value(await startAssessment(grantOf('assessment.answer', who), 'first', portsAt()))
type Typed = Partial<Record<keyof AnswerForm, string>>
const answer = (assessment: string, code: string, typed: Typed, who = referent) =>
  answerQuestion(grantOf('assessment.answer', who), { code, form: answerForm.parse({ assessment, revision: '0', choice: '2', ...typed }) }, portsAt())
const close = async (assessment: string, who = referent, submission = submissionOf()) =>
  closeAssessment(grantOf('assessment.close', who), { form: closeForm.parse({ assessment, seen: await markShown(who), name: who.name, jobTitle: 'Direction', on: '2026-11-23', confirmed: 'on' }), submission }, portsAt())

describe('starting', () => {
  it('opens a first pass at its first question, then resumes it for every colleague', async () => {
    const first = await start()
    expect(first).toMatchObject({ next: 'Q01', resumed: false })
    value(await answer(first.assessmentId, 'Q01', {}))
    expect(await start(colleague)).toEqual({ assessmentId: first.assessmentId, next: 'Q07', resumed: true })
    expect((await start(stranger)).assessmentId).not.toBe(first.assessmentId)
  })

  it('opens one assessment only when two people start at once', async () => {
    const [one, two] = await Promise.all([start(), start(colleague)])
    expect(one.assessmentId).toBe(two.assessmentId)
    expect(await execute('select count(*)::int as n from assessment')).toEqual([{ n: 1 }])
  })
})

describe('answering', () => {
  it('keeps the answer with who gave it, and goes to the next question left blank', async () => {
    const { assessmentId } = await start()
    value(await answer(assessmentId, 'Q07', { choice: 'unknown' }))
    expect(value(await answer(assessmentId, 'Q01', { choice: '3', certainty: 'guess', note: 'Arrêté de 2024' }, colleague)).next).toBe('Q08')
    const page = value(await readQuestion(grantOf('assessment.read', referent), 'Q01'))
    expect(page.current).toMatchObject({ kind: 'level', level: 3, certainty: 'guess', note: 'Arrêté de 2024', revision: 1, by: 'Luc Bonnet' })
    expect(page.place).toMatchObject({ rank: 1, total: 20, previous: null, next: 'Q07', part: { at: 0, rank: 1 } })
    expect(value(await readHub(grantOf('assessment.read', referent), portsAt().now())).open).toMatchObject({ answered: 2, unknown: 1, total: 20, next: 'Q08', minutesLeft: 14 })
  })

  it('refuses an answer given on a page that a colleague has outdated, and overwrites nothing', async () => {
    const { assessmentId } = await start()
    value(await answer(assessmentId, 'Q01', { choice: '1' }))
    const late = await answer(assessmentId, 'Q01', { choice: '4' }, colleague)
    expect(late).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'assessment.answer-changed', facts: { by: 'Awa Rivet', kind: 'level', level: 1, revision: 1 } } })
    expect(value(await readQuestion(grantOf('assessment.read', colleague), 'Q01')).current).toMatchObject({ level: 1, revision: 1 })
    value(await answer(assessmentId, 'Q01', { choice: '4', revision: '1' }, colleague))
    expect(value(await readQuestion(grantOf('assessment.read', colleague), 'Q01')).current).toMatchObject({ level: 4, revision: 2, by: 'Luc Bonnet' })
  })

  it('keeps exactly one of two answers given at the same time', async () => {
    const { assessmentId } = await start()
    const results = await Promise.all([answer(assessmentId, 'Q01', { choice: '1' }), answer(assessmentId, 'Q01', { choice: '4' }, colleague)])
    expect(results.map((result) => result.ok).sort()).toEqual([false, true])
  })

  it('takes a replayed submission once', async () => {
    const { assessmentId } = await start()
    const first = value(await answer(assessmentId, 'Q01', { choice: '2' }))
    expect(value(await answer(assessmentId, 'Q01', { choice: '2' }))).toEqual(first)
    expect(await execute("select revision from answer", )).toEqual([{ revision: 1 }])
    expect(await execute("select count(*)::int as n from audit_event where action = 'assessment.answer'")).toEqual([{ n: 1 }])
  })

  it('asks why a question does not apply, and only where the questionnaire allows it', async () => {
    const { assessmentId } = await start()
    expect(answerForm.safeParse({ assessment: assessmentId, revision: '0', choice: 'not-applicable', reason: ' ' }).error?.issues[0]).toMatchObject({ path: ['reason'], message: 'reason-required' })
    expect(codeOf(await answer(assessmentId, 'Q59', { choice: 'not-applicable', reason: 'Sans objet' }))).toBe('assessment.must-apply')
    value(await answer(assessmentId, 'Q12', { choice: 'not-applicable', reason: 'Aucun prestataire' }))
    expect(value(await readQuestion(grantOf('assessment.read', referent), 'Q12')).current).toMatchObject({ kind: 'not-applicable', level: null, reason: 'Aucun prestataire' })
  })

  it('knows neither a level 5, nor a question that no questionnaire holds', async () => {
    const { assessmentId } = await start()
    expect(answerForm.safeParse({ assessment: assessmentId, revision: '0', choice: '5' }).success).toBe(false)
    expect(answerForm.safeParse({ assessment: assessmentId, revision: '0' }).error?.issues[0]?.message).toBe('choose')
    expect(codeOf(await answer(assessmentId, 'Q99', {}))).toBe('core.not-found')
  })
})

describe('closing', () => {
  it('freezes the picture with the target of the organisation; blank questions count as unknown', async () => {
    const { assessmentId } = await start()
    value(await answer(assessmentId, 'Q01', { choice: '4' }))
    value(await close(assessmentId))
    const picture = await inTransaction(grantOf('assessment.read', referent), (tx) => findLatestPicture(tx, referent.organisationId))
    expect(picture).toMatchObject({ assessmentId, closedAt: portsAt().now(), score: { rules: 'scoring-1', questionnaire: '2026-1', target: 2 } })
    expect(picture?.score.domains.find((domain) => domain.code === 'GOU')).toMatchObject({ point: 4, state: 'assessed' })
    expect(picture?.score.domains.find((domain) => domain.code === 'SAU')).toMatchObject({ point: 0.5, unknown: ['Q58', 'Q59', 'Q60'] })
    expect(codeOf(await answer(assessmentId, 'Q01', { revision: '1' }))).toBe('assessment.closed')
    expect(codeOf(await answer(assessmentId, 'Q07', {}))).toBe('assessment.closed')
    expect(codeOf(await readReview(grantOf('assessment.read', referent), portsAt()))).toBe('assessment.not-open')
    expect(value(await readFrozenQuestion(grantOf('assessment.read', referent), { assessmentId, code: 'Q01' }))).toMatchObject({ frozenAt: portsAt().now(), current: { level: 4 } })
  })

  it('happens once when the form is replayed, and tells a second person that it is done', async () => {
    const { assessmentId } = await start()
    const submission = submissionOf()
    expect(value(await close(assessmentId, referent, submission))).toEqual(value(await close(assessmentId, referent, submission)))
    expect(codeOf(await close(assessmentId))).toBe('assessment.closed')
    expect(await execute("select count(*)::int as n from audit_event where action = 'assessment.close'")).toEqual([{ n: 1 }])
  })

  it('belongs to the referent: a colleague is told who can', async () => {
    await start()
    const review = value(await readReview(grantOf('assessment.read', colleague), portsAt()))
    expect([review.mayAnswer, review.mayClose, review.closers]).toEqual([true, false, ['Awa Rivet']])
    expect(() => grantOf('assessment.close', colleague)).toThrow()
  })

  it('leaves room for a new assessment, and keeps the pictures already frozen', async () => {
    const first = await start()
    value(await close(first.assessmentId))
    const second = await start()
    expect(second).toMatchObject({ next: 'Q01', resumed: false })
    const hub = value(await readHub(grantOf('assessment.read', referent), portsAt().now()))
    expect([hub.open?.assessmentId, hub.closed.map((closed) => closed.id)]).toEqual([second.assessmentId, [first.assessmentId]])
  })
})

describe('the results', () => {
  it('tell strengths, gaps, caps and who would know', async () => {
    await buildFramework()
    const { assessmentId } = await start()
    value(await answer(assessmentId, 'Q19', { choice: '4' }))
    value(await answer(assessmentId, 'Q59', { choice: '1' }))
    value(await answer(assessmentId, 'Q24', { choice: '0' }))
    value(await close(assessmentId))
    const results = value(await readResults(grantOf('assessment.read', referent), assessmentId))
    expect(results.strengths.map((fact) => fact.question)).toEqual(['Q19'])
    expect(results.gaps.map((fact) => fact.question)).toEqual(['Q59', 'Q24'])
    expect(results.unknown[0]).toMatchObject({ blocking: true })
    expect(results.unknown).toHaveLength(17)
    expect(results.domains.find((domain) => domain.code === 'PCA')?.caps).toMatchObject([{ question: 'Q59', cap: 2, lowOnly: false, control: { fr: 'aucune copie de sauvegarde isolée' } }])
    expect(results.lots.length).toBeGreaterThan(0)
    expect([results.closedBy, results.isLatest, results.questionCount]).toEqual(['Awa Rivet', true, 20])
    expect(await findLatestResults(grantOf('assessment.read', colleague))).toBe(assessmentId)
  })

  it('show the home what comes next', async () => {
    const home = async () => value(await readHome(grantOf('authority.read', referent)))
    expect(await home()).toMatchObject({ open: null, latest: null, referents: ['Awa Rivet'], signatories: [] })
    const { assessmentId } = await start()
    expect((await home()).open).toEqual({ answered: 0, total: 20, next: 'Q01' })
    value(await close(assessmentId))
    expect(await home()).toMatchObject({ open: null, latest: { id: assessmentId, target: 2 } })
  })
})

describe('another authority', () => {
  it('finds nothing: foreign, open, malformed and nonexistent ids answer alike', async () => {
    const { assessmentId } = await start()
    value(await answer(assessmentId, 'Q01', {}))
    for (const id of [assessmentId, newId<string>(), 'nonsense']) {
      expect(codeOf(await answer(id, 'Q01', { revision: '1' }, stranger)), id).toBe('core.not-found')
      expect(codeOf(await close(id, stranger)), id).toBe('core.not-found')
      expect(codeOf(await readResults(grantOf('assessment.read', stranger), id)), id).toBe('core.not-found')
    }
    value(await close(assessmentId))
    expect(codeOf(await readResults(grantOf('assessment.read', stranger), assessmentId))).toBe('core.not-found')
    expect(await findLatestResults(grantOf('assessment.read', stranger))).toBeNull()
    expect(codeOf(await readQuestion(grantOf('assessment.read', stranger), 'Q01'))).toBe('assessment.not-open')
    expect(value(await readHub(grantOf('assessment.read', stranger), portsAt().now()))).toMatchObject({ open: null, closed: [] })
    expect(await execute('select revision from answer')).toEqual([{ revision: 1 }])
  })
})
