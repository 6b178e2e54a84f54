import { describe, expect, it } from 'vitest'
import { smallProblem } from '#tests/support/recommendation/random-problem.ts'
import { branch } from '../engine/branch.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import { centsByYear, planLines, sumByYear } from './plan-lines.ts'

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
})
