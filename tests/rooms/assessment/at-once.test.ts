import { beforeEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { systemGrant } from '#app/access/system.server.ts'
import { answerForm, closeForm, confirmForm, evidenceForm, invitationsForm } from '#app/features/assessment/index.ts'
import {
  addEvidence, answerByLink, answerQuestion, changeInvitations, closeAssessment, confirmAnswers, finishContribution, readGuestQuestion, removeEvidence, startAssessment,
} from '#app/features/assessment/index.server.ts'
import { type Result, addDays, parisDay } from '#app/features/core/index.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { answer as answerTable, contribution } from '#db/schema/index.server.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, grantOf, portsAt, submissionOf, workday } from '#tests/support/builders.ts'
import { markShown } from '#tests/support/closing.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { pdfOf } from '#tests/support/sample-files.ts'

useDatabase()

let referent: BuiltPerson
let assessment: string

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code)

const guest = visitorGrant('contribution.answer')
const formOf = (typed: Record<string, string> = {}) => answerForm.parse({ assessment, revision: '0', choice: '2', ...typed })
const answer = (code: string, typed: Record<string, string> = {}) => answerQuestion(grantOf('assessment.answer', referent), { code, form: formOf(typed) }, portsAt())
const byLink = (secret: string, code: string, typed: Record<string, string> = {}) => answerByLink(guest, { secret, code, form: formOf(typed) }, portsAt())
const secretSent = async (): Promise<string> => /contribuer\/([A-Za-z0-9_-]{43})/.exec(String((await execute('select body from outgoing_mail order by id desc limit 1'))[0]?.body))?.[1] ?? ''
const invite = async (parts = { GOU: 'on', SAU: 'on' }): Promise<string> => {
  const command = invitationsForm.parse({ intent: 'invite', name: 'Nadia Morel', email: 'nadia@prestataire.example', role: 'prestataire', part: parts, deadline: addDays(parisDay(workday), 14), lang: 'fr', message: '' })
  value(await changeInvitations(grantOf('assessment.invite', referent), { command, submission: submissionOf() }, portsAt()))
  return secretSent()
}
const close = async () =>
  closeAssessment(grantOf('assessment.close', referent), { form: closeForm.parse({ assessment, seen: await markShown(referent), name: 'Awa Rivet', jobTitle: 'Direction', on: parisDay(workday), confirmed: 'on' }), submission: submissionOf() }, portsAt())
const prove = (code: string, level: string, words = 'PV') => {
  const form = evidenceForm.parse({ intent: 'add', assessment, level, title: 'PV', dated: '12/03/2026', worth: '1' })
  if (form.intent !== 'add') throw new Error('not an addition')
  return addEvidence(grantOf('assessment.answer', referent), { code, form, file: { name: 'PV.pdf', bytes: pdfOf(words, 0) }, submission: submissionOf() }, portsAt())
}
const waiting = async (): Promise<number> => Number((await execute(`select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`))[0]?.n)

/** Runs something while a transaction has done its work and not ended; gives what came of it. */
const meanwhile = async <T>(work: (tx: Tx) => Promise<unknown>, other: () => Promise<T>): Promise<T> => {
  let started: Promise<T> | undefined
  await inTransaction(systemGrant('test'), async (tx) => {
    await work(tx)
    started = other()
    await expect.poll(waiting, { timeout: 1_500, interval: 20 }).toBeGreaterThan(0)
  })
  if (!started) throw new Error('nothing was started')
  return started
}

beforeEach(async () => {
  const town = await buildOrganisation('authority', { population: 2_000, name: 'Bourg-Neuf' })
  referent = await buildPerson(town, 'authority', { roles: ['referent'], name: 'Awa Rivet' })
  assessment = value(await startAssessment(grantOf('assessment.answer', referent), 'first', portsAt())).assessmentId
})

describe('a guest', () => {
  it('who has one anchor question open twice is told that the older page is late: nothing goes beside their own answer', async () => {
    const secret = await invite()
    value(await byLink(secret, 'Q01', { choice: '1' }))
    value(await byLink(secret, 'Q01', { choice: '3', revision: '1' }))
    expect(await byLink(secret, 'Q01', { choice: '4', revision: '1' })).toMatchObject({ refusal: { code: 'assessment.answer-changed', facts: { level: 3, revision: 2 } } })
    expect(await execute('select count(*)::int as n from second_answer')).toEqual([{ n: 0 }])
    expect(value(await readGuestQuestion(guest, { secret, code: 'Q01' }, portsAt()))).toMatchObject({ blind: false, current: { level: 3, revision: 2 } })
  })

  it('who adds a note leaves what the authority said of what happened, and takes it away with the level it explains', async () => {
    const secret = await invite()
    const code = 'Q58'
    value(await answer(code, { choice: '4', happened: 'Un second prestataire', before: '1' }))
    value(await byLink(secret, code, { choice: '4', revision: '1', note: 'Vérifié ce matin' }))
    expect(await execute('select happened, note, revision from answer')).toEqual([{ happened: 'Un second prestataire', note: 'Vérifié ce matin', revision: 2 }])
    value(await byLink(secret, code, { choice: '1', revision: '2', note: 'Vérifié ce matin', happened: 'dicté par un lien' }))
    expect(await execute('select happened, level from answer')).toEqual([{ happened: '', level: 1 }])
  })

  it('who finishes by a link that is being replaced leaves the new link alive', async () => {
    const secret = await invite()
    const finished = await meanwhile(
      (tx) => tx.update(contribution).set({ tokenHash: 'another' }),
      () => finishContribution(guest, secret, portsAt()),
    )
    expect(codeOf(finished)).toBe('assessment.link-unknown')
    expect(await execute('select finished_at from contribution')).toEqual([{ finished_at: null }])
  })
})

describe('what backs an answer', () => {
  it('is what its pieces say once frozen, even when one was taken away while the answer came back to its level', async () => {
    value(await answer('Q01', { choice: '3' }))
    value(await prove('Q01', '3'))
    value(await answer('Q01', { choice: '2', revision: '1' }))
    const [piece] = await execute('select id from evidence')
    // The answer is written after the piece went, from what it saw before.
    const raced = await meanwhile(
      async (tx) => {
        await tx.select().from(answerTable).where(eq(answerTable.questionCode, 'Q01')).for('update')
        await tx.execute(`delete from evidence where id = '${String(piece?.id)}'`)
      },
      () => answer('Q01', { choice: '3', revision: '2' }),
    )
    expect(value(raced).revision).toBe(3)
    value(await close())
    expect(await execute('select level, assurance from answer')).toEqual([{ level: 3, assurance: 0 }])
  })
})

describe('everybody at once', () => {
  const codes = ['Q01', 'Q07', 'Q08', 'Q12', 'Q58', 'Q59', 'Q60']

  it('answers, proves, confirms again, invites and closes without anybody waiting for somebody who waits for them', async () => {
    for (const code of codes) value(await answer(code))
    value(await prove('Q01', '2', 'first'))
    value(await close())
    assessment = value(await startAssessment(grantOf('assessment.answer', referent), 'first', portsAt())).assessmentId
    const secret = await invite()
    const outcomes: Result<unknown>[] = []
    const note = async (work: Promise<Result<unknown>>) => void outcomes.push(await work)
    const confirm = (part: string, code: string) => confirmAnswers(grantOf('assessment.answer', referent), { assessment, part, codes: Object.keys(confirmForm.parse({ assessment, confirm: { [code]: 'on' } }).confirm) }, portsAt())
    for (let round = 0; round < 6; round += 1) {
      const revision = String(round)
      await Promise.all([
        ...codes.slice(1, 4).map((code) => note(answer(code, { choice: String(round % 5), revision }))),
        note(byLink(secret, 'Q58', { choice: String(round % 5), revision })),
        note(byLink(secret, 'Q59', { choice: String((round + 1) % 5), revision })),
        note(answer('Q59', { choice: '3', revision })),
        note(prove('Q01', '2', `piece ${revision}`)),
        note(prove('Q60', '2', `piece ${revision}`)),
        note(confirm('GOU', 'Q01')),
        note(confirm('SAU', 'Q60')),
        ...(round === 2 ? (await execute('select id from evidence limit 2')).map(({ id }) => note(removeEvidence(grantOf('assessment.answer', referent), { id: String(id), code: 'Q01', submission: submissionOf() }, portsAt()))) : []),
        ...(round === 5 ? [note(close()), note(finishContribution(guest, secret, portsAt()))] : []),
      ])
    }
    await close()
    expect(await execute(`select status from assessment where id = '${assessment}'`)).toEqual([{ status: 'closed' }])
    const known = ['assessment.closed', 'assessment.picture-changed', 'assessment.answer-changed', 'assessment.answered-meanwhile', 'assessment.link-closed', 'assessment.link-finished', 'evidence.moved', 'evidence.too-many', 'core.not-found']
    expect(outcomes.map(codeOf).filter((code) => code !== null && !known.includes(code))).toEqual([])
    // What is frozen was written before: an event for each answer kept, none after the closing, and no level better backed than its pieces.
    expect(await execute(`select count(*)::int as n from answer a where a.assessment_id = '${assessment}' and a.assurance <> (select coalesce(max(e.assurance), 0) from evidence e where e.assessment_id = a.assessment_id and e.question_code = a.question_code and e.level = a.level)`)).toEqual([{ n: 0 }])
    expect(await execute(`select count(*)::int as n from answer a where a.assessment_id = '${assessment}' and a.revision <> (select count(*) from audit_event where action = 'assessment.answer' and subject_id = a.assessment_id::text and facts->>'question' = a.question_code)`)).toEqual([{ n: 0 }])
  })
})
