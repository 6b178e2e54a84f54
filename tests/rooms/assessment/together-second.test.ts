import { beforeEach, describe, expect, it } from 'vitest'
import { answerForm, invitationsForm } from '#app/features/assessment/index.ts'
import { answerByLink, answerQuestion, changeInvitations, giveSecondAnswer, readAsking, readContribution, readGuestQuestion, readInvitations, readSecondAnswer, startAssessment } from '#app/features/assessment/index.server.ts'
import { findDisagreements } from '#app/features/assessment/together/disagreements.server.ts'
import type { AssessmentId, Result } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, grantOf, portsAt, submissionOf } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { visitorGrant } from '#tests/support/grants.ts'

useDatabase()

let referent: BuiltPerson
let colleague: BuiltPerson
let stranger: BuiltPerson
let assessment: AssessmentId
let secret: string

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code)
const guest = visitorGrant('contribution.answer')
const typed = (choice: string, more: Record<string, string> = {}) => answerForm.parse({ assessment, revision: '0', choice, ...more })
const inside = (code: string, choice: string, who = referent, revision = '0') => answerQuestion(grantOf('assessment.answer', who), { code, form: typed(choice, { revision }) }, portsAt())
const byLink = (code: string, choice: string, more: Record<string, string> = {}) => answerByLink(guest, { secret, code, form: typed(choice, more) }, portsAt())
const second = (code: string, choice: string, who = colleague, more: Record<string, string> = {}) => giveSecondAnswer(grantOf('assessment.answer', who), { code, form: typed(choice, more) }, portsAt())
const guestSees = async (code: string) => value(await readGuestQuestion(guest, { secret, code }, portsAt()))
const apart = () => inTransaction(grantOf('assessment.read', referent), (tx) => findDisagreements(tx, { id: assessment, questionnaire: '2026-1', pass: 'full', context: {} }))
const stored = (code: string) => execute(`select level, revision from answer where question_code = '${code}'`)

beforeEach(async () => {
  const town = await buildOrganisation('authority', { population: 2_000, name: 'Bourg-Neuf' })
  referent = await buildPerson(town, 'authority', { roles: ['referent'], name: 'Awa Rivet' })
  colleague = await buildPerson(town, 'authority', { roles: ['contributor'], name: 'Luc Bonnet', lang: 'en' })
  stranger = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
  assessment = value(await startAssessment(grantOf('assessment.answer', referent), 'full', portsAt())).assessmentId
  const form = invitationsForm.parse({ intent: 'invite', name: 'Nadia Morel', email: 'nadia@prestataire.example', role: 'prestataire', part: { GOU: 'on', CAR: 'on', PRE: 'on' }, deadline: '2026-12-07', lang: 'fr' })
  value(await changeInvitations(grantOf('assessment.invite', referent), { command: form, submission: submissionOf() }, portsAt()))
  const [mail] = await execute('select body from outgoing_mail')
  secret = /contribuer\/([A-Za-z0-9_-]{43})/.exec(String(mail?.body))?.[1] ?? ''
})

describe('a guest on a question that somebody answered', () => {
  it('sees the answer, and may change it; on an anchor sees nothing of it', async () => {
    value(await inside('Q02', '1'))
    value(await inside('Q01', '3'))
    expect(await guestSees('Q02')).toMatchObject({ blind: false, current: { level: 1, by: 'Awa Rivet', revision: 1 } })
    expect(await guestSees('Q01')).toMatchObject({ blind: true, current: null })
    expect(JSON.stringify(await guestSees('Q01'))).not.toContain('Awa Rivet')
    value(await byLink('Q02', '2', { revision: '1' }))
    expect(await stored('Q02')).toEqual([{ level: 2, revision: 2 }])
  })

  it('finds what the host does not know among what is left to them', async () => {
    const state = async (code: string) => value(await readContribution(guest, secret, portsAt())).parts.flatMap(({ questions }) => questions).find((question) => question.code === code)?.state
    value(await inside('Q02', 'unknown'))
    expect(await state('Q02')).toBe('blank')
    value(await inside('Q02', '2', referent, '1'))
    expect(await state('Q02')).toBe('theirs')
  })

  it('answers an anchor beside the first, which stays, and finds their own again', async () => {
    value(await inside('Q01', '3'))
    expect(value(await byLink('Q01', '1', { note: 'Aucun écrit' }))).toMatchObject({ revision: 0, next: 'Q02' })
    value(await byLink('Q01', '0', { note: 'Aucun écrit' }))
    expect(await stored('Q01')).toEqual([{ level: 3, revision: 1 }])
    expect(await guestSees('Q01')).toMatchObject({ blind: true, current: { level: 0, note: 'Aucun écrit' } })
    expect(value(await readInvitations(grantOf('assessment.invite', referent), portsAt())).links).toMatchObject([{ answered: 1 }])
  })

  it('meets an anchor answered while the page was open: both answers are kept, neither is shown to the other', async () => {
    expect(await guestSees('Q01')).toMatchObject({ blind: false, current: null })
    value(await inside('Q01', '3'))
    expect(codeOf(await byLink('Q01', '1'))).toBeNull()
    expect((await apart()).list).toHaveLength(1)
  })

  it('meets another question answered meanwhile: both are compared, nothing is replaced', async () => {
    value(await inside('Q02', '3'))
    expect(await byLink('Q02', '1')).toMatchObject({ refusal: { code: 'assessment.answer-changed', facts: { by: 'Awa Rivet' } } })
  })

  it('answers first where nobody did, and changes their own answer', async () => {
    value(await byLink('Q01', '2'))
    expect(await guestSees('Q01')).toMatchObject({ blind: false, current: { level: 2, by: 'Nadia Morel' } })
    value(await byLink('Q01', '3', { revision: '1' }))
    expect(await stored('Q01')).toEqual([{ level: 3, revision: 2 }])
    expect(await apart()).toMatchObject({ compared: 0, list: [] })
  })

  it('may not say « non concerné » where everybody is, beside the first answer either', async () => {
    value(await inside('Q01', '3'))
    expect(codeOf(await byLink('Q01', 'not-applicable', { reason: 'Petite commune' }))).toBe('assessment.must-apply')
  })
})

describe('a second answer of a colleague', () => {
  it('is given without seeing the first, on anchors that somebody else answered', async () => {
    expect(value(await readSecondAnswer(grantOf('assessment.answer', colleague), 'Q01'))).toMatchObject({ first: 'none', current: null })
    value(await inside('Q01', '3'))
    expect(value(await readSecondAnswer(grantOf('assessment.answer', referent), 'Q01'))).toMatchObject({ first: 'mine' })
    const page = value(await readSecondAnswer(grantOf('assessment.answer', colleague), 'Q01'))
    expect(page).toMatchObject({ first: 'theirs', current: null })
    expect(codeOf(await readSecondAnswer(grantOf('assessment.answer', colleague), 'Q02'))).toBe('core.not-found')
    value(await second('Q01', '1'))
    expect(value(await readSecondAnswer(grantOf('assessment.answer', colleague), 'Q01')).current).toMatchObject({ level: 1, by: 'Luc Bonnet' })
    expect(await stored('Q01')).toEqual([{ level: 3, revision: 1 }])
  })

  it('is refused to whoever gave the first, elsewhere than on an anchor, to another body, and once closed', async () => {
    value(await inside('Q01', '3'))
    value(await inside('Q02', '3'))
    expect(codeOf(await second('Q01', '1', referent))).toBe('assessment.first-answer')
    expect(codeOf(await second('Q02', '1'))).toBe('core.not-found')
    expect(codeOf(await second('Q01', '1', stranger))).toBe('assessment.closed')
    await execute(`update assessment set status = 'closed', closed_at = now() where id = '${assessment}'`)
    expect(codeOf(await second('Q01', '1'))).toBe('assessment.closed')
    expect(await execute('select * from second_answer')).toEqual([])
  })
})

describe('answers that differ', () => {
  it('are both shown, the widest gap first, until both say the same; the answer kept is averaged with none', async () => {
    value(await inside('Q01', '3'))
    value(await inside('Q07', '2'))
    value(await inside('Q12', '2'))
    value(await second('Q01', '2'))
    value(await second('Q12', 'unknown'))
    value(await byLink('Q07', '2'))
    const found = await apart()
    expect(found).toMatchObject({
      compared: 3,
      agreeing: 1,
      list: [
        { code: 'Q12', first: { by: 'Awa Rivet', level: 2 }, second: { by: 'Luc Bonnet', kind: 'unknown', role: null, respondent: colleague.personId } },
        { code: 'Q01', first: { level: 3 }, second: { level: 2 } },
      ],
    })
    value(await second('Q12', '2'))
    value(await inside('Q01', '2', referent, '1'))
    expect(await apart()).toMatchObject({ compared: 3, agreeing: 3, list: [] })
  })

  it('name the role of a guest, and forget a second answer whose author took over the first', async () => {
    value(await inside('Q07', '3'))
    value(await byLink('Q07', '1'))
    expect((await apart()).list).toMatchObject([{ code: 'Q07', second: { by: 'Nadia Morel', role: 'prestataire' } }])
    value(await second('Q07', '3'))
    value(await inside('Q07', '2', colleague, '1'))
    expect(await apart()).toMatchObject({ compared: 1, list: [{ first: { by: 'Luc Bonnet', level: 2 }, second: { by: 'Nadia Morel' } }] })
  })
})

describe('the message to whoever would know', () => {
  it('is made of the question’s own words, for a week from now, in the name of who asks', async () => {
    expect(value(await readAsking(grantOf('assessment.answer', colleague), 'Q01', portsAt()))).toMatchObject({ domain: 'GOU', body: 'Bourg-Neuf', by: '2026-11-30', signature: { name: 'Luc Bonnet', jobTitle: 'Direction' } })
    expect(codeOf(await readAsking(grantOf('assessment.answer', colleague), 'Q99', portsAt()))).toBe('core.not-found')
    expect(codeOf(await readAsking(grantOf('assessment.answer', stranger), 'Q01', portsAt()))).toBe('assessment.not-open')
  })
})
