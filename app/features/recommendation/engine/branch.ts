import type { PlanChoices, PlanMeasures, Problem, Proof } from './problem.ts'
import { type Choice, type Compiled, compile } from './choices.ts'
import { prerequisitesMet, staffFits, staffOf, dayGrains, withinBudgets } from './feasibility.ts'
import { planOf } from './frontier.ts'
import { type State, type Weights, nodes } from './node.ts'
import { inLevels, yearWorth } from './value.ts'

/** `nodes`: states examined. `clock` (milliseconds, passed in) is read only with `milliseconds`: a node limit alone is reproducible. */
export type Limits = { readonly nodes?: number; readonly milliseconds?: number; readonly clock?: () => number }

/** `infeasible`: proven that no plan holds. `none`: stopped before any plan was found. */
export type Found =
  | { readonly kind: 'plan'; readonly plan: PlanChoices; readonly measures: PlanMeasures; readonly grains: number; readonly proof: Proof; readonly nodes: number }
  | { readonly kind: 'infeasible' | 'none'; readonly nodes: number }

type Best = { value: number; cost: number; contracts: number; ranks: number[]; picks: Choice[] }

const measure = (compiled: Compiled, { picks, value, cost, contracts }: Best): PlanMeasures => ({
  value: inLevels(value),
  costCents: cost,
  costCentsByYear: Array.from({ length: compiled.horizon }, (_, t) => picks.reduce((sum, pick) => sum + (pick.cents[t] ?? 0), 0)),
  staffDaysByYear: staffOf(compiled, picks).map((days) => days / dayGrains),
  contracts,
})

const bits = (word: number): number => (word === 0 ? 0 : (word & 1) + bits(word >>> 1))

/** Ties, in order: lower cost, fewer contracts, lot order (the first lot that differs takes the lower formula, the earlier year, fewer options). */
const preferred = (a: Best, b: Best): boolean => {
  if (a.value !== b.value) return a.value > b.value
  if (a.cost !== b.cost) return a.cost < b.cost
  if (a.contracts !== b.contracts) return a.contracts < b.contracts
  const at = a.ranks.findIndex((rank, g) => rank !== b.ranks[g])
  return at >= 0 && (a.ranks[at] ?? 0) < (b.ranks[at] ?? 0)
}

/** Looks for the weights of the means that bound the root lowest: years and staff days are then relaxed together. */
const tuned = (problem: Problem, rootCeiling: (weights: Weights) => number): Weights => {
  const scale = problem.years.map((means) => ({ cents: 1 / Math.max(1, means.budgetCents), days: means.staffDays === null ? 0 : 1 / Math.max(0.01, means.staffDays) }))
  let best: Weights = { cents: scale.map((each) => each.cents), days: scale.map(() => 0) }
  let lowest = rootCeiling(best)
  for (const step of [1, 0.5, 0.25, 0.1]) {
    for (const key of ['cents', 'days'] as const) {
      scale.forEach((unit, t) => {
        for (const sign of [1, -1]) {
          const tried: Weights = { ...best, [key]: best[key].map((weight, index) => (index === t ? Math.max(0, weight + sign * step * unit[key]) : weight)) }
          const bound = rootCeiling(tried)
          if (bound < lowest) [best, lowest] = [tried, bound]
        }
      })
    }
  }
  return best
}

/**
 * The proven best plan over the horizon (issue 4, search 2): formula, options and start year per lot; yearly budgets and sections, staff days with
 * relief, prerequisites, existing contracts, exclusions and requirements. Depth first, the most promising child first; a branch is left only when
 * no plan in it can beat the best found, ties included. Stopped by a limit, it returns the best found and a proven bound.
 */
export const branch = (problem: Problem, limits: Limits = {}): Found => {
  const compiled = compile(problem)
  const { groups, horizon, discounts, synergies } = compiled
  const search = nodes(compiled)
  const { states, picks, gains, setWeights, apply, ceiling } = search
  const total: Weights = { cents: problem.years.map(() => 1), days: problem.years.map(() => 0) }
  if (groups.some((group) => group.choices.length === 0)) return { kind: 'infeasible', nodes: 0 }
  const begun = limits.clock?.() ?? 0
  setWeights([total, tuned(problem, (weights) => (setWeights([weights]), ceiling(0)))])
  let best: Best | undefined
  let examined = 0
  let stopped = false
  let open = Number.NEGATIVE_INFINITY

  const leaf = (): void => {
    const all = picks as Choice[]
    const state = states[groups.length] as State
    let value = 0
    for (let t = 0; t < horizon; t += 1) {
      let together = 0
      for (let s = 0; s < synergies.length; s += 1) if ((state.from[s] as number) & (state.to[s] as number) & (1 << t)) together += synergies[s]?.worth ?? 0
      value += (discounts[t] as number) * yearWorth(state.first[t] as number, together, problem.value)
    }
    if (best && value < best.value) return
    if (!withinBudgets(compiled, all) || !prerequisitesMet(compiled, all) || !staffFits(compiled, all)) return
    const found = { value, cost: state.cost, contracts: bits(state.lots), ranks: all.map((pick, g) => groups[g]?.choices.indexOf(pick) ?? 0), picks: [...all] }
    if (!best || preferred(found, best)) best = found
  }

  /** The open group whose best choice gains most; one that has a single possible choice first. */
  const nextGroup = (): number => {
    let [chosen, most] = [-1, -1]
    for (let g = 0; g < groups.length; g += 1) {
      if (picks[g] !== undefined) continue
      let [possible, gain] = [0, 0]
      for (const each of gains[g] as Float64Array) if (each >= 0) ((possible += 1), (gain = Math.max(gain, each)))
      if (possible <= 1) return g
      if (gain > most) [chosen, most] = [g, gain]
    }
    return chosen
  }

  /** A limit is passed ten times over before the search gives up without any plan. */
  const spent = (): boolean => {
    const patience = best ? 1 : 10
    return examined >= patience * (limits.nodes ?? Number.POSITIVE_INFINITY) || (limits.clock !== undefined && limits.clock() >= begun + patience * (limits.milliseconds ?? Number.POSITIVE_INFINITY))
  }

  const visit = (depth: number): void => {
    if (depth === groups.length) return leaf()
    if (ceiling(depth) === Number.NEGATIVE_INFINITY) return
    const g = nextGroup()
    const choices = (groups[g] as { choices: readonly Choice[] }).choices
    const children = choices.flatMap((choice, c) => ((gains[g] as Float64Array)[c] as number) >= 0 ? [{ choice, bound: 0 }] : [])
    for (const child of children) {
      apply(depth, g, child.choice)
      child.bound = ceiling(depth + 1, best)
      examined += 1
    }
    children.sort((a, b) => (a.bound === b.bound ? 0 : b.bound - a.bound))
    for (const { choice, bound } of children) {
      if (bound === Number.NEGATIVE_INFINITY || (best && bound < best.value)) continue
      stopped ||= spent()
      if (stopped) {
        open = Math.max(open, bound)
        continue
      }
      apply(depth, g, choice)
      if (best && bound === best.value && ceiling(depth + 1, best) < best.value) continue
      visit(depth + 1)
    }
    picks[g] = undefined
  }
  visit(0)
  if (!best) return { kind: stopped ? 'none' : 'infeasible', nodes: examined }
  const bound = Math.max(open, best.value)
  const proof: Proof = stopped && bound > best.value ? { status: 'bounded', bound: inLevels(bound), gap: (bound - best.value) / bound } : { status: 'optimal' }
  return { kind: 'plan', plan: planOf(compiled, best.picks), measures: measure(compiled, best), grains: best.value, proof, nodes: examined }
}
