import type { PlanMeasures } from './problem.ts'
import type { Choice, Compiled } from './choices.ts'
import { dayGrains, prerequisitesMet, staffFits, staffOf, withinBudgets } from './feasibility.ts'
import type { State } from './state.ts'
import { inLevels, yearWorth } from './value.ts'

/** A whole plan that holds: one choice per group. `value` in grains, `ranks`: the place of each choice in its group. */
export type Incumbent = { readonly value: number; readonly cost: number; readonly contracts: number; readonly ranks: readonly number[]; readonly picks: readonly Choice[] }

const bits = (word: number): number => (word === 0 ? 0 : (word & 1) + bits(word >>> 1))

/** Ties, in order: lower cost, fewer contracts, lot order (the first lot that differs takes the lower formula, the earlier year, fewer options). */
const preferred = (a: Incumbent, b: Incumbent): boolean => {
  if (a.value !== b.value) return a.value > b.value
  if (a.cost !== b.cost) return a.cost < b.cost
  if (a.contracts !== b.contracts) return a.contracts < b.contracts
  const at = a.ranks.findIndex((rank, g) => rank !== b.ranks[g])
  return at >= 0 && (a.ranks[at] ?? 0) < (b.ranks[at] ?? 0)
}

/** Grains of a whole plan: synergies under their cap, year by year. */
const worthOf = ({ horizon, discounts, synergies, problem }: Compiled, state: State): number => {
  let value = 0
  for (let t = 0; t < horizon; t += 1) {
    let together = 0
    synergies.forEach(({ worth }, s) => {
      if ((state.from[s] as number) & (state.to[s] as number) & (1 << t)) together += worth
    })
    value += (discounts[t] as number) * yearWorth(state.first[t] as number, together, problem.value)
  }
  return value
}

/** The better of the best plan so far and of this one, which is whole; this one only if it keeps to every limit. */
export const challenged = (compiled: Compiled, best: Incumbent | undefined, picks: readonly Choice[], state: State): Incumbent | undefined => {
  const value = worthOf(compiled, state)
  if (best && value < best.value) return best
  if (!withinBudgets(compiled, picks) || !prerequisitesMet(compiled, picks) || !staffFits(compiled, picks)) return best
  const found: Incumbent = { value, cost: state.cost, contracts: bits(state.lots), ranks: picks.map((pick, g) => compiled.groups[g]?.choices.indexOf(pick) ?? 0), picks: [...picks] }
  return !best || preferred(found, best) ? found : best
}

/** What a plan is worth, costs and asks for, year by year. */
export const measuresOf = (compiled: Compiled, { picks, value, cost, contracts }: Incumbent): PlanMeasures => ({
  value: inLevels(value),
  costCents: cost,
  costCentsByYear: Array.from({ length: compiled.horizon }, (_, t) => picks.reduce((sum, pick) => sum + (pick.cents[t] ?? 0), 0)),
  staffDaysByYear: staffOf(compiled, picks).map((days) => days / dayGrains),
  contracts,
})
