import { expect, test } from 'vitest'
import { bruteForce } from '#tests/support/recommendation/brute-force.ts'
import { catalogue, smallProblem } from '#tests/support/recommendation/random-problem.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import { waysOf } from './implied.ts'
import { grainsOf } from './plan.ts'
import { solver } from './solve.ts'
import { withOneOf, withoutLot } from './variants.ts'

const never = () => 0

test('saying at once what required lots need keeps the best plan and the cheapest of its worth', () => {
  let split = 0
  for (let seed = 2_001; seed <= 2_300; seed += 1) {
    const small = smallProblem(seed)
    const problem = { ...small, exclude: [], require: small.lots.slice(0, 1 + (seed % 2)).map(({ lot }) => lot) }
    const ways = waysOf(problem)
    if (ways.length > 1 || ways[0]?.require.length !== problem.require.length) split += 1
    const best = bruteForce(problem)
    const found = solver(never, 1, 1)(problem)
    expect(found && [found.grains, evaluateApart(problem, found.choices).costCents, found.proof.status], `seed ${seed}`).toEqual(best ? [Number(best.apart.value / 100n), best.apart.costCents, 'optimal'] : null)
  }
  expect(split).toBeGreaterThan(8)
})

test('a search that is stopped at once still gives a plan that holds, with a bound no plan passes', () => {
  let bounded = 0
  for (let seed = 1; seed <= 12; seed += 1) {
    const problem = { ...catalogue(seed, 60_000, 12, true), require: seed % 2 ? ['L7'] : [] }
    let ticks = 0
    const hurried = solver(() => (ticks += 1), 20, 20)(problem)
    const whole = solver(never, 1, 1)(problem)
    if (!hurried || !whole) {
      expect([hurried, whole], `seed ${seed}`).toEqual([null, null])
      continue
    }
    expect([evaluateApart(problem, hurried.choices).breaches, hurried.grains], `seed ${seed}`).toEqual([[], grainsOf(problem, hurried.choices)])
    if (hurried.proof.status === 'optimal') expect(hurried.grains).toBe(whole.grains)
    else {
      bounded += 1
      expect(hurried.proof.bound * 1e13, `seed ${seed}`).toBeGreaterThanOrEqual(whole.grains - 1)
    }
  }
  expect(bounded).toBeGreaterThan(2)
})

test('a lot may be forced out, or in at one formula, whatever was asked of it before', () => {
  const problem = { ...catalogue(9, 40_000, null), require: ['L1'], exclude: ['L2'] }
  const out = solver(never, 1, 1)(withoutLot(problem, 'L1'))
  const into = solver(never, 1, 1)(withOneOf(problem, 'L2', ['F2']))
  expect(out?.choices.formulas.some(({ lot }) => lot === 'L1')).toBe(false)
  expect(into?.choices.formulas.find(({ lot }) => lot === 'L2')?.formula).toBe('F2')
})
