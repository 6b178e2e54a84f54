import { describe, expect, it } from 'vitest'
import { catalogue } from '#tests/support/recommendation/random-problem.ts'
import type { Means } from '../means/means.ts'
import { type Ground, questionOf } from './question.ts'

const searched = catalogue(1, 40_000)
const study = { modestShare: 0.6, stepCents: 1_000_000, nearShare: 0.02, draws: 200, correlation: 0.5, robustShare: 0.9, likelyShare: 0.6 }
const ground: Ground = { today: '2026-11-22', study, searched, offers: [], standings: [], answers: {}, running: [] }
const year = { budgetCents: 4_000_000, operatingCents: null, investmentCents: null, staffDays: 12 }
const means: Means = { years: [year, year, year], grantCents: 0, lots: [] }
const [first, second] = searched.lots
const formula = first?.formulas[1]?.formula ?? ''
const asked = (changes: Partial<Means>, around: Partial<Ground> = {}) => questionOf({ ...ground, ...around }, { ...means, ...changes }).problem

describe('the question put to the search', () => {
  it('has a year for each year of means, and a grant in the first only', () => {
    expect(asked({ grantCents: 500_000 }).years.map(({ budgetCents, staffDays }) => [budgetCents, staffDays])).toEqual([[4_500_000, 12], [4_000_000, 12], [4_000_000, 12]])
  })

  it('requires a lot wanted at any level, leaves out a lot never wanted', () => {
    const problem = asked({ lots: [{ lot: first?.lot ?? '', wish: 'any' }, { lot: second?.lot ?? '', wish: 'never' }] })
    expect([problem.require, problem.exclude]).toEqual([[first?.lot], [second?.lot]])
  })

  it('requires a pinned lot, and takes it at no other formula', () => {
    const problem = asked({ lots: [{ lot: first?.lot ?? '', wish: 'formula', formula }] })
    expect(problem.require).toEqual([first?.lot])
    const open = problem.lots[0]?.formulas.filter(({ prerequisites }) => prerequisites.every(({ anyOf }) => anyOf.length > 0))
    expect(open?.map((each) => each.formula)).toEqual([formula])
    expect(problem.lots[1]).toEqual(second)
  })

  it.each([
    ['2026-11-21', 0],
    ['2026-11-22', 1],
    ['2027-11-21', 1],
    ['2027-11-22', 2],
    ['2035-01-01', 3],
    [null, 3],
  ])('blocks a lot in every year on whose first day its contract runs: until %s, %i years', (until, untilYear) => {
    expect(asked({}, { running: [{ lot: first?.lot ?? '', formula: null, until }] }).existing).toEqual([{ lot: first?.lot, formula: null, untilYear }])
  })
})
