import { describe, expect, it } from 'vitest'
import { everyPlan } from '#tests/support/recommendation/brute-force.ts'
import { doubtful } from '#tests/support/recommendation/doubtful.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import { poolOf } from './pool.ts'
import { drawsOf, problemIn } from './uncertainty.ts'
import { weigher } from './worth.ts'

describe('the worth of a plan in a draw', () => {
  it('is that of the evaluator written apart, to the grain, for every plan of the pool', () => {
    let compared = 0
    for (let seed = 101; seed <= 140; seed += 1) {
      const { problem, uncertainty } = doubtful(seed, 3)
      const free = { ...problem, require: [] }
      const draws = drawsOf(free, uncertainty, seed)
      const pool = poolOf(free, [], draws, { formulas: [], options: [] })
      const weigh = weigher(free, pool.compiled)
      for (const draw of draws) {
        weigh.set(draw)
        for (const plan of pool.plans) {
          expect([seed, BigInt(weigh.value(plan)) * 100n]).toEqual([seed, evaluateApart(problemIn(free, draw), pool.choicesOf(plan)).value])
          compared += 1
        }
      }
    }
    expect(compared).toBeGreaterThan(500)
  })

  it('is about plans that all keep to the means, contracts counted as the evaluator does', () => {
    for (let seed = 101; seed <= 140; seed += 1) {
      const { problem, uncertainty } = doubtful(seed, 3)
      const free = { ...problem, require: [] }
      const pool = poolOf(free, [], drawsOf(free, uncertainty, seed), { formulas: [], options: [] })
      for (const plan of pool.plans) {
        const apart = evaluateApart(free, pool.choicesOf(plan))
        expect([apart.breaches, apart.contracts, apart.costCents]).toEqual([[], plan.contracts, plan.costCents])
      }
      expect(pool.plans.length).toBeLessThanOrEqual([...everyPlan(free)].length)
    }
  })
})
