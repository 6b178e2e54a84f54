import { expect, test } from 'vitest'
import type { Breach, PlanChoices, Problem } from './problem.ts'
import { branch } from './branch.ts'
import { beats, bruteForce, everyPlan } from '#tests/support/recommendation/brute-force.ts'
import { enumerate } from './enumerate.ts'
import { evaluateApart } from './evaluate-apart.ts'
import { bestPlan, frontierOf, planAt } from './frontier.ts'
import { catalogue, smallProblem } from '#tests/support/recommendation/random-problem.ts'

/** Many searches in one test: time enough for a busy machine. */
const slow = { timeout: 120_000 }

const seeds = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

test('branch and bound returns the very plan of brute force, ties included, on seeds 1 to 1200', slow, () => {
  let [infeasible, widest] = [0, 0]
  for (const seed of seeds(1, 1_200)) {
    const problem = smallProblem(seed)
    const brute = bruteForce(problem)
    const found = branch(problem)
    if (!brute) infeasible += 1
    else widest = Math.max(widest, brute.plan.formulas.length)
    expect(found.kind, `seed ${seed}`).toBe(brute ? 'plan' : 'infeasible')
    if (found.kind !== 'plan' || !brute) continue
    expect({ plan: found.plan, value: BigInt(found.grains) * 100n, proof: found.proof.status }, `seed ${seed}`).toEqual({ plan: brute.plan, value: brute.apart.value, proof: 'optimal' })
    expect([found.measures.costCents, found.measures.costCentsByYear, found.measures.staffDaysByYear, found.measures.contracts], `seed ${seed}`).toEqual([brute.apart.costCents, brute.apart.costByYear, brute.apart.daysByYear, brute.apart.contracts])
  }
  expect(infeasible).toBeGreaterThan(10)
  expect(widest).toBeGreaterThan(2)
})

const beyondBudget = new Set<Breach['kind']>(['budget', 'operating', 'investment'])

test('enumeration returns the very frontier of brute force, and its best plan under a limit, on seeds 10001 to 11000', slow, () => {
  for (const seed of seeds(10_001, 11_000)) {
    const problem = smallProblem(seed)
    const judged = [...everyPlan(problem, true)].map((plan) => ({ plan, apart: evaluateApart(problem, plan) })).filter(({ apart }) => apart.breaches.every((breach) => beyondBudget.has(breach.kind)))
    const space = enumerate(problem)
    const frontier = judged.filter(({ apart }, index) => !judged.some((other, at) => other.apart.costCents <= apart.costCents && other.apart.value >= apart.value && (other.apart.costCents < apart.costCents || other.apart.value > apart.value || other.apart.contracts < apart.contracts || (other.apart.contracts === apart.contracts && at < index))))
    frontier.sort((a, b) => a.apart.costCents - b.apart.costCents)
    expect(frontierOf(space).map((plan) => planAt(space, plan)), `seed ${seed}`).toEqual(frontier.map(({ plan }) => plan))
    const limitCents = 700_000
    const limitsByYear = problem.years.map((means) => means.budgetCents)
    let best: (typeof judged)[number] | undefined
    for (const each of judged) if (each.apart.costCents <= limitCents && each.apart.costByYear.every((cents, t) => cents <= (limitsByYear[t] ?? 0)) && (!best || beats(each.apart, best.apart))) best = each
    const found = bestPlan(space, { limitCents, limitsByYear })
    expect(found === undefined ? undefined : planAt(space, found), `seed ${seed}`).toEqual(best?.plan)
  }
})

const reduced = (seed: number, euros: number): Problem => {
  const problem = catalogue(seed, euros, 10, true)
  return { ...problem, lots: problem.lots.slice(0, 4).map((lot) => ({ ...lot, formulas: lot.formulas.slice(1, 3) })) }
}

test('on catalogues cut down to 4 lots × 2 formulas × 3 years, branch equals brute force', slow, () => {
  for (const seed of seeds(1, 12)) {
    const problem = reduced(seed, 8_000 + (seed % 5) * 7_000)
    const brute = bruteForce(problem)
    const found = branch(problem)
    expect(found.kind === 'plan' && { plan: found.plan, value: BigInt(found.grains) * 100n }, `seed ${seed}`).toEqual({ plan: brute?.plan, value: brute?.apart.value })
  }
})

const oneYear = (problem: Problem): Problem => ({ ...problem, years: problem.years.slice(0, 1) })

test('over one year, branch and the enumeration of 78,125 plans agree on the plan', slow, () => {
  for (const seed of seeds(1, 12)) {
    const problem = oneYear(catalogue(seed, 15_000 + (seed % 6) * 12_000, seed % 2 ? 12 : 25, true))
    const space = enumerate(problem)
    const best = bestPlan(space, { limitCents: problem.years[0]?.budgetCents })
    const found = branch(problem)
    expect(found.kind === 'plan' && found.plan, `seed ${seed}`).toEqual(best === undefined ? undefined : planAt(space, best))
  }
})

test('over three years, branch does at least as well as everything started in year 1, and its plan is feasible', slow, () => {
  for (const seed of seeds(1, 12)) {
    const problem = catalogue(seed, 20_000 + (seed % 6) * 12_000, 15, true)
    const space = enumerate(problem)
    const best = bestPlan(space, { limitsByYear: problem.years.map((means) => means.budgetCents) })
    const found = branch(problem)
    if (found.kind !== 'plan') throw new Error(`seed ${seed}`)
    const apart = evaluateApart(problem, found.plan)
    expect(apart.breaches).toEqual([])
    expect(apart.value).toBe(BigInt(found.grains) * 100n)
    expect(found.grains).toBeGreaterThanOrEqual(best === undefined ? 0 : (space.values[best] ?? 0))
  }
})

test('stopped early, the search says so, and the optimum lies between its value and its bound', slow, () => {
  let bounded = 0
  for (const seed of seeds(1, 25)) {
    const problem = catalogue(seed, 60_000, 25, true)
    const [optimum, cut] = [branch(problem), branch(problem, { nodes: 150 })]
    if (optimum.kind !== 'plan' || cut.kind !== 'plan') throw new Error(`seed ${seed}`)
    expect(cut.grains).toBeLessThanOrEqual(optimum.grains)
    if (cut.proof.status === 'optimal') expect(cut.plan).toEqual(optimum.plan)
    else {
      bounded += 1
      expect(cut.proof.bound).toBeGreaterThanOrEqual(optimum.measures.value)
      expect(cut.proof.gap).toBeGreaterThan(0)
    }
  }
  expect(bounded).toBeGreaterThan(10)
})

test('a clock stops the search as well', slow, () => {
  let ticks = 0
  const found = branch(catalogue(1, 120_000, 12, true), { milliseconds: 10, clock: () => (ticks += 1) })
  expect(found.kind === 'plan' && found.proof.status).toBe('bounded')
})

test('the evaluator written apart refuses what the rules refuse', slow, () => {
  const problem = smallProblem(3)
  const plan: PlanChoices = { formulas: [{ lot: 'L9', formula: 'F1', startYear: 1, options: [] }], options: [] }
  expect(evaluateApart(problem, plan).breaches.map((breach) => breach.kind)).toContain('unknown')
  const first = { lot: 'L1', formula: 'F1', startYear: 9, options: [] }
  expect(evaluateApart(problem, { formulas: [first, first], options: [] }).breaches.map((breach) => breach.kind)).toEqual(expect.arrayContaining(['outside-horizon', 'twice']))
})
