import { beforeEach, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { answerForm, closeForm, guestForm, invitationsForm } from '#app/features/assessment/index.ts'
import {
  answerByLink, beginContribution, changeInvitations, closeAssessment, finishContribution, readContribution, readGuestQuestion, readInvitations, startAssessment, tidyContributions,
} from '#app/features/assessment/index.server.ts'
import { type Result, addDays, parisDay } from '#app/features/core/index.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, grantOf, portsAt, submissionOf, workday } from '#tests/support/builders.ts'
import { markShown } from '#tests/support/closing.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { visitorGrant } from '#tests/support/grants.ts'

useDatabase()

let referent: BuiltPerson
let colleague: BuiltPerson
let stranger: BuiltPerson
let assessment: string

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code)
const day = (at: Date, days: number) => addDays(parisDay(at), days)
const later = (days: number) => new Date(workday.getTime() + days * 86_400_000)

const guest = visitorGrant('contribution.answer')
const change = (form: Record<string, unknown>, who = referent, at = workday, submission = submissionOf()) =>
  changeInvitations(grantOf('assessment.invite', who), { command: invitationsForm.parse(form), submission }, portsAt(at))
const invitation = (typed: Record<string, unknown> = {}) => ({
  intent: 'invite', name: 'Nadia Morel', email: 'nadia@prestataire.example', role: 'prestataire', part: { GOU: 'on', SAU: 'on' }, deadline: day(workday, 14), lang: 'fr', message: '', ...typed,
})
const sent = async (): Promise<{ recipient: string; subject: string; body: string }[]> => (await execute('select recipient, subject, body from outgoing_mail order by id')) as never
const secretIn = (body: string): string => /contribuer\/([A-Za-z0-9_-]{43})/.exec(body)?.[1] ?? ''
const invite = async (typed: Record<string, unknown> = {}, who = referent): Promise<string> => {
  value(await change(invitation(typed), who))
  return secretIn((await sent()).at(-1)?.body ?? '')
}
const list = async (who = referent, at = workday) => value(await readInvitations(grantOf('assessment.invite', who), portsAt(at)))
const answer = (secret: string, code: string, typed: Record<string, string> = {}, at = workday) =>
  answerByLink(guest, { secret, code, form: answerForm.parse({ assessment, revision: '0', choice: '2', ...typed }) }, portsAt(at))

beforeEach(async () => {
  const town = await buildOrganisation('authority', { population: 2_000, name: 'Bourg-Neuf' })
  referent = await buildPerson(town, 'authority', { roles: ['referent'], name: 'Awa Rivet' })
  colleague = await buildPerson(town, 'authority', { roles: ['contributor'], name: 'Luc Bonnet' })
  stranger = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
  assessment = value(await startAssessment(grantOf('assessment.answer', referent), 'first', portsAt())).assessmentId
})

describe('inviting', () => {
  it('mails who invites, on which parts, until when, how to check, and keeps only the digest of the link', async () => {
    const secret = await invite({ message: 'Merci pour les sauvegardes' }, colleague)
    const [mail] = await sent()
    expect(mail).toMatchObject({ recipient: 'nadia@prestataire.example' })
    for (const words of ['Luc Bonnet', 'Bourg-Neuf', '«\u202fGouvernance et rôles\u202f» et «\u202fSauvegarde et restauration\u202f»', '7 décembre 2026 inclus', 'sans compte', 'Merci pour les sauvegardes', 'appelez Luc Bonnet']) expect(mail?.body).toContain(words)
    const [row] = await execute('select token_hash, deadline from contribution')
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(row?.deadline).toBe('2026-12-07 23:00:00+00')
    expect(JSON.stringify(await execute('select facts from audit_event'))).not.toContain(secret)
  })

  it('says it in English, with the English address, to whoever reads English', async () => {
    const secret = await invite({ lang: 'en' })
    expect((await sent()).at(-1)?.body).toContain(`https://ressort.example/en/contribuer/${secret}`)
    expect((await sent()).at(-1)?.body).toContain('Governance and roles')
  })

  it('refuses a day before tomorrow or after ninety days, and a part that asks nothing', async () => {
    for (const deadline of [day(workday, 0), day(workday, 91)]) expect(codeOf(await change(invitation({ deadline })))).toBe('assessment.deadline-out')
    expect(codeOf(await change(invitation({ deadline: day(workday, 90) })))).toBeNull()
    expect(codeOf(await change(invitation({ part: { ZZZ: 'on' } })))).toBe('assessment.part-not-asked')
    expect(invitationsForm.safeParse(invitation({ part: undefined })).error?.issues).toMatchObject([{ path: ['part'], message: 'no-part' }])
  })

  it('replaces the link of the same address on the same parts, takes a form sent twice once', async () => {
    const first = await invite()
    const submission = submissionOf()
    for (const again of [0, 1]) expect(value(await change(invitation({ name: 'Nadia M.' }), colleague, workday, submission)), String(again)).toBe('replaced')
    expect(await sent()).toHaveLength(2)
    expect((await list()).links).toMatchObject([{ name: 'Nadia M.', state: 'sent' }])
    expect(codeOf(await readContribution(guest, first, portsAt()))).toBe('assessment.link-unknown')
    await invite({ part: { GOU: 'on' } })
    expect((await list()).links).toHaveLength(2)
  })

  it('keeps to thirty live links, twenty messages a day for each person, five more of one link', async () => {
    for (let made = 0; made < 20; made += 1) await invite({ email: `n${made}@prestataire.example` })
    expect(codeOf(await change(invitation({ email: 'one-more@prestataire.example' })))).toBe('assessment.too-many-today')
    for (let made = 0; made < 10; made += 1) await invite({ email: `m${made}@prestataire.example` }, colleague)
    expect(codeOf(await change(invitation({ email: 'full@prestataire.example' }), colleague))).toBe('assessment.too-many-links')
    const [link] = (await list()).links
    value(await change({ intent: 'revoke', contribution: link?.id }, colleague))
    expect(codeOf(await change(invitation({ email: 'room@prestataire.example' }), colleague))).toBeNull()
    expect(codeOf(await change(invitation({ email: 'full@prestataire.example', deadline: day(later(1), 3) }), referent, later(1)))).toBe('assessment.too-many-links')
    const room = (await list()).links.find(({ email }) => email === 'room@prestataire.example')
    for (let again = 0; again < 5; again += 1) value(await change({ intent: 'again', contribution: room?.id }, referent, later(1)))
    expect(codeOf(await change({ intent: 'again', contribution: room?.id }, colleague, later(1)))).toBe('assessment.too-often')
  })

  it('counts the messages of the day whatever the assessment, and keeps a name on one line', async () => {
    for (let made = 0; made < 20; made += 1) await invite({ email: `n${made}@prestataire.example`, name: 'Nadia\nBcc: autre@exemple.fr' })
    expect((await list()).links[0]?.name).toBe('Nadia Bcc: autre@exemple.fr')
    const form = closeForm.parse({ assessment, seen: await markShown(referent), name: 'Awa Rivet', jobTitle: 'Direction', on: parisDay(workday), confirmed: 'on' })
    value(await closeAssessment(grantOf('assessment.close', referent), { form, submission: submissionOf() }, portsAt()))
    value(await startAssessment(grantOf('assessment.answer', referent), 'first', portsAt()))
    expect(codeOf(await change(invitation()))).toBe('assessment.too-many-today')
    expect(codeOf(await change(invitation(), colleague))).toBeNull()
  })

  it('lets two colleagues who invite the same person at once make one link', async () => {
    await Promise.all([change(invitation()), change(invitation(), colleague)])
    expect((await list()).links).toHaveLength(1)
  })

  it('shows and changes nothing of another body', async () => {
    await invite()
    const [link] = (await list()).links
    value(await startAssessment(grantOf('assessment.answer', stranger), 'first', portsAt()))
    expect((await list(stranger)).links).toEqual([])
    for (const intent of ['again', 'revoke']) expect(codeOf(await change({ intent, contribution: link?.id }, stranger))).toBe('core.not-found')
    expect(codeOf(await change({ intent: 'extend', contribution: link?.id, deadline: day(workday, 3) }, stranger))).toBe('core.not-found')
  })
})

describe('a link', () => {
  it('changes nothing by being opened; beginning and answering note that it was', async () => {
    const secret = await invite()
    for (const look of [0, 1]) expect(value(await readContribution(guest, secret, portsAt())), String(look)).toMatchObject({ begun: false, inviter: 'Awa Rivet', body: 'Bourg-Neuf', lastDay: '2026-12-07' })
    value(await readGuestQuestion(guest, { secret, code: 'Q01' }, portsAt()))
    expect((await list()).links).toMatchObject([{ state: 'sent', openedAt: null }])
    expect(value(await beginContribution(guest, secret, portsAt())).first).toBe('Q01')
    expect((await list()).links).toMatchObject([{ state: 'opened', openedAt: workday }])
  })

  it('answers its own parts only, under the name of the guest, and counts them', async () => {
    const secret = await invite({ part: { GOU: 'on' } })
    const total = value(await readContribution(guest, secret, portsAt())).total
    expect(value(await answer(secret, 'Q01', { choice: '3' }))).toMatchObject({ revision: 1 })
    expect(codeOf(await answer(secret, 'Q53', {}))).toBe('core.not-found')
    expect(codeOf(await readGuestQuestion(guest, { secret, code: 'Q53' }, portsAt()))).toBe('core.not-found')
    expect(codeOf(await answer(secret, 'Q01', { assessment: '00000000-0000-4000-8000-000000000000' }))).toBe('core.not-found')
    expect((await list()).links).toMatchObject([{ answered: 1, total, state: 'opened' }])
    expect(await execute('select c.name, a.answered_by from answer a join contribution c on c.id = a.contribution_id')).toEqual([{ name: 'Nadia Morel', answered_by: null }])
  })

  it('sent again has a fresh secret, and the old one leads nowhere', async () => {
    const old = await invite()
    const [link] = (await list()).links
    value(await change({ intent: 'again', contribution: link?.id }))
    const fresh = secretIn((await sent()).at(-1)?.body ?? '')
    expect(fresh).not.toBe(old)
    expect(codeOf(await answer(old, 'Q01'))).toBe('assessment.link-unknown')
    expect(codeOf(await answer(fresh, 'Q01'))).toBeNull()
  })

  it('stops at the end of its day, and works again by the same address once extended', async () => {
    const secret = await invite({ deadline: day(workday, 1) })
    expect(codeOf(await answer(secret, 'Q01', {}, new Date('2026-11-24T22:59:00Z')))).toBeNull()
    expect(codeOf(await answer(secret, 'Q01', {}, new Date('2026-11-24T23:00:00Z')))).toBe('assessment.link-expired')
    const [link] = (await list(referent, later(3))).links
    expect(link?.state).toBe('expired')
    value(await change({ intent: 'extend', contribution: link?.id, deadline: day(later(3), 2) }, referent, later(3)))
    expect(codeOf(await answer(secret, 'Q03', {}, later(4)))).not.toBe('assessment.link-expired')
  })

  it('revoked answers no more, and says so to its holder alone', async () => {
    const secret = await invite()
    const [link] = (await list()).links
    value(await change({ intent: 'revoke', contribution: link?.id }))
    expect(await readContribution(guest, secret, portsAt())).toMatchObject({ refusal: { kind: 'gone', code: 'assessment.link-revoked', facts: { body: 'Bourg-Neuf', inviter: 'Awa Rivet' } } })
    expect(codeOf(await answer(secret, 'Q01'))).toBe('assessment.link-revoked')
    expect(await readContribution(guest, 'x'.repeat(43), portsAt())).toEqual({ ok: false, refusal: { kind: 'not-found', code: 'assessment.link-unknown', facts: {} } })
    expect(codeOf(await change({ intent: 'again', contribution: link?.id }))).toBe('assessment.link-over')
  })

  it('ends with the assessment', async () => {
    const secret = await invite()
    const form = closeForm.parse({ assessment, seen: await markShown(referent), name: 'Awa Rivet', jobTitle: 'Direction', on: parisDay(workday), confirmed: 'on' })
    value(await closeAssessment(grantOf('assessment.close', referent), { form, submission: submissionOf() }, portsAt()))
    expect(codeOf(await answer(secret, 'Q01'))).toBe('assessment.link-closed')
    expect(codeOf(await change(invitation()))).toBe('assessment.not-open')
  })

  it('leaves a name beside the answers, and no address ninety days after the closing', async () => {
    await invite({ message: 'Merci' })
    const form = closeForm.parse({ assessment, seen: await markShown(referent), name: 'Awa Rivet', jobTitle: 'Direction', on: parisDay(workday), confirmed: 'on' })
    value(await closeAssessment(grantOf('assessment.close', referent), { form, submission: submissionOf() }, portsAt()))
    const tidy = (at: Date) => tidyContributions(systemGrant('tidy'), portsAt(at))
    expect([await tidy(later(89)), await tidy(later(90)), await tidy(later(91))]).toEqual([0, 1, 0])
    expect(await execute('select name, email, message from contribution')).toMatchObject([{ name: 'Nadia Morel', email: '', message: '' }])
  })

  it('is used up by « j’ai terminé », once, and tells the referents and the inviter without an answer', async () => {
    const secret = await invite({}, colleague)
    value(await answer(secret, 'Q01', { choice: '3', note: 'Arrêté du maire' }))
    const both = await Promise.all([finishContribution(guest, secret, portsAt()), finishContribution(guest, secret, portsAt())])
    expect(both.map(codeOf).sort()).toEqual(['assessment.link-finished', null].sort())
    const told = (await sent()).slice(1)
    expect(told.map(({ recipient }) => recipient).sort()).toEqual([referent.email, colleague.email].sort())
    for (const { body } of told) {
      expect(body).toContain('Nadia Morel a terminé')
      expect(body).not.toContain('Arrêté du maire')
    }
    expect(codeOf(await answer(secret, 'Q01', { revision: '1' }))).toBe('assessment.link-finished')
    expect(guestForm.safeParse({ intent: 'other' }).success).toBe(false)
  })

  it('begun twice at once is opened once', async () => {
    const secret = await invite()
    const begun = await Promise.all([beginContribution(guest, secret, portsAt()), beginContribution(guest, secret, portsAt()), answer(secret, 'Q01')])
    expect(begun.map(codeOf)).toEqual([null, null, null])
    expect(await execute(`select count(*)::int as n from audit_event where action = 'assessment.contribution-begin'`)).toEqual([{ n: 1 }])
  })
})
