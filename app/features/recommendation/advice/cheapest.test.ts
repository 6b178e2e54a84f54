import { expect, test } from 'vitest'
import { asked } from '#tests/support/recommendation/asked.ts'
import type { Problem } from '../engine/problem.ts'
import { cheapestPlan } from './cheapest.ts'
import { planOf } from './plan.ts'

const never = () => 0
/** Time is up at the first look at the clock after the start. */
const late = () => {
  let looked = 0
  return () => (looked++ === 0 ? 0 : Number.POSITIVE_INFINITY)
}

const domains = ['A', 'B', 'C', 'D', 'E', 'F']
const year = { budgetCents: 0, operatingCents: null, investmentCents: null, staffDays: null }
const free = { operatingCents: 0, investmentCents: 0 }

/** Eight lots of four formulas that cost nothing, each for two domains of six, drawn from the seed. */
const givenAway = (seed: number): Problem => {
  let state = seed
  const drawn = (below: number) => Math.floor(((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648) * below)
  const effect = () => ({ domain: domains[drawn(6)] ?? 'A', levels: { low: 0, likely: (1 + drawn(12)) / 10, high: 2 }, lifeYears: null })
  const formulas = () => [1, 2, 3, 4].map((level) => ({ formula: `F${level}`, level, staffDays: { oneOff: 0, yearly: 0 }, effects: [effect(), effect()], lifeYears: null, commitmentYears: 1, prerequisites: [], provides: [], cost: { oneOff: free, yearly: free } }))
  return {
    value: { slopes: [{ share: 0.4, slope: 1 }, { share: 0.35, slope: 0.6 }, { share: 0.25, slope: 0.3 }], discount: 0.95, synergyCap: 0.1 },
    gaps: domains.map((domain) => ({ domain, weight: 1, gap: 2 + drawn(3) })),
    lots: Array.from({ length: 8 }, (_, index) => ({ lot: `L${index + 1}`, number: index + 1, formulas: formulas() })),
    options: [], synergies: [], answers: {}, existing: [], years: [year], exclude: [], require: [],
  }
}

test('stopped by the clock, the plan of the targets claims no proof that it has not, even when it costs nothing', () => {
  let worse = 0
  for (const seed of [1, 2, 3, 4]) {
    const problem = givenAway(seed)
    const [whole, found] = [cheapestPlan(problem, never, 1), cheapestPlan(problem, late(), 1)]
    const [most, closed] = [whole, found].map((each) => each && planOf(asked(problem), each.choices, each.proof).measures.value)
    if (closed === most) continue
    worse += 1
    expect(found?.proof.status, `seed ${seed}`).toBe('bounded')
  }
  expect(worse).toBeGreaterThan(0)
})
