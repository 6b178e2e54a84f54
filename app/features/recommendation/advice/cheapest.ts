import { type Choice, type Compiled, compile } from '../engine/choices.ts'
import { prerequisitesMet } from '../engine/feasibility.ts'
import { planOf } from '../engine/frontier.ts'
import type { PlanChoices, Problem, Proof } from '../engine/problem.ts'
import { type Offer, leastCents } from './cheapest-bound.ts'
import { grainsOf } from './plan.ts'
import type { Clock } from './solve.ts'

/** A choice as this search sees it. A slot is a domain in a year: `year × domains + domain`. */
type Pick = { readonly choice: Choice; readonly rank: number; readonly slots: readonly number[]; readonly gains: readonly number[] }
type Best = { readonly worth: number; readonly cents: number; readonly picks: readonly Pick[] }

/** `reached`: every gap is closed in the last year of the horizon. */
export type Cheapest = { readonly choices: PlanChoices; readonly reached: boolean; readonly proof: Proof }

const picksOf = ({ groups, met }: Compiled): Pick[][] =>
  groups.map(({ choices }) => {
    const picks = choices.map((choice, rank): Pick => ({ choice, rank, slots: [...choice.slots], gains: [...choice.gains] }))
    const gainIn = (pick: Pick, slot: number) => pick.gains[pick.slots.indexOf(slot)] ?? 0
    const needed = ({ choice }: Pick, prerequisite: number) => choice.needs.reduce((years, need) => (need.prerequisite === prerequisite ? years | need.years : years), 0) & ~(met[prerequisite] ?? 0)
    const given = ({ choice }: Pick, prerequisite: number) => (choice.gives[prerequisite] ?? 0) & ~(met[prerequisite] ?? 0)
    /** Strictly cheaper, gains as much everywhere, asks no more and gives no less: then the other one is in no cheapest plan. */
    const replaces = (a: Pick, b: Pick) =>
      a.choice.costCents < b.choice.costCents && b.slots.every((slot) => gainIn(a, slot) >= gainIn(b, slot)) && [...met.keys()].every((index) => (needed(a, index) & ~needed(b, index)) === 0 && (given(b, index) & ~given(a, index)) === 0)
    return picks.filter((pick) => !picks.some((other) => replaces(other, pick)))
  })

/**
 * The cheapest plan among those that reach the targets earliest and stay there longest; when a gap stays open in every plan, the cheapest of those that close
 * the most. Minimised in this order: (1) what stays open over the years, as the value counts it, Σ_t Σ_d w_d · φ_d(min(g_d, Σ likely effects active in t)),
 * neither discounted nor with synergies; (2) cents over the horizon; (3) then more value V; (4) fewer contracts; (5) lot order. Budgets and staff days are
 * ignored; prerequisites, existing contracts, excluded and required lots hold. Exact: depth first, a branch is left when it cannot close as much, or must cost more. Null: no plan holds.
 * Stopped by the clock, the proof is bounded: `bound` is then the most that could be closed, or the least cents, whichever was left open; `gap` its share.
 */
export const cheapestPlan = (problem: Problem, clock: Clock, patience: number): Cheapest | null => {
  const compiled = compile(problem)
  const { groups, horizon, domains, met } = compiled
  const slots = Array.from({ length: horizon * domains }, (_, slot) => slot)
  const tables = slots.map((slot) => compiled.tables[slot % domains] as Float64Array)
  const wholes = slots.map((slot) => compiled.wholes[slot % domains] ?? 0)
  const all = picksOf(compiled)
  if (all.some((picks) => picks.length === 0)) return null
  const begun = clock()
  const chosen: (Pick | undefined)[] = groups.map(() => undefined)
  const covered = groups.map(() => new Int32Array(slots.length))
  covered.push(new Int32Array(slots.length))
  const worth = (row: Int32Array, from = 0) => slots.slice(from).reduce((sum, slot) => sum + (tables[slot]?.[row[slot] ?? 0] ?? 0), 0)
  const add = (row: Int32Array, { slots: at, gains }: Pick) => at.forEach((slot, index) => (row[slot] = Math.min(wholes[slot] ?? 0, (row[slot] ?? 0) + (gains[index] ?? 0))))
  const most = groups.map((_, g) => Int32Array.from(slots, (slot) => Math.max(...(all[g] ?? []).map((pick) => pick.gains[pick.slots.indexOf(slot)] ?? 0))))
  const canGive = all.map((picks) => Uint8Array.from(met, (_, index) => picks.reduce((years, { choice }) => years | (choice.gives[index] ?? 0), 0)))
  let best: Best | undefined
  let examined = 0
  let stopped = false
  let floor = 0

  const better = (found: Best): boolean => {
    if (!best || found.worth !== best.worth) return !best || found.worth > best.worth
    if (found.cents !== best.cents) return found.cents < best.cents
    const [a, b] = [found, best].map(({ picks }) => grainsOf(problem, planOf(compiled, picks.map(({ choice }) => choice))))
    if (a !== b) return (a ?? 0) > (b ?? 0)
    const contracts = ({ picks }: Best) => new Set(picks.flatMap(({ choice }, g) => (choice.taken ? [groups[g]?.lotBit] : []))).size
    if (contracts(found) !== contracts(best)) return contracts(found) < contracts(best)
    const at = found.picks.findIndex(({ rank }, g) => rank !== best?.picks[g]?.rank)
    return at >= 0 && (found.picks[at]?.rank ?? 0) < (best.picks[at]?.rank ?? 0)
  }

  /** Choices still possible by open group, or null when a prerequisite of what is chosen can no longer be met. */
  const possible = (): (readonly Pick[])[] | null => {
    const reach = Uint8Array.from(met, (years, index) => groups.reduce((sum, _, g) => sum | (chosen[g]?.choice.gives[index] ?? canGive[g]?.[index] ?? 0), years))
    const holds = ({ choice }: Pick) => choice.needs.every(({ prerequisite, years }) => (years & ~(reach[prerequisite] ?? 0)) === 0)
    if (chosen.some((pick) => pick && !holds(pick))) return null
    return groups.map((_, g) => (chosen[g] ? [] : (all[g] ?? []).filter(holds)))
  }

  const visit = (depth: number, cents: number, phase: 'most' | 'least'): void => {
    const row = covered[depth] as Int32Array
    examined += 1
    if (examined % 64 === 0) stopped ||= clock() >= begun + (best ? patience : 10 * patience)
    if (stopped) return
    const now = worth(row)
    const open = possible()
    if (!open) return
    if (depth === groups.length) {
      const picks = chosen as Pick[]
      const found = { worth: now, cents, picks: [...picks] }
      if (prerequisitesMet(compiled, picks.map(({ choice }) => choice)) && better(found)) best = found
      return
    }
    const gainOf = (pick: Pick): number => pick.slots.reduce((sum, slot, index) => sum + (tables[slot]?.[Math.min(wholes[slot] ?? 0, (row[slot] ?? 0) + (pick.gains[index] ?? 0))] ?? 0) - (tables[slot]?.[row[slot] ?? 0] ?? 0), 0)
    const offers = open.map((picks): Offer[] => picks.map((pick) => ({ cents: pick.choice.costCents, gain: gainOf(pick) })))
    const left = groups.flatMap((_, g) => (chosen[g] ? [] : [g]))
    if (left.some((g) => open[g]?.length === 0)) return
    const ceiling = Math.min(
      left.reduce((sum, g) => sum + Math.max(...(offers[g] ?? []).map(({ gain }) => gain)), now),
      tables.reduce((sum, table, slot) => sum + (table[Math.min(wholes[slot] ?? 0, left.reduce((total, g) => total + (most[g]?.[slot] ?? 0), row[slot] ?? 0))] ?? 0), 0),
    )
    if (best && (ceiling < best.worth || (phase === 'most' && ceiling === best.worth))) return
    if (best && phase === 'least') {
      const least = cents + leastCents(left.map((g) => offers[g] ?? []), best.worth - now)
      if (depth === 0) floor = least
      if (least > best.cents) return
    }
    const spread = (g: number) => Math.max(...(offers[g] ?? []).map(({ gain }) => gain))
    const g = left.reduce((chosenGroup, each) => (spread(each) > spread(chosenGroup) ? each : chosenGroup), left[0] ?? 0)
    const order = [...(open[g] ?? []).keys()].sort((a, b) => {
      const [one, two] = [offers[g]?.[a], offers[g]?.[b]]
      return phase === 'most' ? (two?.gain ?? 0) - (one?.gain ?? 0) : (one?.cents ?? 0) - (two?.cents ?? 0)
    })
    for (const index of order) {
      const pick = open[g]?.[index]
      if (!pick) continue
      chosen[g] = pick
      const next = covered[depth + 1] as Int32Array
      next.set(row)
      add(next, pick)
      visit(depth + 1, cents + pick.choice.costCents, phase)
    }
    chosen[g] = undefined
  }

  visit(0, 0, 'most')
  const full = tables.reduce((sum, table) => sum + (table.at(-1) ?? 0), 0)
  const unsure = stopped
  if (!stopped) visit(0, 0, 'least')
  if (!best) return null
  const { worth: reachedWorth, cents, picks } = best as Best
  const bounded = unsure ? { bound: full, gap: (full - reachedWorth) / Math.max(1, full) } : { bound: floor, gap: (cents - floor) / Math.max(1, cents) }
  const closed = new Int32Array(slots.length)
  for (const pick of picks) add(closed, pick)
  return {
    choices: planOf(compiled, picks.map(({ choice }) => choice)),
    reached: slots.slice(-domains).every((slot) => closed[slot] === wholes[slot]),
    proof: unsure || (stopped && cents > 0) ? { status: 'bounded', ...bounded } : { status: 'optimal' },
  }
}
