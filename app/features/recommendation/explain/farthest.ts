import { type Choice, compile } from '../engine/choices.ts'
import { evaluateApart } from '../engine/evaluate-apart.ts'
import { planOf } from '../engine/frontier.ts'
import { nodes } from '../engine/node.ts'
import type { PlanChoices, Problem } from '../engine/problem.ts'
import type { Relaxed } from '../engine/tuning.ts'
import { distanceOf, distancesFrom } from './distance.ts'

export type Sought = { readonly from: readonly PlanChoices[]; readonly met: readonly PlanChoices[]; readonly least: number; readonly atLeast: number; readonly mostNodes: number }

type Far = { readonly choices: PlanChoices; readonly distance: number; readonly grains: number; readonly costCents: number }

/** What bounds the value: each year's means by their own measure, then cents alone. */
const resources = ({ years }: Problem): Relaxed[] => {
  const share = (limit: number) => 1 / Math.max(1, limit)
  const [none, even] = [years.map(() => 0), years.map(() => 1)]
  const own = { cents: years.map(({ budgetCents }) => share(budgetCents)), days: years.map(({ staffDays }) => (staffDays === null ? 0 : share(staffDays))) }
  return [own, { cents: even, days: none }].map((weights) => ({ weights, lines: [] }))
}

/** Places of the choices that can be made. */
const possibleOf = (gains: Float64Array): number[] => {
  const places: number[] = []
  for (let c = 0; c < gains.length; c += 1) if ((gains[c] as number) >= 0) places.push(c)
  return places
}

const farOf = (distances: Int32Array, places: readonly number[]): number => {
  let most = 0
  for (const c of places) most = Math.max(most, distances[c] as number)
  return most
}

/**
 * The plan that differs most from those of `from` (from the nearest of them), among the plans that hold and are worth at least `least` grains; of equals
 * the more valuable, then the cheaper. `atLeast`: least distance that counts. `met`: plans met before, tried first. Exact unless more than `mostNodes`
 * states had to be examined; whatever is returned holds, is worth as much, and is as far, by evaluation. Null: none found.
 */
export const farthest = (problem: Problem, { from, met, least, atLeast, mostNodes }: Sought): PlanChoices | null => {
  const compiled = compile(problem)
  const { groups } = compiled
  const { picks, gains, relaxBy, apply, look, ceiling } = nodes(compiled)
  relaxBy(resources(problem))
  const tables = from.map((plan) => distancesFrom(compiled, plan))
  const enough = { value: least, cost: Number.POSITIVE_INFINITY }
  let best: Far | undefined
  let examined = 0

  const judge = (choices: PlanChoices, distance: number): void => {
    if (distance < atLeast || (best && distance < best.distance)) return
    const apart = evaluateApart(problem, choices)
    const grains = Number(apart.value / 100n)
    if (apart.breaches.length > 0 || grains < least) return
    if (!best || distance > best.distance || (distance === best.distance && (grains > best.grains || (grains === best.grains && apart.costCents < best.costCents)))) best = { choices, distance, grains, costCents: apart.costCents }
  }

  const visit = (depth: number, sofar: readonly number[], bound: number): void => {
    if (depth === groups.length) return judge(planOf(compiled, picks as Choice[]), Math.min(...sofar))
    if (bound < least || !look(depth)) return
    const open = groups.flatMap((_, g) => (picks[g] === undefined ? [g] : []))
    const possible = open.map((g) => possibleOf(gains[g] as Float64Array))
    const reach = Math.min(...sofar.map((distance, index) => open.reduce((sum, g, at) => sum + farOf(tables[index]?.[g] as Int32Array, possible[at] as number[]), distance)))
    if (reach < atLeast || (best && (reach < best.distance || (reach === best.distance && bound <= best.grains)))) return
    const most = open.map((g) => (gains[g] as Float64Array).reduce((highest, gain) => Math.max(highest, gain), Number.NEGATIVE_INFINITY))
    const at = most.reduce((chosen, gain, index) => (gain > (most[chosen] as number) ? index : chosen), 0)
    const g = open[at] ?? 0
    const children = (possible[at] ?? []).map((c) => {
      const choice = groups[g]?.choices[c] as Choice
      apply(depth, g, choice)
      return { choice, bound: ceiling(depth + 1, enough), distances: sofar.map((distance, index) => distance + (tables[index]?.[g]?.[c] ?? 0)) }
    })
    examined += children.length
    children.sort((a, b) => Math.min(...b.distances) - Math.min(...a.distances) || b.bound - a.bound)
    for (const child of children) {
      if (child.bound < least || examined > mostNodes) continue
      apply(depth, g, child.choice)
      visit(depth + 1, child.distances, child.bound)
    }
    picks[g] = undefined
  }
  for (const plan of met) judge(plan, Math.min(...tables.map((table) => distanceOf(compiled, table, plan))))
  if (groups.every(({ choices }) => choices.length > 0)) visit(0, from.map(() => 0), ceiling(0))
  return best?.choices ?? null
}
