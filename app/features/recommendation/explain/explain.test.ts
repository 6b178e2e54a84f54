import { expect, test } from 'vitest'
import { asked } from '#tests/support/recommendation/asked.ts'
import { type Judged, bruteForce, everyPlan } from '#tests/support/recommendation/brute-force.ts'
import { catalogue, smallProblem } from '#tests/support/recommendation/random-problem.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import type { Breach, PlanChoices, Problem } from '../engine/problem.ts'
import { explain } from './explain.ts'

const clock = () => 0
const grains = (value: bigint) => Number(value / 100n)
const levels = (value: bigint) => grains(value) / 1e13

/** Problems that have a plan worth something, with all their plans judged: budgets of more than one lot. */
const cases = function* (from: number, to: number): Generator<{ seed: number; problem: Problem; best: Judged; all: Judged[] }> {
  for (let seed = from; seed <= to; seed += 1) {
    const problem = smallProblem(seed)
    const best = bruteForce(problem)
    if (!best || best.apart.value === 0n) continue
    const free = { ...problem, require: [] }
    yield { seed, problem, best, all: [...everyPlan(free)].map((plan) => ({ plan, apart: evaluateApart(free, plan) })) }
  }
}

const takes = (problem: Problem, { formulas, options }: PlanChoices, lot: string) => formulas.some((each) => each.lot === lot) || options.some(({ option }) => problem.options.some((each) => each.option === option && each.lot === lot))
const hasFormula = (plan: PlanChoices, lot: string, formula?: string) => plan.formulas.some((each) => each.lot === lot && (formula === undefined || each.formula === formula))
const holds = ({ apart }: Judged, beside: (breach: Breach) => boolean = () => false) => apart.breaches.every(beside)
const others = (problem: Problem, lot: string) => (plan: PlanChoices) => problem.require.every((each) => each === lot || hasFormula(plan, each))
const bestOf = (list: readonly Judged[]) => list.reduce<Judged | undefined>((best, each) => (!best || each.apart.value > best.apart.value || (each.apart.value === best.apart.value && each.apart.costCents < best.apart.costCents) ? each : best), undefined)

test('what a lot brings is what the best of all plans without it loses, to the grain and to the cent', () => {
  let told = 0
  for (const { seed, problem, best, all } of cases(1, 90)) {
    for (const { lot, lostValue, savedCents, domains, changes } of explain(asked(problem), best.plan, clock).why) {
      const without = bestOf(all.filter((each) => holds(each) && !takes(problem, each.plan, lot) && others(problem, lot)(each.plan)))
      expect([lostValue, savedCents], `seed ${seed} ${lot}`).toEqual([expect.closeTo(levels(best.apart.value) - levels(without?.apart.value ?? 0n), 9), best.apart.costCents - (without?.apart.costCents ?? 0)])
      expect(changes.find((each) => each.lot === lot)?.to ?? null).toBe(null)
      expect(domains.every((each) => each.levels > 0) && domains.length <= 3).toBe(true)
      told += 1
    }
  }
  expect(told).toBeGreaterThan(60)
})

test('each swap is worth the best of all plans that take that formula', () => {
  let [possible, not] = [0, 0]
  for (const { seed, problem, best, all } of cases(101, 170)) {
    for (const { lot, formula, plan, gainedValue, moreCents } of explain(asked(problem), best.plan, clock).swaps) {
      const swapped = bestOf(all.filter((each) => holds(each) && others(problem, lot)(each.plan) && (formula === null ? !takes(problem, each.plan, lot) : hasFormula(each.plan, lot, formula))))
      expect(plan?.measures.value ?? null, `seed ${seed} ${lot} ${formula}`).toBe(swapped ? levels(swapped.apart.value) : null)
      expect([gainedValue, moreCents]).toEqual([expect.closeTo(levels(swapped?.apart.value ?? 0n) - levels(best.apart.value), 9), (swapped?.apart.costCents ?? 0) - best.apart.costCents])
      if (plan) possible += 1
      else not += 1
    }
  }
  expect(Math.min(possible, not)).toBeGreaterThan(5)
})

const ofMoney = ({ kind }: Breach) => kind === 'budget' || kind === 'operating' || kind === 'investment'
const ofDays = ({ kind }: Breach) => kind === 'staff-days'

test('the reason why a lot is not there is true of all plans, and is the first that is', () => {
  const met = new Set<string>()
  for (const { seed, problem, best, all } of cases(201, 420)) {
    for (const { lot, reason, lostValue, leastCents } of explain(asked(problem), best.plan, clock).whyNot) {
      met.add(reason)
      const until = Math.max(0, ...problem.existing.filter((each) => each.lot === lot).map((each) => each.untilYear))
      const useful = problem.lots.find((each) => each.lot === lot)?.formulas.filter(({ formula }) => {
        const options = problem.options.filter((each) => each.lot === lot && each.completes.includes(formula)).map((each) => each.option)
        return evaluateApart(problem, { formulas: [{ lot, formula, startYear: until + 1, options }], options: [] }).value > 0n
      }) ?? []
      const taking = all.filter(({ plan }) => useful.some(({ formula }) => hasFormula(plan, lot, formula)) && others(problem, lot)(plan))
      const possible = (beside?: (breach: Breach) => boolean) => taking.some((each) => holds(each, beside))
      const first = problem.exclude.includes(lot)
        ? 'excluded'
        : until >= problem.years.length
          ? 'existing-contract'
          : useful.length === 0
            ? 'nothing-to-close'
            : !possible((breach) => ofMoney(breach) || ofDays(breach))
              ? 'prerequisite'
              : !possible(ofDays)
                ? 'too-dear'
                : !possible()
                  ? 'staff-days'
                  : 'possible'
      expect(first === 'possible' ? ['pushes-out', 'adds-nothing'] : [first], `seed ${seed} ${lot}`).toContain(reason)
      if (reason === 'too-dear') expect(leastCents, `seed ${seed} ${lot}`).toBeGreaterThan(0)
      if (first === 'possible') expect(lostValue, `seed ${seed} ${lot}`).toBeCloseTo(levels(best.apart.value) - levels(bestOf(taking.filter((each) => holds(each)))?.apart.value ?? 0n), 9)
      if (reason === 'adds-nothing') expect(lostValue).toBe(0)
    }
  }
  expect([...met].sort()).toEqual(['adds-nothing', 'excluded', 'existing-contract', 'nothing-to-close', 'prerequisite', 'pushes-out', 'staff-days', 'too-dear'])
})

/** Written apart: per lot, taken or not 3, another formula 2, another year or other options 1; options alone 1. */
const distance = (problem: Problem, a: PlanChoices, b: PlanChoices) => {
  const alone = (plan: PlanChoices, code: string) => plan.options.find(({ option }) => option === code)?.startYear
  const ofLots = problem.lots.reduce((sum, { lot }) => {
    const [one, two] = [a, b].map((plan) => plan.formulas.find((each) => each.lot === lot))
    if (!one || !two) return sum + (one === two ? 0 : 3)
    if (one.formula !== two.formula) return sum + 2
    return sum + (one.startYear === two.startYear && one.options.join() === two.options.join() ? 0 : 1)
  }, 0)
  return problem.options.reduce((sum, { option }) => sum + (alone(a, option) === alone(b, option) ? 0 : 1), ofLots)
}

test('plans worth nearly as much really are, and none of all the others differs more', () => {
  let found = 0
  for (const { seed, problem, best, all } of cases(501, 640)) {
    const { near } = explain(asked(problem), best.plan, clock)
    const close = all.filter((each) => holds(each) && problem.require.every((lot) => hasFormula(each.plan, lot)) && grains(each.apart.value) >= Math.ceil(grains(best.apart.value) * 0.98))
    const chosen = [best.plan]
    for (const { plan } of near) {
      const { breaches, value } = evaluateApart(problem, plan.choices)
      expect([breaches, grains(value) >= 0.98 * grains(best.apart.value)], `seed ${seed}`).toEqual([[], true])
      const far = (other: PlanChoices) => Math.min(...chosen.map((each) => distance(problem, each, other)))
      expect(far(plan.choices), `seed ${seed}`).toBe(Math.max(...close.map((each) => far(each.plan))))
      chosen.push(plan.choices)
      found += 1
    }
    if (near.length < 3) expect(close.every(({ plan }) => chosen.some((each) => distance(problem, each, plan) < 2)), `seed ${seed}`).toBe(true)
  }
  expect(found).toBeGreaterThan(15)
})

test('the roadmap never goes back, holds at each step, and each step gains most per cent', () => {
  let longest = 0
  for (let seed = 701; seed <= 780; seed += 1) {
    const problem = smallProblem(seed)
    const roadmap = explain(asked(problem), { formulas: [], options: [] }, clock, true).roadmap ?? []
    const all = [...everyPlan(problem, true)].flatMap((plan) => {
      const apart = evaluateApart(problem, plan)
      return apart.breaches.every(ofMoney) ? [{ formulas: plan.formulas, value: levels(apart.value), cents: apart.costCents }] : []
    })
    const rung = (lot: string, formula: string) => problem.lots.find((each) => each.lot === lot)?.formulas.find((each) => each.formula === formula)?.level ?? 0
    const keeps = (from: typeof roadmap[number], to: { formulas: readonly { lot: string; formula: string }[] }) => from.formulas.every(({ lot, formula }) => to.formulas.some((each) => each.lot === lot && rung(lot, each.formula) >= rung(lot, formula)))
    if (all.length > 0) expect(roadmap[0]?.costCents, `seed ${seed}`).toBe(Math.min(...all.map(({ cents }) => cents)))
    roadmap.forEach((point, index) => {
      expect(all.some(({ value, cents }) => value === point.value && cents === point.costCents), `seed ${seed}`).toBe(true)
      const ahead = all.filter((each) => keeps(point, each) && each.value > point.value)
      const next = roadmap[index + 1]
      const rate = (each: { value: number; cents: number }) => (each.value - point.value) / (each.cents - point.costCents)
      expect(next !== undefined, `seed ${seed}`).toBe(ahead.length > 0)
      if (next) expect([keeps(point, next), rate({ value: next.value, cents: next.costCents })], `seed ${seed}`).toEqual([true, expect.closeTo(Math.max(...ahead.map(rate)), 12)])
    })
    longest = Math.max(longest, roadmap.length)
  }
  expect(longest).toBeGreaterThan(2)
})

test('a lot left out before the search says why, and one that waits says what for', () => {
  const problem = catalogue(7, 40_000)
  const question = { ...asked({ ...problem, lots: problem.lots.slice(1), exclude: ['L3'], existing: [{ lot: 'L4', formula: null, untilYear: 1 }] }), leftOut: [{ lot: 'L1', formula: null, reason: 'no-contractor' as const }] }
  const plan = { formulas: [{ lot: 'L4', formula: 'F1', startYear: 2, options: [] }, { lot: 'L5', formula: 'F1', startYear: 1, options: [] }], options: [] }
  const { whyNot, order } = explain(question, plan, clock)
  expect(whyNot.filter(({ lot }) => lot === 'L1' || lot === 'L3').map(({ lot, reason }) => [lot, reason])).toEqual([['L3', 'excluded'], ['L1', 'no-contractor']])
  expect(order.map(({ lot, reason }) => [lot, reason])).toEqual([['L4', 'existing-contract'], ['L5', 'first-gains-most']])
})

test('the order in time names what an earlier or later start breaks, and what it loses', () => {
  const met = new Set<string>()
  for (const { seed, problem, best } of cases(801, 900)) {
    for (const { lot, startYear, reason, lostValue, prerequisites } of explain(asked(problem), best.plan, clock).order) {
      const moved = evaluateApart(problem, { ...best.plan, formulas: best.plan.formulas.map((each) => (each.lot === lot ? { ...each, startYear: startYear === 1 ? 2 : startYear - 1 } : each)) })
      expect(lostValue, `seed ${seed} ${lot}`).toBeCloseTo(levels(best.apart.value) - levels(moved.value), 9)
      expect(prerequisites.every((code) => moved.breaches.some((breach) => breach.kind === 'prerequisite' && breach.prerequisite === code))).toBe(true)
      if (reason === 'loses') expect([lostValue >= 0, startYear > 1 ? moved.breaches : []], `seed ${seed} ${lot}`).toEqual([true, []])
      else if (reason === 'first-gains-most') expect([startYear, lostValue > 0]).toEqual([1, true])
      else expect(moved.breaches.map(({ kind }) => kind)).toEqual(expect.arrayContaining([reason === 'budget' ? expect.stringMatching(/budget|operating|investment/) : reason]))
      met.add(reason)
    }
  }
  expect([...met]).toEqual(expect.arrayContaining(['first-gains-most', 'budget', 'staff-days', 'prerequisite']))
})

test('with nothing to close, or nothing known, there is still an answer', () => {
  const problem = catalogue(8, 40_000)
  const done = explain(asked({ ...problem, gaps: problem.gaps.map((each) => ({ ...each, gap: 0 })) }), { formulas: [], options: [] }, clock)
  expect([done.why, done.near, done.swaps, new Set(done.whyNot.map(({ reason }) => reason))]).toEqual([[], [], [], new Set(['nothing-to-close'])])
  const unknown = explain(asked({ ...problem, answers: {} }), { formulas: [], options: [] }, clock)
  expect(unknown.whyNot).toHaveLength(7)
})
