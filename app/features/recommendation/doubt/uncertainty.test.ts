import { describe, expect, it } from 'vitest'
import { at, bank, doubtful, picture, problemOf, study, unknown } from '#tests/support/recommendation/doubtful.ts'
import { smallProblem } from '#tests/support/recommendation/random-problem.ts'
import { drawsOf, gapsWith, problemIn, triangular, uncertainOf } from './uncertainty.ts'

const [first, second] = bank.domains
const codesOf = (domain: string | undefined) => bank.questions.filter((question) => question.domain === domain).map(({ code }) => code)
const [a = '', b = ''] = codesOf(first?.code)
const [c = ''] = codesOf(second?.code)
const gap = (domain: string) => ({ domain, weight: 1, gap: 1 })
const plain = { ...smallProblem(1), gaps: [gap(first?.code ?? ''), gap(second?.code ?? '')], lots: [], options: [], synergies: [], existing: [] }
const many = { study: { ...study, draws: 6_000 } }

const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length
const correlation = (x: readonly number[], y: readonly number[]) => {
  const [mx, my] = [mean(x), mean(y)]
  const product = (p: readonly number[], q: readonly number[], mp: number, mq: number) => mean(p.map((each, index) => (each - mp) * ((q[index] ?? 0) - mq)))
  return product(x, y, mx, my) / Math.sqrt(product(x, x, mx, mx) * product(y, y, my, my))
}

describe('what is uncertain', () => {
  const told = (answers: Parameters<typeof picture>[0]) => uncertainOf(plain, picture(answers)).map(({ question, levels, unknown: blank }) => [question, levels, blank])

  it('is an unknown answer, from 0 to 2 as the method says, and a guess one level around', () => {
    expect(told({ [a]: unknown, [b]: at(2, true), [c]: at(4, true) })).toEqual([[a, [0, 1, 2], true], [b, [1, 2, 3], false], [c, [3, 4], false]])
  })

  it('is neither a guess that a document supports, nor what does not apply', () => {
    expect(told({ [a]: { kind: 'level', level: 2, guess: true, assurance: 1 }, [b]: { kind: 'not-applicable' } })).toEqual([])
  })

  it('is a question outside the pass only when a condition asks for it', () => {
    const outside = bank.questions.find(({ pass }) => pass === 'full')?.code ?? ''
    const asked = doubtful(1).problem.lots.flatMap((lot) => lot.formulas).slice(0, 1)
    const lots = [{ lot: 'L1', number: 1, formulas: asked.map((formula) => ({ ...formula, prerequisites: [{ code: 'P', anyOf: [{ kind: 'answer' as const, question: outside, level: 2 }] }] })) }]
    const short = picture({}, unknown)
    const passed = { ...short, input: { ...short.input, pass: 'first' as const } }
    const codes = (problem: typeof plain) => uncertainOf(problem, passed).map(({ question }) => question)
    expect(codes(plain)).not.toContain(outside)
    expect(codes({ ...plain, lots } as typeof plain)).toContain(outside)
  })
})

describe('draws', () => {
  const uncertainty = picture({ [a]: unknown, [b]: unknown, [c]: unknown }, at(1), many)
  const draws = drawsOf(plain, uncertainty, 5)
  const levels = [0, 1, 2].map((index) => draws.map((draw) => draw.levels[index] ?? -1))

  it('are the same for the same seed, and others for another', () => {
    const { problem, uncertainty: small } = doubtful(3)
    expect(drawsOf(problem, small, 9)).toEqual(drawsOf(problem, small, 9))
    expect(drawsOf(problem, small, 9)).not.toEqual(drawsOf(problem, small, 10))
  })

  it('give each level of an unknown answer the same chances', () => {
    for (const drawn of levels) for (const level of [0, 1, 2]) expect(Math.abs(drawn.filter((each) => each === level).length / 6_000 - 1 / 3)).toBeLessThan(0.025)
  })

  it('tie two unknown answers of one domain by one half, and none across domains', () => {
    expect(Math.abs(correlation(levels[0] ?? [], levels[1] ?? []) - 0.5)).toBeLessThan(0.05)
    expect(Math.abs(correlation(levels[0] ?? [], levels[2] ?? []))).toBeLessThan(0.05)
  })

  it('score the drawn answers again, the target being that of the picture', () => {
    const known = problemOf(plain, picture({ [a]: at(2), [b]: at(0), [c]: at(1) }))
    const drawn = draws.find((draw) => draw.levels.join() === '2,0,1')
    expect(drawn?.gaps).toEqual(known.gaps)
    expect(drawn?.answers).toMatchObject({ [a]: 2, [b]: 0, [c]: 1 })
    expect(gapsWith(plain, uncertainty, { [a]: 2, [b]: 0, [c]: 1 })).toEqual(known.gaps)
  })
})

describe('drawn effects', () => {
  const levels = { low: 0.2, likely: 0.5, high: 1.4 }

  it('follow the triangle from low to high: ends, and mean', () => {
    expect([triangular(levels, 0), triangular(levels, 1), triangular({ low: 1, likely: 1, high: 1 }, 0.3)]).toEqual([0.2, 1.4, 1])
    expect(mean(Array.from({ length: 10_000 }, (_, index) => triangular(levels, (index + 0.5) / 10_000)))).toBeCloseTo((0.2 + 0.5 + 1.4) / 3, 3)
  })

  it('never let a higher rung gain less than a lower one of its lot', () => {
    const { problem, uncertainty } = doubtful(4)
    const [formula] = problem.lots.flatMap((lot) => lot.formulas)
    if (!formula) throw new Error('a formula')
    const rung = (code: string, likely: number) => ({ ...formula, formula: code, effects: [{ domain: 'GOU', levels: { low: likely / 2, likely, high: likely * 1.5 }, lifeYears: null }] })
    const ladder = { ...problem, lots: [{ lot: 'L1', number: 1, formulas: [rung('F1', 0.4), rung('F2', 0.6)] }] }
    for (const draw of drawsOf(ladder, uncertainty, 2)) {
      const [low, high] = problemIn(ladder, draw).lots[0]?.formulas.map(({ effects: [effect] }) => effect?.levels.likely ?? 0) ?? []
      expect(high).toBeGreaterThan(low ?? 9)
    }
  })
})
