import { describe, expect, it } from 'vitest'
import { smallProblem } from '#tests/support/recommendation/random-problem.ts'
import { branch } from '../engine/branch.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import { centsByYear, lowestByYear, planLines, sumByYear } from './plan-lines.ts'

describe('a plan told lot by lot', () => {
  it('adds up, year by year, to what the evaluator written apart finds', () => {
    let compared = 0
    for (let seed = 1; seed <= 400; seed += 1) {
      const problem = smallProblem(seed)
      const found = branch(problem)
      if (found.kind !== 'plan' || problem.options.some(({ lot }) => lot === null)) continue
      const { costByYear, daysByYear } = evaluateApart(problem, found.plan)
      const lines = planLines(problem, [], found.plan)
      expect(costByYear, `seed ${seed}`).toEqual(problem.years.map((_, index) => lines.reduce((sum, line) => sum + (centsByYear(line)[index] ?? 0), 0)))
      sumByYear(lines, 'staffDays', problem.years.length).forEach((days, index) => expect(days, `seed ${seed}`).toBeCloseTo(daysByYear[index] ?? Number.NaN, 6))
      compared += lines.length > 1 ? 1 : 0
    }
    expect(compared).toBeGreaterThan(50)
  })

  it('costs at the other end of the span what its parts cost there, and the same where nothing is spread', () => {
    const problem = smallProblem(1)
    const [lot] = problem.lots
    const [formula] = lot?.formulas ?? []
    if (!lot || !formula) throw new Error('no formula')
    const half = { operatingCents: 50, investmentCents: 0 }
    const offer = { code: formula.formula, cost: formula.cost, lowest: { oneOff: half, yearly: half }, tax: { oneOffCents: 0, yearlyCents: 0 }, quantities: { oneOff: {}, yearly: {} }, nearCeiling: false }
    const offers = [{ lot: lot.lot, number: lot.number, formulas: [offer], options: [], leftOut: [], pricesUntil: null, lastStartYear: 3 }]
    const plan = { formulas: [{ lot: lot.lot, formula: formula.formula, startYear: 1, options: [] }], options: [] }
    expect(lowestByYear(problem, offers, plan)[0]).toBe(100)
    expect(lowestByYear(problem, [], plan)).toEqual(evaluateApart(problem, plan).costByYear)
  })
})
