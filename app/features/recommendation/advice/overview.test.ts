import { expect, test } from 'vitest'
import { bruteForce, everyPlan } from '#tests/support/recommendation/brute-force.ts'
import { asked } from '#tests/support/recommendation/asked.ts'
import { catalogue, smallProblem } from '#tests/support/recommendation/random-problem.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import type { Breach, Problem } from '../engine/problem.ts'
import { overview } from './overview.ts'
import { grainsOf, planOf } from './plan.ts'
import { withStep } from './variants.ts'

const clock = () => 0
const seeds = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const scenario = (problem: Problem, kind: string) => overview(asked(problem), clock).scenarios.find((each) => each.kind === kind)

test('the budget and modest scenarios are the best of all plans within their money', () => {
  let impossible = 0
  for (const seed of seeds(1, 100)) {
    const problem = smallProblem(seed)
    const { scenarios } = overview(asked(problem), clock)
    const years = problem.years.map((means) => ({ ...means, budgetCents: Math.floor(means.budgetCents * 0.6), operatingCents: means.operatingCents === null ? null : Math.floor(means.operatingCents * 0.6), investmentCents: means.investmentCents === null ? null : Math.floor(means.investmentCents * 0.6) }))
    for (const [kind, within] of [['budget', problem], ['modest', { ...problem, years }]] as const) {
      const best = bruteForce(within)
      const found = scenarios.find((each) => each.kind === kind)
      if (!best) impossible += 1
      expect([found?.status === 'impossible', found?.plan && grainsOf(problem, found.plan.choices), found?.plan?.measures.costCents], `seed ${seed} ${kind}`).toEqual([!best, best ? Number(best.apart.value / 100n) : null, best?.apart.costCents])
    }
  }
  expect(impossible).toBeGreaterThan(5)
})

const ofMeans = new Set<Breach['kind']>(['budget', 'operating', 'investment', 'staff-days'])

/** What the targets scenario promises, by trying every plan: most closed over the years, then least cents, then most value. */
const cheapestOfAll = (problem: Problem) => {
  const closedBy = (plan: Parameters<typeof evaluateApart>[1]) => {
    const domains = planOf(asked(problem), plan, { status: 'optimal' }).domains
    const byYear = domains.flatMap(({ domain, from, to }) => to.map((level) => ({ domain, gained: level - from })))
    return byYear.reduce((sum, { domain, gained }) => {
      const { weight, gap } = problem.gaps.find((each) => each.domain === domain)!
      let [left, worth] = [Math.round(gained * 1_000) * 100, 0]
      for (const { share, slope } of problem.value.slopes) {
        const part = Math.min(left, Math.round(gap * 1_000) * Math.round(share * 100))
        worth += part * slope
        left -= part
      }
      return sum + Math.round(worth * weight * 100)
    }, 0)
  }
  let best: { closed: number; cents: number; value: bigint } | undefined
  for (const plan of everyPlan(problem)) {
    const { breaches, costCents, value } = evaluateApart(problem, plan)
    if (breaches.some(({ kind }) => !ofMeans.has(kind))) continue
    const closed = closedBy(plan)
    if (!best || closed > best.closed || (closed === best.closed && (costCents < best.cents || (costCents === best.cents && value > best.value)))) best = { closed, cents: costCents, value }
  }
  return best
}

test('the targets scenario is the cheapest of all plans that close the most, whatever the means', () => {
  const met = new Set<string>()
  for (const seed of seeds(201, 280)) {
    const problem = smallProblem(seed)
    const best = cheapestOfAll(problem)
    const found = scenario(problem, 'targets')
    met.add(found?.status ?? '')
    expect([found?.plan?.measures.costCents, found?.plan && grainsOf(problem, found.plan.choices)], `seed ${seed}`).toEqual([best?.cents, best ? Number(best.value / 100n) : null])
    const closed = found?.plan?.domains.every(({ to, target }) => to.at(-1) === target)
    if (found?.plan) expect(closed, `seed ${seed}`).toBe(found.status !== 'unreachable')
  }
  expect([...met].sort()).toEqual(['best', 'impossible', 'nothing', 'unreachable'])
})

test('a step of money never loses by more and never gains by less, and is itself the best', () => {
  for (const seed of seeds(401, 480)) {
    const problem = smallProblem(seed)
    const { more, less } = overview(asked(problem), clock)
    expect(more?.gainedValue ?? 0).toBeGreaterThanOrEqual(0)
    expect(less?.gainedValue ?? 0).toBeLessThanOrEqual(0)
    if (more) expect(more.plan && grainsOf(problem, more.plan.choices), `seed ${seed}`).toBe(Number(bruteForce(withStep(problem, more.cents))!.apart.value / 100n))
    if (less) expect(less.plan && grainsOf(problem, less.plan.choices), `seed ${seed}`).toEqual(less.plan && Number(bruteForce(withStep(problem, -less.cents))!.apart.value / 100n))
  }
})

test('the smallest useful amount is that of the least demanding plan that gains anything', () => {
  for (const seed of seeds(501, 580)) {
    const problem = smallProblem(seed)
    const useful = [...everyPlan(problem, true)].flatMap((plan) => {
      const { breaches, value, costByYear } = evaluateApart(problem, plan)
      return value > 0n && breaches.every(({ kind }) => kind === 'budget' || kind === 'operating' || kind === 'investment') ? [costByYear[0] ?? 0] : []
    })
    expect(overview(asked(problem), clock).smallestUseful?.cents, `seed ${seed}`).toBe(useful.length > 0 ? Math.min(...useful) : undefined)
  }
})

test('without money the advice is to buy nothing, and says with how much something would gain', () => {
  const found = overview(asked(catalogue(3, 0)), clock)
  expect(found.scenarios.map(({ status }) => status).slice(0, 2)).toEqual(['nothing', 'nothing'])
  expect(found.smallestUseful?.cents).toBeGreaterThan(0)
  expect([found.less, found.more?.plan?.measures.value !== undefined]).toEqual([null, true])
})

test('when everything is at target there is nothing to buy, whatever the money', () => {
  const problem = catalogue(4, 200_000, null)
  const found = overview(asked({ ...problem, gaps: problem.gaps.map((each) => ({ ...each, gap: 0 })) }), clock)
  expect(found.scenarios.map(({ status, plan }) => [status, plan?.coverage, plan?.proof.status])).toEqual([1, 2, 3].map(() => ['nothing', 1, 'optimal']))
  expect([found.smallestUseful, found.frontier.map(({ costCents }) => costCents)]).toEqual([null, [0]])
})

test('an impossible request names what would make it possible', () => {
  const problem = { ...catalogue(2, 1_000), require: ['L3'], answers: {} }
  const [modest, budget, targets] = overview(asked(problem), clock).scenarios
  expect([modest?.status, budget?.status, targets?.status]).toEqual(['impossible', 'impossible', 'unreachable'])
  expect(budget?.relaxations.map(({ kind }) => kind)).toEqual(['budget', 'require'])
})

test('too many plans to enumerate leave the scenarios, without a frontier', () => {
  const problem = catalogue(5, 30_000)
  const wide = { ...problem, lots: problem.lots.map((lot) => ({ ...lot, formulas: lot.formulas.flatMap((each) => [each, { ...each, formula: `${each.formula}-bis` }]) })) }
  const found = overview(asked(wide), clock)
  expect([found.frontier, found.compared, found.smallestUseful, found.scenarios.map(({ plan }) => plan !== null)]).toEqual([[], 0, null, [true, true, true]])
})

test('a frontier that drops a lot on the way up says so', () => {
  let dropping = 0
  for (const seed of seeds(1, 4)) {
    const { frontier, notNested } = overview(asked(catalogue(seed, 30_000)), clock)
    const drops = frontier.some((point, index) => frontier.slice(index + 1).some((dearer) => point.formulas.some(({ lot }) => !dearer.formulas.some((each) => each.lot === lot))))
    expect(notNested).toBe(drops)
    if (drops) dropping += 1
  }
  expect(dropping).toBeGreaterThan(0)
})
