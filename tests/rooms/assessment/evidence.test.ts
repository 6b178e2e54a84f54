import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { type AnswerForm, answerForm, evidenceForm } from '#app/features/assessment/index.ts'
import { carryEvidence } from '#app/features/assessment/evidence/carry.server.ts'
import { addEvidence, answerQuestion, readEvidence, readEvidenceFile, removeEvidence, startAssessment } from '#app/features/assessment/index.server.ts'
import { type AssessmentId, type Result, asId } from '#app/features/core/index.ts'
import { restoreBackup } from '#db/backup/read.server.ts'
import { writeBackup } from '#db/backup/write.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { type BuiltPerson, buildOrganisation, buildPerson, grantOf, newId, portsAt, submissionOf, workday } from '#tests/support/builders.ts'
import { emptyTables, execute, useDatabase } from '#tests/support/database.ts'
import { pdfOf } from '#tests/support/sample-files.ts'

useDatabase()

let referent: BuiltPerson
let colleague: BuiltPerson
let stranger: BuiltPerson
let assessment: AssessmentId

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code)
const answer = async (typed: Partial<Record<keyof AnswerForm, string>>, code = 'Q01') =>
  value(await answerQuestion(grantOf('assessment.answer', colleague), { code, form: answerForm.parse({ assessment, revision: '0', choice: '2', ...typed }) }, portsAt()))

type Typed = { level?: string; title?: string; dated?: string; worth?: string; verifier?: string; whereKept?: string; assessment?: string }
const formOf = (typed: Typed) => {
  const form = evidenceForm.parse({ intent: 'add', assessment, level: '2', title: 'Procès-verbal', dated: '12/03/2026', worth: '1', ...typed })
  if (form.intent !== 'add') throw new Error('not an addition')
  return form
}
const fileOf = (words: string, size = 0) => ({ name: 'PV du conseil.pdf', bytes: pdfOf(words, size) })
const add = (typed: Typed = {}, file: ReturnType<typeof fileOf> | null = fileOf('PV'), { who = referent, code = 'Q01', submission = submissionOf() } = {}) =>
  addEvidence(grantOf('assessment.answer', who), { code, form: formOf(typed), file, submission }, portsAt())
const read = async (who = referent, code = 'Q01') => value(await readEvidence(grantOf('assessment.read', who), code))
const remove = async (title = 'Procès-verbal', who = referent) => removeEvidence(grantOf('assessment.answer', who), { id: (await read()).pieces.find((piece) => piece.title === title)?.id ?? '', code: 'Q01', submission: submissionOf() }, portsAt())
const download = (id: string, who = referent) => readEvidenceFile(grantOf('assessment.read', who), id)
const one = async (query: string) => Object.values((await execute(query))[0] ?? {})[0]
const assurance = (code = 'Q01') => one(`select assurance from answer where assessment_id = '${assessment}' and question_code = '${code}'`)
const files = () => one('select count(*)::int from evidence_file')

beforeEach(async () => {
  const town = await buildOrganisation('authority', { population: 2_000 })
  referent = await buildPerson(town, 'authority', { roles: ['referent'], name: 'Awa Rivet' })
  colleague = await buildPerson(town, 'authority', { roles: ['contributor'], name: 'Luc Bonnet' })
  stranger = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
  assessment = value(await startAssessment(grantOf('assessment.answer', referent), 'first', portsAt())).assessmentId
  await answer({})
})

describe('adding evidence', () => {
  it('keeps the file, who added it, and leaves the answer to who gave it', async () => {
    value(await add())
    const [piece] = (await read()).pieces
    expect(piece).toMatchObject({ title: 'Procès-verbal', dated: '2026-03-12', level: 2, assurance: 1, fileName: 'PV du conseil.pdf', size: pdfOf('PV').length, by: 'Awa Rivet', addedAt: workday })
    expect(await execute('select assurance, revision, answered_by as by from answer')).toEqual([{ assurance: 1, revision: 1, by: colleague.personId }])
    expect(value(await download(piece?.id ?? '', colleague))).toMatchObject({ fileName: 'PV du conseil.pdf', type: 'application/pdf', body: pdfOf('PV') })
    expect(await execute("select action, facts->>'question' as question from audit_event where action like 'assessment.%evidence'")).toEqual([{ action: 'assessment.add-evidence', question: 'Q01' }])
  })

  it('takes the reference of a document without its file, and refuses neither', async () => {
    value(await add({ whereKept: 'Registre des délibérations' }, null))
    expect((await read()).pieces).toMatchObject([{ whereKept: 'Registre des délibérations', fileName: null, size: null }])
    expect(codeOf(await add({}, null))).toBe('evidence.nothing')
  })

  it('counts the best piece of the level, and says who verified', async () => {
    value(await add({ worth: '2', verifier: 'Cabinet Audit' }))
    value(await add({ worth: '1' }, fileOf('other')))
    expect([await assurance(), (await read()).pieces.map(({ verifier }) => verifier).toSorted()]).toEqual([2, ['', 'Cabinet Audit']])
    expect(evidenceForm.safeParse({ intent: 'add', assessment, level: '2', title: 'Audit', dated: '2026-03-12', worth: '2', verifier: ' ' }).error?.issues[0]).toMatchObject({ path: ['verifier'], message: 'verifier' })
  })

  it('keeps a file once however many answers it backs', async () => {
    await answer({}, 'Q07')
    value(await add())
    value(await add({}, fileOf('PV'), { code: 'Q07' }))
    expect([await files(), await assurance('Q07')]).toEqual([1, 1])
  })

  it('happens once when the form is sent twice', async () => {
    const submission = submissionOf()
    const [first, again] = await Promise.all([add({}, fileOf('PV'), { submission }), add({}, fileOf('PV'), { submission })])
    expect([first.ok, again.ok, (await read()).pieces.length]).toEqual([true, true, 1])
  })

  it('refuses a document of tomorrow, a level that is no longer the answer’s, an answer without a level', async () => {
    expect(codeOf(await add({ dated: '24/11/2026' }))).toBe('evidence.future')
    expect((await add({ dated: '23/11/2026' })).ok).toBe(true)
    expect(codeOf(await add({ level: '3' }))).toBe('evidence.moved')
    await answer({ choice: 'unknown' }, 'Q07')
    expect(codeOf(await add({}, fileOf('PV'), { code: 'Q07' }))).toBe('evidence.moved')
    expect(codeOf(await add({}, fileOf('PV'), { code: 'Q08' }))).toBe('evidence.moved')
    expect(await files()).toBe(1)
  })

  it('refuses a disguised file and keeps nothing of it', async () => {
    expect(codeOf(await add({}, { name: 'pv.pdf', bytes: new Uint8Array(Buffer.from('MZ\x90 not a PDF')) }))).toBe('evidence.disguised')
    expect([await files(), (await read()).pieces]).toEqual([0, []])
  })

  it('stops at ten pieces for one answer, two people at once included', async () => {
    for (let n = 0; n < 9; n += 1) value(await add({ whereKept: `Classeur ${n}` }, null))
    const [one, two] = await Promise.all([add({}, fileOf('a')), add({}, fileOf('b'), { who: colleague })])
    expect([codeOf(one), codeOf(two)].toSorted()).toEqual(['evidence.too-many', null])
    expect((await read()).pieces.length).toBe(10)
  })

  it('stops at 300 MiB for one organisation, two people at once included, and says the figures', async () => {
    await execute(`insert into evidence_file (organisation_id, sha256, media_type, size, content) select '${referent.organisationId}', n::text, 'application/pdf', 10485760, convert_to(repeat('x', 10485760), 'UTF8') from generate_series(1, 29) n`)
    const [first, second] = await Promise.all([add({}, fileOf('a', 6_000_000)), add({}, fileOf('b', 6_000_000), { who: colleague })])
    expect([codeOf(first), codeOf(second)].toSorted()).toEqual(['evidence.full', null])
    expect(first.ok ? second : first).toMatchObject({ refusal: { facts: { held: 29 * 10_485_760 + 6_000_000, size: 6_000_000 } } })
    value(await add({}, fileOf(first.ok ? 'a' : 'b', 6_000_000)))
    expect(await files()).toBe(30)
  })
})

describe('an answer that moves', () => {
  it('loses its evidence at another level, and finds it again when it comes back', async () => {
    value(await add({ worth: '2', verifier: 'Cabinet Audit' }))
    await answer({ choice: '3', revision: '1' })
    expect([await assurance(), (await read()).pieces.length, (await read()).level]).toEqual([0, 1, 3])
    value(await add({ level: '3' }, fileOf('three')))
    expect(await assurance()).toBe(1)
    await answer({ choice: 'unknown', revision: '2' })
    expect(await assurance()).toBe(0)
    await answer({ choice: '2', revision: '3' })
    expect(await assurance()).toBe(2)
    await answer({ choice: '2', revision: '4', note: 'Une note' })
    expect(await assurance()).toBe(2)
  })
})

describe('taking evidence away', () => {
  it('takes its worth away, and its file with the last piece that uses it', async () => {
    value(await add())
    value(await add({ title: 'Le même', worth: '2', verifier: 'Cabinet Audit' }))
    value(await remove('Le même'))
    expect([await assurance(), await files()]).toEqual([1, 1])
    value(await remove())
    expect([await assurance(), await files(), (await read()).pieces]).toEqual([0, 0, []])
  })

  it('is over once the assessment is closed, and so is adding', async () => {
    value(await add())
    await execute(`update assessment set status = 'closed', closed_at = now() where id = '${assessment}'`)
    expect([codeOf(await remove()), codeOf(await add({}, fileOf('late')))]).toEqual(['assessment.closed', 'assessment.closed'])
    expect([await files(), (await read()).pieces.length, (await read()).mayAdd]).toEqual([1, 1, false])
  })
})

describe('another organisation', () => {
  it('finds neither the piece, nor the file, nor the assessment', async () => {
    value(await add())
    const id = (await read()).pieces[0]?.id ?? ''
    const nobody = newId<AssessmentId>()
    expect([codeOf(await download(id, stranger)), codeOf(await download(nobody)), codeOf(await download('x'))]).toEqual(['core.not-found', 'core.not-found', 'core.not-found'])
    expect([codeOf(await remove('Procès-verbal', stranger)), codeOf(await add({}, fileOf('PV'), { who: stranger })), codeOf(await add({ assessment: nobody }))]).toEqual(['core.not-found', 'core.not-found', 'core.not-found'])
    expect((await read()).pieces.length).toBe(1)
  })
})

describe('a new assessment', () => {
  it('carries the evidence of the answers that stay at their level, copies no file, and adds nothing the second time', async () => {
    await answer({}, 'Q07')
    value(await add({ worth: '2', verifier: 'Cabinet Audit' }))
    value(await add({}, fileOf('seven'), { code: 'Q07' }))
    await execute(`update assessment set status = 'closed', closed_at = now() where id = '${assessment}'`)
    const from = assessment
    assessment = value(await startAssessment(grantOf('assessment.answer', referent), 'first', portsAt())).assessmentId
    await answer({})
    await answer({ choice: '3' }, 'Q07')
    const carry = () => inTransaction(grantOf('assessment.answer', referent), (tx) => carryEvidence(tx, { from, to: asId(assessment), codes: ['Q01', 'Q07'] }, portsAt()))
    await carry()
    await carry()
    expect((await read()).pieces).toMatchObject([{ title: 'Procès-verbal', by: 'Awa Rivet', assurance: 2 }])
    expect([(await read(referent, 'Q07')).pieces, await assurance(), await assurance('Q07'), await files()]).toEqual([[], 2, 0, 2])
    value(await remove())
    expect(await files()).toBe(2)
  })
})

describe('a backup', () => {
  it('gives the files back byte for byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ressort-evidence-'))
    try {
      value(await add({}, fileOf('PV', 3_000_000)))
      value(await add({ title: 'Autre' }, fileOf('deux')))
      const digest = "select string_agg(sha256 || ' ' || encode(sha256(content), 'hex') || ' ' || size, ',' order by sha256) from evidence_file"
      const before = await one(digest)
      const file = join(folder, 'backup.gz')
      expect((await writeBackup(systemGrant('test'), file, workday)).ok).toBe(true)
      await emptyTables()
      expect((await restoreBackup(systemGrant('test'), file, workday)).ok).toBe(true)
      expect([await one(digest), await assurance()]).toEqual([before, 1])
      expect(String(before)).toMatch(/^([0-9a-f]{64}) \1 \d+,([0-9a-f]{64}) \2 \d+$/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
