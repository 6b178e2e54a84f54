import type { PlanChoices, Problem } from '../engine/problem.ts'
import { compile } from '../engine/choices.ts'
import { prerequisitesMet } from '../engine/feasibility.ts'
import { type Pool, poolOf } from './pool.ts'
import { type Draw, type Uncertain, type Uncertainty, drawsOf, gatesOf, uncertainOf } from './uncertainty.ts'
import { type Pooled, weigher } from './worth.ts'

/** Every plan of the pool in every draw. `values`: grains by plan, then draw; −1 where a condition of the plan is not met. `best`: the best plan of each draw, −1 when none holds. */
export type Studied = {
  readonly problem: Problem
  readonly uncertain: readonly Uncertain[]
  readonly draws: readonly Draw[]
  readonly pool: Pool
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

/** Better in grains, then cheaper, then fewer contracts, then the first of the pool. */
const beats = (a: Pooled, b: Pooled, valueA: number, valueB: number): boolean =>
  valueA !== valueB ? valueA > valueB : a.costCents !== b.costCents ? a.costCents < b.costCents : a.contracts < b.contracts

/** Draws, pool, and the value of each plan in each draw; the pool is widened twice around the plans that turn out best somewhere. */
export const study = (problem: Problem, uncertainty: Uncertainty, searched: PlanChoices, seed: number): Studied => {
  const uncertain = uncertainOf(problem, uncertainty)
  const draws = drawsOf(problem, uncertainty, seed)
  const pool = poolOf(problem, uncertain, draws, searched)
  const weigh = weigher(problem, pool.compiled)
  const holds = conditions(problem, pool)
  const values: Float64Array[] = []
  const best = draws.map(() => -1)
  const widened = new Set<number>()
  const compare = (from: number): void => {
    for (let p = from; p < pool.plans.length; p += 1) values.push(new Float64Array(draws.length))
    draws.forEach((draw, at) => {
      weigh.set(draw)
      const met = holds(draw.answers)
      for (let p = from; p < pool.plans.length; p += 1) {
        const plan = pool.plans[p] as Pooled
        const value = met(plan) ? weigh.value(plan) : -1
        ;(values[p] as Float64Array)[at] = value
        const leader = best[at] as number
        if (value >= 0 && (leader < 0 || beats(plan, pool.plans[leader] as Pooled, value, (values[leader] as Float64Array)[at] as number))) best[at] = p
      }
    })
  }
  compare(0)
  for (const _round of [1, 2]) {
    const from = pool.plans.length
    for (const p of new Set(best)) {
      if (p < 0 || widened.has(p)) continue
      widened.add(p)
      pool.widen(pool.plans[p] as Pooled)
    }
    compare(from)
  }
  return { problem, uncertain, draws, pool, values, best, holds, weigh }
}
