import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { annexPdf, downloadEvaluation, downloadWorkbook, readAnnex, readQuestionnaire, readReport, readResults, reportPdf } from '#app/features/assessment/index.server.ts'
import { workedExample } from '#app/features/assessment/published/worked-example.ts'
import { wordsOfSheet } from '#app/features/assessment/report/sheet.ts'
import { levelsCsv } from '#app/features/assessment/results/levels-csv.ts'
import { type AssessmentId, type OrganisationId, type PersonId, type Result, formatNumber } from '#app/features/core/index.ts'
import { newId, portsAt } from '#tests/support/builders.ts'
import { databaseUrl, execute, useDatabase } from '#tests/support/database.ts'
import { drawAnswers, drawFrom } from '#tests/support/drawn-answers.ts'
import { grantFor } from '#tests/support/grants.ts'
import { buildPicture } from '#tests/support/pictures.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { type Evaluation, recompute, recomputedTarget } from '#tests/support/recomputed.ts'
import { unzipText } from '#tests/support/unzip.ts'
import { loadDemonstration } from '../../../seeds/demo/load.server.ts'

type Published = {
  target: number
  domains: { code: string; score: number | null; low: number | null; high: number | null; knownShare: number; status: string; caps: { control: string; cap: number; only?: string }[]; gap: number | null }[]
  axes: { code: string; score: number; low: number; high: number; weakestDomain: string }[]
  overall: { score: number; low: number; high: number } | null
  toVerify: string[]
}
type Closed = { id: AssessmentId; organisationId: OrganisationId; demo: boolean }

const now = new Date('2026-11-22T09:30:00Z')
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const grantAt = ({ organisationId }: Closed) => grantFor('assessment.read', { personId: newId<PersonId>(), organisationId, kind: 'authority', roles: ['referent'] })
const evaluationOf = async (picture: Closed): Promise<Evaluation & { score: Published }> =>
  JSON.parse(String(value(await downloadEvaluation(grantAt(picture), { assessmentId: picture.id, lang: 'fr' })).body)) as Evaluation & { score: Published }
const bare = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '')
const inFrench = (level: number): string => formatNumber(level, 'fr', 1)
/** Two figures of the same formula, done in another order: equal but for the last bits. */
const near = (level: number | null | undefined): unknown => (typeof level === 'number' ? expect.closeTo(level, 12) : null)

let closed: Closed[]

/** Hard pictures: any answer at random, a context that hides questions, both passes. */
const drawPicture = async (seed: number, organisationId: OrganisationId): Promise<Closed> => {
  const bank = await readQuestionnaire('2026-1')
  const pass = seed % 2 === 0 ? 'full' : 'first'
  const answers = drawAnswers(drawFrom(seed), bank.questions.filter((question) => pass === 'full' || question.pass === 'first'))
  return { id: await buildPicture(organisationId, { answers, pass, closedAt: new Date(now.getTime() - seed * 3_600_000) }), organisationId, demo: false }
}

useDatabase({ keep: true, budgetMs: 30_000 })
beforeAll(async () => {
  Object.assign(process.env, { DEMO: '1', DATABASE_URL: databaseUrl() })
  value(await loadDemonstration(systemGrant('demo'), portsAt(now)))
  const rows = await execute(`select id, organisation_id from assessment where status = 'closed'`)
  closed = rows.map((row) => ({ id: row.id as AssessmentId, organisationId: row.organisation_id as OrganisationId, demo: true }))
  const [first] = closed
  for (let seed = 1; first && seed <= 30; seed += 1) closed.push(await drawPicture(seed, first.organisationId))
})
const every = (step: number): Closed[] => closed.filter((_, rank) => rank % step === 0 || !closed[rank]?.demo)

describe('a closed picture, computed again from its published file by the words of the method', () => {
  it('has the levels, intervals, caps, known shares and states it was frozen with', async () => {
    expect(closed.filter(({ demo }) => demo).length).toBeGreaterThan(100)
    for (const picture of closed) {
      const evaluation = await evaluationOf(picture)
      const again = recompute(evaluation)
      const { score } = evaluation
      expect(score.domains.map(({ code, score: point, low, high, knownShare, status, gap }) => ({ code, point, low, high, knownShare, status, gap }))).toEqual(
        again.domains.map(({ code, level, share, state }) => ({
          code, point: near(level?.score), low: near(level?.low), high: near(level?.high), knownShare: near(share), status: state, gap: near(level && Math.max(0, score.target - level.score)),
        })),
      )
      for (const domain of again.domains) {
        const published = score.domains.find(({ code }) => code === domain.code)?.caps ?? []
        expect(new Set(published.map(({ control, cap, only }) => `${control} ${cap} ${only === 'low'}`))).toEqual(new Set(domain.caps.map(({ control, cap, lowOnly }) => `${control} ${cap} ${lowOnly}`)))
      }
      expect(score.axes.map(({ code, score: point, low, high }) => ({ code, point, low, high }))).toEqual(
        again.axes.flatMap(({ code, level }) => (level ? [{ code, point: near(level.score), low: near(level.low), high: near(level.high) }] : [])),
      )
      for (const { code, weakestDomain } of score.axes) {
        const points = again.domains.flatMap(({ axis, level }) => (axis === code && level ? [level.score] : []))
        expect(again.domains.find((domain) => domain.code === weakestDomain)?.level?.score).toBe(Math.min(...points))
      }
      expect(score.overall).toEqual(again.overall && { score: near(again.overall.score), low: near(again.overall.low), high: near(again.overall.high) })
      expect(new Set(score.toVerify)).toEqual(new Set(again.unknown.map(({ code }) => code)))
      const controls = again.unknown.filter(({ blocking }) => blocking)
      expect(new Set(score.toVerify.slice(0, controls.length))).toEqual(new Set(controls.map(({ code }) => code)))
    }
  })

  it('has the target of its profile', async () => {
    const told: Awaited<ReturnType<typeof evaluationOf>>[] = []
    for (const picture of closed.filter(({ demo }) => demo)) told.push(await evaluationOf(picture))
    expect(told.map(({ score }) => score.target)).toEqual(told.map(recomputedTarget))
    expect(new Set(told.map(({ score }) => score.target)).size).toBeGreaterThan(3)
  })

  it('shows the same figures in its levels, its workbook, its report and its annex', async () => {
    for (const [rank, picture] of every(40).entries()) {
      const again = recompute(await evaluationOf(picture))
      const results = value(await readResults(grantAt(picture), picture.id))
      const levels = [...again.lots.map((lot) => ['lot', lot] as const), ...again.axes.map((axis) => ['axis', axis] as const), ...again.domains.map((domain) => ['domain', domain] as const)]

      const lines = levelsCsv(results, 'fr').replace('\ufeff', '').trim().split('\r\n').map((line) => line.split(';'))
      const row = (code: string) => lines.find((cells) => cells[1] === code)?.slice(3, 6) ?? []
      expect(levels.map(([, { code }]) => row(code).map((cell) => (cell === '' ? '' : inFrench(Number(cell.replace(',', '.'))))))).toEqual(
        levels.map(([, { level }]) => (level ? [level.score, level.low, level.high].map(inFrench) : ['', '', ''])),
      )

      const book = unzipText(value(await downloadWorkbook(grantAt(picture), { assessmentId: picture.id, lang: 'fr' })).body as Uint8Array)
      const written = [...(book.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<c r="([DEF])\d+"[^>]*><v>([^<]*)<\/v>/g)].map(([, , figure]) => Number(figure))
      const inOrder = [...levels].sort(([, one], [, other]) => lines.findIndex(([, code]) => code === one.code) - lines.findIndex(([, code]) => code === other.code))
      const figures = inOrder.flatMap(([, { level }]) => (level ? [level.score, level.low, level.high] : []))
      expect(written.slice(written.length - figures.length)).toEqual(figures.map(near))

      const { sheet } = value(await readReport(grantAt(picture), picture.id, 'fr'))
      const tables = sheet.sections.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'table' ? piece.rows.map(({ key, cells }) => [key, cells] as const) : [])))
      const printed = bare(rank % 6 === 0 ? readPdf(value(await reportPdf(grantAt(picture), picture.id, 'fr')).body).said : wordsOfSheet(sheet).join(''))
      for (const [, { code, level }] of levels) {
        const cells = tables.find(([key, told]) => key === code && typeof told[1] === 'object')?.[1] ?? []
        const between = level ? `${inFrench(level.low)} et ${inFrench(level.high)}` : '—'
        expect([code, cells[2], cells[3]]).toEqual([code, level ? inFrench(level.score) : 'non évaluable', between])
        expect(printed).toContain(bare(`${String(cells[2])}${between}`))
      }
      const annex = bare(rank % 6 === 0 ? readPdf(value(await annexPdf(grantAt(picture), picture.id, 'fr')).body).said : wordsOfSheet(value(await readAnnex(grantAt(picture), picture.id, 'fr')).sheet).join(''))
      for (const { level } of again.axes) if (level) expect(annex).toContain(bare(`${inFrench(level.score)}${inFrench(level.low)} et ${inFrench(level.high)}`))
      if (again.overall) expect(printed).toContain(bare(`Le niveau d’ensemble est ${inFrench(again.overall.score)} sur 4, entre ${inFrench(again.overall.low)} et ${inFrench(again.overall.high)}`))
    }
  })

  it('scores the same by the command', async () => {
    for (const picture of [...every(1_000).slice(0, 2), ...closed.slice(-2)]) {
      const evaluation = await evaluationOf(picture)
      const ran = spawnSync(process.execPath, ['bin/ressort.ts', 'score', '-'], { encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' }, input: JSON.stringify(evaluation) })
      expect({ code: ran.status, said: ran.stderr }).toEqual({ code: 0, said: '' })
      const { domains, axes, overall } = JSON.parse(ran.stdout) as Published
      expect({ domains: picture.demo ? domains : domains.map(({ code, score }) => [code, score]), axes, overall }).toEqual({
        domains: picture.demo ? evaluation.score.domains : evaluation.score.domains.map(({ code, score }) => [code, score]), axes: evaluation.score.axes, overall: evaluation.score.overall,
      })
    }
  })
})

describe('the example of the method', () => {
  it('is the computation of its own words', async () => {
    const bank = await readQuestionnaire('2026-1')
    const { rows, domain, elsewhere, score, profile, mean, weight } = workedExample(bank)
    const own = new Map(rows.map(({ code, answer }) => [code, answer]))
    const answers = Object.fromEntries(bank.questions.map(({ code }): [string, Evaluation['answers'][string]] => {
      const answer = own.get(code)
      if (!answer) return [code, { level: elsewhere }]
      if (answer.kind === 'level') return [code, { level: answer.level, assurance: `A${answer.assurance}`, ...(answer.guess ? { certainty: 'guess' } : {}) }]
      return [code, answer.kind === 'unknown' ? { unknown: true } : { notApplicable: true }]
    }))
    const again = recompute({ questionnaire: '2026-1', pass: 'full', context: {}, answers })
    const level = again.domains.find(({ code }) => code === domain.code)?.level
    expect({ point: domain.point, low: domain.low, high: domain.high }).toEqual({ point: near(level?.score), low: near(level?.low), high: near(level?.high) })
    expect(score.overall).toEqual({ point: near(again.overall?.score), low: near(again.overall?.low), high: near(again.overall?.high) })
    expect(score.axes.map(({ point }) => point)).toEqual(again.axes.map((axis) => near(axis.level?.score)))
    const counted = rows.filter(({ interval }) => interval)
    expect(weight).toBe(counted.reduce((sum, row) => sum + row.weight, 0))
    expect(mean.point * weight).toBeCloseTo(counted.reduce((sum, row) => sum + row.weight * (row.interval?.point ?? 0), 0), 10)
    expect(score.target).toBe(recomputedTarget({ profile }))
  })
})
