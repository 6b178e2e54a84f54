import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
type Printed = Record<string, unknown> & { domains: { code: string; low: number | null; caps: object[] }[]; problems?: object[] }

/** Runs a verb without a database; `input` goes to its standard input. */
const ressort = (args: readonly string[], input: unknown = '') => {
  const ran = spawnSync(process.execPath, ['bin/ressort.ts', ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' }, input: typeof input === 'string' ? input : JSON.stringify(input) })
  return { code: ran.status, said: ran.stderr, json: ran.stdout === '' ? null : (JSON.parse(ran.stdout) as Printed) }
}
const file = (answers: object) => ({ questionnaire: '2026-1', profile: { type: 'commune', population: 2000, nis2: 'none' }, answers })

describe('`ressort score`', () => {
  it('prints a score with full precision and ends with 0', () => {
    const { code, said, json } = ressort(['score', '-'], file({ Q01: { level: 2 }, Q02: { unknown: true }, Q12: { notApplicable: true, reason: 'aucun' }, Q59: { level: 3, assurance: 'A1', certainty: 'guess' } }))
    expect({ code, said }).toEqual({ code: 0, said: '' })
    expect(json).toMatchObject({ scoringVersion: 'scoring-1', toVerify: expect.arrayContaining(['Q60']) })
    expect(json?.domains.find((domain) => domain.code === 'GOU')).toMatchObject({ axis: 'anticiper', score: 8.5 / 11, low: 3 / 11, high: 23 / 11, knownShare: 2 / 11, caps: [], status: 'to-confirm' })
    expect(json?.domains.find((domain) => domain.code === 'SAU')?.caps).toEqual([{ control: 'restore-test', cap: 2, only: 'low' }, { control: 'backup-accounts', cap: 2, only: 'low' }])
  })

  it('says in French what it cannot read, one line each, scores the rest and ends with 1', () => {
    const { code, said, json } = ressort(['score', '-'], file({ Q01: { level: 2 }, Q02: { level: 5 }, Q99: { level: 1 }, Q59: { notApplicable: true, reason: 'x' } }))
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toEqual(['answers.Q02 : le niveau est un nombre entier de 0 à 4.', 'answers.Q99 : aucune question ne porte ce code.', 'answers.Q59 : cette question n’admet pas «\u202fnotApplicable\u202f».'])
    expect(json).toMatchObject({ refused: 'assessment.score-input', problems: [{ place: 'answers.Q02' }, { place: 'answers.Q99' }, { place: 'answers.Q59' }] })
    expect(json?.domains.find((domain) => domain.code === 'GOU')).toMatchObject({ score: 8.5 / 11 })
  })

  it('names the published versions when the file names none of them, refuses what is no JSON, and ends with 2 when misused', () => {
    expect(ressort(['score', '-'], { answers: {} })).toMatchObject({ code: 1, json: { refused: 'assessment.unknown-questionnaire', published: ['2026-1'] } })
    expect(ressort(['score', '-'], '{"answers"')).toMatchObject({ code: 1, json: { refused: 'file.not-json' } })
    expect(ressort(['score', 'absent.json'])).toMatchObject({ code: 2, json: null })
    expect(ressort(['score'])).toMatchObject({ code: 2, json: null })
  })
})

describe('`ressort questionnaire`', () => {
  it('prints a published bank, the latest unless one is named', () => {
    const named = ressort(['questionnaire', '2026-1'])
    expect(named).toMatchObject({ code: 0, said: '' })
    expect(ressort(['questionnaire']).json).toEqual(named.json)
    expect(Object.keys(named.json ?? {})).toEqual(expect.arrayContaining(['axes', 'domains', 'questions', 'blockingControls', 'context', 'targets', 'exampleProfile']))
    expect(ressort(['questionnaire', '1999-1'])).toMatchObject({ code: 1, json: { published: ['2026-1'] } })
  })
})
