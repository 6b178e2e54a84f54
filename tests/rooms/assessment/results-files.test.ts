import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { downloadAnswers, downloadEvaluation, downloadWorkbook, readDocuments, readQuestionnaire, readResults } from '#app/features/assessment/index.server.ts'
import { publishedScore, readScoreInput, scoreInput } from '#app/features/assessment/index.ts'
import type { AssessmentId, Result } from '#app/features/core/index.ts'
import { type BuiltPerson, buildFramework, buildOrganisation, buildPerson, grantOf } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildPicture, declared } from '#tests/support/pictures.ts'
import { unzipText } from '#tests/support/unzip.ts'

useDatabase()

let referent: BuiltPerson
let stranger: BuiltPerson
let id: AssessmentId

beforeEach(async () => {
  await buildFramework()
  referent = await buildPerson(await buildOrganisation('authority', { population: 2_000, name: 'Commune d’essai' }), 'authority', { roles: ['referent'] })
  stranger = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
  id = await buildPicture(referent.organisationId, {
    closedAt: new Date('2026-07-06T09:00:00Z'),
    answers: { Q01: declared(3, 1), Q07: { kind: 'unknown' }, Q12: { kind: 'not-applicable' }, Q19: { kind: 'level', level: 1, guess: true, assurance: 0 }, Q59: declared(0) },
    more: { Q01: { note: '=HYPERLINK("http://x";"y")', happened: 'Arrêté du 3 mars' } },
    context: { C02: 6 },
    target: 1.5,
  })
})

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const grant = (who = referent) => grantOf('assessment.read', who)
const asked = (lang: 'fr' | 'en' = 'fr') => ({ assessmentId: id, lang })
const textOf = (body: string | Uint8Array): string => (typeof body === 'string' ? body : Buffer.from(body).toString('utf8'))
const sheetOf = (files: Map<string, string>, rank: number): string => files.get(`xl/worksheets/sheet${rank}.xml`) ?? ''

describe('the evaluation as data', () => {
  it('goes back through the command’s reading whole, and gives the score that was frozen', async () => {
    const { fileName, body } = value(await downloadEvaluation(grant(), asked()))
    expect(fileName).toBe('evaluation-2026-07-06.json')
    const json = JSON.parse(textOf(body)) as Record<string, unknown> & { score: unknown; details: object }
    const questionnaire = await readQuestionnaire('2026-1')
    const { input, problems } = readScoreInput(questionnaire, json)
    expect(problems).toEqual([])
    const again = scoreInput(questionnaire, input)
    expect(publishedScore(questionnaire, again.score, again.toVerify)).toEqual(json.score)
    const ran = spawnSync(process.execPath, ['bin/ressort.ts', 'score', '-'], { encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' }, input: textOf(body) })
    expect({ code: ran.status, said: ran.stderr, json: JSON.parse(ran.stdout) as unknown }).toEqual({ code: 0, said: '', json: json.score })
    expect(json).toMatchObject({
      document: { format: 'ressort-evaluation-1', organisation: 'Commune d’essai', closedAt: '2026-07-06T09:00:00.000Z', attested: null },
      questionnaire: '2026-1', pass: 'first', context: { C02: 6 }, profile: { type: 'commune', population: 2000, workstations: 6, nis2: 'none' },
      answers: { Q01: { level: 3, assurance: 'A1' }, Q07: { unknown: true }, Q12: { notApplicable: true, reason: 'Sans objet' }, Q19: { level: 1, certainty: 'guess' } },
      details: { Q01: { happened: 'Arrêté du 3 mars', at: '2026-07-06T09:00:00.000Z' } },
    })
  })
})

describe('the shape of the evaluation as data', () => {
  it('is the one that its document describes', async () => {
    const json = JSON.parse(textOf(value(await downloadEvaluation(grant(), asked())).body)) as Record<string, Record<string, unknown>>
    const described = readFileSync('docs/evaluation-file.md', 'utf8')
    const listed = [...described.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key)
    expect(listed).toEqual(Object.keys(json))
    const inner = [...Object.keys(json.document ?? {}), ...Object.keys(json.profile ?? {}), ...Object.keys(json.score ?? {})]
    expect(inner.filter((key) => !described.includes(`\`${key}\``) && !described.includes(`\`score.${key}\``))).toEqual([])
    expect(described).toContain(String(json.document?.format))
  })
})

describe('the answers as a file', () => {
  it('give every question of the pass, the answer in words, and never a formula', async () => {
    const { fileName, body } = value(await downloadAnswers(grant(), asked()))
    const lines = textOf(body).split('\r\n').filter((line) => /;Q\d\d;/.test(line))
    expect([fileName, lines.length]).toEqual(['reponses-2026-07-06.csv', 20])
    expect(lines.find((line) => line.includes(';Q01;'))).toMatch(/;3;;A1;;"'=HYPERLINK.*;Arrêté du 3 mars;;6 juillet 2026/)
    expect(lines.find((line) => line.includes(';Q07;'))).toContain(';Je ne sais pas;;')
    expect(lines.find((line) => line.includes(';Q12;'))).toContain(';Non concerné;;;;Sans objet;')
    expect(lines.find((line) => line.includes(';Q08;'))).toContain(';Sans réponse;;')
    expect(textOf(value(await downloadAnswers(grant(), asked('en'))).body)).toContain('I don’t know')
  })
})

describe('the workbook', () => {
  it('holds three sheets with real numbers, a frozen first row, and no formula', async () => {
    const { fileName, body } = value(await downloadWorkbook(grant(), asked()))
    expect(fileName).toBe('evaluation-2026-07-06.xlsx')
    if (typeof body === 'string') throw new Error('a workbook is no text')
    const files = unzipText(body)
    expect(files.get('xl/workbook.xml')).toMatch(/name="Niveaux".*name="Réponses".*name="À clarifier"/s)
    const point = value(await readResults(grant(), id)).domains.find(({ code }) => code === 'GOU')?.point
    expect(point).toBe(3)
    expect(sheetOf(files, 1)).toMatch(/<c [^>]*r="D\d+"[^>]*><v>3<\/v><\/c>/)
    for (const rank of [1, 2, 3]) {
      expect(sheetOf(files, rank)).toContain('state="frozen"')
      expect(sheetOf(files, rank)).not.toMatch(/<f[ >]/)
      expect(sheetOf(files, rank)).toContain('<cols>')
    }
    expect(files.get('xl/sharedStrings.xml')?.includes('<t>=HYPERLINK("http://x";"y")</t>')).toBe(true)
    expect(files.get('xl/worksheets/sheet2.xml')?.match(/<row /g)).toHaveLength(21)
  })
})

describe('another authority', () => {
  it('downloads nothing of it', async () => {
    for (const download of [downloadAnswers, downloadWorkbook, downloadEvaluation]) expect(await download(grant(stranger), asked())).toMatchObject({ ok: false, refusal: { code: 'core.not-found' } })
    expect(await readDocuments(grant(stranger), id)).toMatchObject({ ok: false })
    expect(value(await readDocuments(grant(), id))).toMatchObject({ assessmentId: id })
  })
})
