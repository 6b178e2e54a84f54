import type { PlanChoices, Problem } from '../engine/problem.ts'
import { compile } from '../engine/choices.ts'
import { prerequisitesMet } from '../engine/feasibility.ts'
import { type Pool, poolOf } from './pool.ts'
import { type Draw, type Uncertain, type Uncertainty, drawsOf, gatesOf, uncertainOf } from './uncertainty.ts'
import { type Pooled, weigher } from './worth.ts'

/** Plans of the pool in every draw. `values`: grains by plan, then draw; −1 where a condition of the plan is not met. `best`: the best plan of each draw, −1 when none holds. */
export type Studied = {
  readonly problem: Problem
  readonly uncertain: readonly Uncertain[]
  readonly draws: readonly Draw[]
  /** The plans compared; the searched one first. */
  readonly plans: readonly Pooled[]
  readonly compiled: Pool['compiled']
  readonly choicesOf: Pool['choicesOf']
  readonly values: readonly Float64Array[]
  readonly best: readonly number[]
  /** Which plans have their conditions met with these answers. */
  readonly holds: (answers: Problem['answers']) => (plan: Pooled) => boolean
  readonly weigh: ReturnType<typeof weigher>
}

/** Whether conditions are met, looked up once for each way of meeting those that depend on answers. */
const conditions = (problem: Problem, { compiled }: Pool) => {
  const gates = gatesOf(problem)
  const known = new Map<string, (plan: Pooled) => boolean>()
  return (answers: Problem['answers']): ((plan: Pooled) => boolean) => {
    const key = gates.map(({ question, level }) => ((answers[question] ?? -1) >= level ? 1 : 0)).join('')
    const before = known.get(key)
    if (before) return before
    const within = { ...compiled, met: compile({ ...problem, answers }, true).met }
    const told = new WeakMap<Pooled, boolean>()
    const holds = (plan: Pooled): boolean => {
      const already = told.get(plan)
      if (already !== undefined) return already
      const met = prerequisitesMet(within, plan.picks)
      told.set(plan, met)
      return met
    }
    known.set(key, holds)
    return holds
  }
}

/** The ties of the search: better in grains, then cheaper, then fewer contracts, then lot order (choices are listed in it). */
const beats = (a: Pooled, b: Pooled, valueA: number, valueB: number): boolean => {
  if (valueA !== valueB) return valueA > valueB
  if (a.costCents !== b.costCents) return a.costCents < b.costCents
  if (a.contracts !== b.contracts) return a.contracts < b.contracts
  const at = a.places.findIndex((place, g) => place !== b.places[g])
  return at >= 0 && (a.places[at] ?? 0) < (b.places[at] ?? 0)
}

type Compared = { readonly values: Float64Array[]; readonly best: number[] }

/** Values plans in draws, and finds the best of each draw. */
const compare = (plans: readonly Pooled[], draws: readonly Draw[], { weigh, holds }: Pick<Studied, 'weigh' | 'holds'>): Compared => {
  const values = plans.map(() => new Float64Array(draws.length))
  const best = draws.map((draw, at) => {
    weigh.set(draw)
    const met = holds(draw.answers)
    let leader = -1
    for (let p = 0; p < plans.length; p += 1) {
      const plan = plans[p] as Pooled
      const value = met(plan) ? weigh.value(plan) : -1
      ;(values[p] as Float64Array)[at] = value
      if (value >= 0 && (leader < 0 || beats(plan, plans[leader] as Pooled, value, (values[leader] as Float64Array)[at] as number))) leader = p
    }
    return leader
  })
  return { values, best }
}

/** Plans worth comparing in every draw: the first, then those that come nearest to the best in some scouted draw, then those worth most on average. */
const nearest = ({ values, best }: Compared): number[] => {
  const most = best.map((leader, at) => values[leader]?.[at] ?? 0)
  const short = values.map((row) => most.reduce((least, value, at) => Math.min(least, (value - (row[at] as number)) / Math.max(1, value)), Number.POSITIVE_INFINITY))
  const average = values.map((row) => row.reduce((sum, value) => sum + Math.max(0, value), 0))
  const order = values.map((_, plan) => plan)
  const near = [...order].sort((a, b) => (short[a] as number) - (short[b] as number) || a - b).slice(0, mostCompared)
  const good = [...order].sort((a, b) => (average[b] as number) - (average[a] as number) || a - b).slice(0, mostCompared)
  return [...new Set([0, ...near, ...good])].sort((a, b) => a - b)
}

/** Draws in which the whole pool is compared first; leaders around which two choices are changed; plans of each kind that are kept for all draws. */
const scouted = 40
const mostWidened = 8
const mostCompared = 250

/**
 * Draws, pool, and the value of plans in each draw. The pool is compared in the first draws, then widened around the plans that turn out best
 * somewhere: two other choices around those that are so most often, one around the others. Those that come nearest are compared in all draws.
 */
export const study = (problem: Problem, uncertainty: Uncertainty, searched: PlanChoices, seed: number): Studied => {
  const uncertain = uncertainOf(problem, uncertainty)
  const draws = drawsOf(problem, uncertainty, seed)
  const pool = poolOf(problem, uncertain, draws, searched)
  const by = { weigh: weigher(problem, pool.compiled), holds: conditions(problem, pool) }
  const scouts = draws.slice(0, scouted)
  const first = compare(pool.plans, scouts, by)
  const often = (plan: number) => first.best.filter((each) => each === plan).length
  const leaders = [...new Set(first.best)].sort((a, b) => often(b) - often(a) || a - b).flatMap((p) => pool.plans[p] ?? [])
  leaders.forEach((plan, rank) => pool.widen(plan, rank < mostWidened ? 2 : 1))
  const seen = compare(pool.plans, scouts, by)
  const plans = nearest(seen).flatMap((p) => pool.plans[p] ?? [])
  return { problem, uncertain, draws, plans, compiled: pool.compiled, choicesOf: pool.choicesOf, ...compare(plans, draws, by), ...by }
}
