import type { PlanChoices } from './problem.ts'
import type { Choice, Compiled } from './choices.ts'
import type { Space } from './enumerate.ts'

/** What a plan of the space must satisfy beside staff days and prerequisites. */
export type Wanted = {
  /** Cents excluding tax over the whole horizon. */
  readonly limitCents?: number
  /** Also keep to each year's budget. */
  readonly limitsByYear?: readonly number[]
  readonly without?: readonly string[]
  readonly including?: readonly string[]
}

/** The plan that choices describe, one choice per group. */
export const planOf = ({ groups }: Compiled, picks: readonly Choice[]): PlanChoices => ({
  formulas: picks.flatMap(({ formula, startYear, options }, g) => (formula === null ? [] : [{ lot: groups[g]?.lot ?? '', formula, startYear, options }])),
  options: picks.flatMap(({ taken, startYear }, g) => {
    const option = groups[g]?.option ?? null
    return option !== null && taken ? [{ option, startYear }] : []
  }),
})

const picksOf = (space: Space, plan: number): Choice[] =>
  space.compiled.groups.flatMap((group, g) => {
    const choice = group.choices[Math.floor(plan / (space.strides[g] ?? 1)) % group.choices.length]
    return choice ? [choice] : []
  })

/** The plan of a number of the space. */
export const planAt = (space: Space, plan: number): PlanChoices => planOf(space.compiled, picksOf(space, plan))

/** Value, then lower cost, then fewer contracts, then lot order: negative when `a` is the better plan (docs/combinations.md, ties). */
const better = ({ values, costs, contracts }: Space, a: number, b: number): number =>
  (values[b] as number) - (values[a] as number) || (costs[a] as number) - (costs[b] as number) || (contracts[a] as number) - (contracts[b] as number) || a - b

const admits = (space: Space, { limitCents = Number.POSITIVE_INFINITY, limitsByYear, without = [], including = [] }: Wanted): ((plan: number) => boolean) => {
  const { groups } = space.compiled
  const at = (codes: readonly string[]) => groups.flatMap((group, g) => (group.lot !== null && codes.includes(group.lot) ? [g] : []))
  const [out, must] = [at(without), at(including)]
  const missing = including.some((code) => !groups.some((group) => group.lot === code))
  const taken = (plan: number, g: number) => {
    const choices = groups[g]?.choices ?? []
    return choices[Math.floor(plan / (space.strides[g] as number)) % choices.length]?.taken ?? false
  }
  return (plan) =>
    space.admissible[plan] === 1 &&
    !missing &&
    (space.costs[plan] as number) <= limitCents &&
    (limitsByYear?.every((limit, t) => (space.costsByYear[t * space.size + plan] as number) <= limit) ?? true) &&
    out.every((g) => !taken(plan, g)) &&
    must.every((g) => taken(plan, g))
}

/** The best plan of the space, proven by comparison with all; undefined when none fits. */
export const bestPlan = (space: Space, wanted: Wanted): number | undefined => {
  const fits = admits(space, wanted)
  let best: number | undefined
  for (let plan = 0; plan < space.size; plan += 1) if ((best === undefined || better(space, plan, best) < 0) && fits(plan)) best = plan
  return best
}

/**
 * The whole exact frontier, from the cheapest plan to the most valuable: no plan of the space costs at most as much and is worth as much.
 * A coarse pass (best value below each of 4,096 cost steps) leaves few plans to sort.
 */
export const frontierOf = (space: Space, wanted: Wanted = {}): number[] => {
  const fits = admits(space, wanted)
  const kept: number[] = []
  let dearest = 0
  for (let plan = 0; plan < space.size; plan += 1) {
    if (!fits(plan)) continue
    kept.push(plan)
    dearest = Math.max(dearest, space.costs[plan] as number)
  }
  const steps = 4_096
  const step = (plan: number) => Math.floor(((space.costs[plan] as number) / (dearest + 1)) * steps)
  const below = new Float64Array(steps + 1).fill(-1)
  for (const plan of kept) below[step(plan) + 1] = Math.max(below[step(plan) + 1] as number, space.values[plan] as number)
  for (let index = 1; index <= steps; index += 1) below[index] = Math.max(below[index] as number, below[index - 1] as number)
  const near = kept.filter((plan) => (space.values[plan] as number) > (below[step(plan)] as number))
  near.sort((a, b) => (space.costs[a] as number) - (space.costs[b] as number) || better(space, a, b))
  const frontier: number[] = []
  for (const plan of near) if (frontier.length === 0 || (space.values[plan] as number) > (space.values[frontier.at(-1) as number] as number)) frontier.push(plan)
  return frontier
}
