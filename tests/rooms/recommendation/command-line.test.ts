import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { verb as model } from '../../../bin/verbs/model.ts'
import { verb as recommend } from '../../../bin/verbs/recommend.ts'

const bodies = JSON.parse(readFileSync('tests/golden/recommendation/bodies.json', 'utf8')) as { code: string; input: Record<string, unknown> }[]
const inputOf = (code: string) => bodies.find((each) => each.code === code)?.input

type Printed = Record<string, unknown> & { plan: { lot: string; formula: string; costCentsByYear: number[]; staffDaysByYear: number[]; options: string[]; startYear: number }[] }

const folder = mkdtempSync(join(tmpdir(), 'ressort-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A verb run on an input written to a file: what it prints, what it says. */
const ressort = async (name: 'recommend' | 'model', input: unknown) => {
  const file = join(folder, 'input.json')
  writeFileSync(file, typeof input === 'string' ? input : JSON.stringify(input))
  const said: string[] = []
  const { done, json } = await (name === 'recommend' ? recommend.run([file], (line) => said.push(line)) : model.run(['--profile', file], (line) => said.push(line)))
  return { done, json: JSON.parse(JSON.stringify(json)) as Printed, said: said.join('\n') }
}

describe('ressort recommend', () => {
  it('prints a proven plan, its reasons and what is not sure', async () => {
    const { done, json, said } = await ressort('recommend', inputOf('commune-300'))
    expect([done, said]).toEqual([true, ''])
    expect(json).toMatchObject({ modelVersion: '2026-2', status: 'optimal', gap: 0, secondProof: { agrees: true } })
    expect(Object.keys(json)).toEqual(expect.arrayContaining(['value', 'plan', 'frontier', 'why', 'whyNot', 'next', 'robustness', 'clarify']))
    const lots = json.plan.map(({ lot }) => lot)
    expect(lots.length).toBeGreaterThan(0)
    expect((json.why as { lot: string }[]).map(({ lot }) => lot).toSorted()).toEqual(lots)
    expect((json.whyNot as { lot: string }[]).some(({ lot }) => lots.includes(lot))).toBe(false)
    expect((json.robustness as { lot: string; share: number }[]).map(({ lot }) => lot)).toEqual(expect.arrayContaining(lots))
    expect((json.clarify as string[]).every((code) => /^Q\d{2}$/.test(code))).toBe(true)
  })

  it('obeys lots excluded and required', async () => {
    const { json } = await ressort('recommend', { ...inputOf('commune-300-unknown'), budgetCents: [2_000_000], staffDays: [20], exclude: ['lot-3', 'lot-4'], require: ['lot-6'] })
    const lots = json.plan.map(({ lot }) => lot)
    expect(lots).toContain('lot-6')
    expect(lots.filter((lot) => ['lot-3', 'lot-4'].includes(lot))).toEqual([])
  })

  it('buys nothing with nothing, and says the smallest useful amount', async () => {
    const { done, json } = await ressort('recommend', inputOf('commune-500-zero'))
    expect(done).toBe(true)
    expect(json).toMatchObject({ plan: [], value: 0, status: 'optimal', next: { smallestUseful: { cents: expect.any(Number) as number } } })
  })

  it('buys nothing where there is nothing to close', async () => {
    expect(await ressort('recommend', inputOf('hospital-all-4'))).toMatchObject({ done: true, json: { plan: [], value: 0, frontier: [{ costCents: 0, value: 0, formulas: [] }] } })
  })

  it('says the least change when no plan holds', async () => {
    const { done, json, said } = await ressort('recommend', { ...inputOf('commune-300'), budgetCents: [100], require: ['lot-1'] })
    expect(done).toBe(false)
    expect(json).toMatchObject({ refused: 'recommendation.impossible', status: 'impossible', plan: [] })
    expect((json.relaxations as { kind: string }[]).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['budget', 'require']))
    expect(said).toContain('relaxations')
  })

  it('refuses means that cannot be read, each with its place and reason', async () => {
    const { done, json, said } = await ressort('recommend', { ...inputOf('commune-300'), years: 2, staffDays: [-1, 3], exclude: ['lot-99'] })
    expect(done).toBe(false)
    const places = ['staffDays[0]', 'budgetCents', 'exclude[0]']
    expect(json).toEqual({ refused: 'recommendation.input', problems: ['days', 'length', 'unknown-lot'].map((reason, index) => ({ place: places[index], reason })) })
    for (const place of places) expect(said).toContain(place)
  })

  it('plans with the rest when an answer cannot be read, and says so', async () => {
    const { done, json } = await ressort('recommend', { ...inputOf('commune-300-unknown'), context: {}, answers: { Q58: { level: 9 } } })
    expect(done).toBe(false)
    expect(json).toMatchObject({ refused: 'recommendation.input', problems: [{ place: 'answers.Q58', reason: 'level' }], status: 'optimal' })
    expect(json.plan.length).toBeGreaterThan(0)
  })

  it('refuses the answers of another questionnaire, and what is not JSON', async () => {
    expect(await ressort('recommend', { ...inputOf('commune-300'), questionnaire: '1999-1' })).toMatchObject({ done: false, json: { refused: 'recommendation.other-questionnaire', version: '1999-1', expected: '2026-1' } })
    expect(await ressort('recommend', ['bonjour'])).toMatchObject({ done: false, json: { refused: 'recommendation.other-questionnaire', version: null } })
    expect(await ressort('recommend', '{')).toMatchObject({ done: false, json: { refused: 'file.not-json' } })
  })

  it('ends with 0 for a plan, 1 for an input refused, 2 when called wrongly, without a database', () => {
    const statusOf = (args: string[], input: unknown) => spawnSync(process.execPath, ['bin/ressort.ts', ...args], { input: JSON.stringify(input), env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } }).status
    expect(statusOf(['recommend', '-'], inputOf('commune-500-zero'))).toBe(0)
    expect(statusOf(['recommend', '-'], {})).toBe(1)
    expect(statusOf(['recommend', 'nowhere.json'], {})).toBe(2)
  }, 60_000)
})

describe('ressort model', () => {
  it('prices every formula and option for a profile, alone or inside an input', async () => {
    const alone = await ressort('model', inputOf('commune-300')?.profile)
    expect(alone.done).toBe(true)
    expect(alone.json).toMatchObject({ measures: { agents: 4, workstations: 3, servers: 0 }, estimated: ['terabytes'] })
    const lots = alone.json.lots as { formulas: { computed: unknown }[]; options: { computed: unknown }[] }[]
    expect(lots.flatMap(({ formulas, options }) => [...formulas, ...options]).filter(({ computed }) => computed === null)).toEqual([])
    expect((await ressort('model', inputOf('commune-300'))).json).toEqual(alone.json)
  })

  it('estimates what a profile does not say, and tells what is no figure', async () => {
    expect(await ressort('model', { type: 'commune', population: 2_000 })).toMatchObject({ done: true, json: { measures: { agents: 24 }, estimated: ['agents', 'workstations', 'servers', 'applications', 'sites', 'terabytes'] } })
    expect(await ressort('model', { agents: 'dix' })).toMatchObject({ done: false, json: { refused: 'recommendation.input', problems: [{ place: 'profile.agents', reason: 'profile' }], measures: {} } })
  })
})
