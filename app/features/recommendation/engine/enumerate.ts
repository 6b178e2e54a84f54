import type { Problem } from './problem.ts'
import { type Choice, type Compiled, compile } from './choices.ts'
import { prerequisitesMet, staffFits } from './feasibility.ts'
import { yearWorth } from './value.ts'

/**
 * Every combination of at most one formula per lot, all starting in year 1, over the whole horizon (docs/combinations.md). A plan is a number in
 * mixed radix: lots by number, the first most significant; digit d is the lot's d-th choice, the last one « nothing » (unless the lot is required).
 * So among equal plans the smaller number comes first in lot order.
 */
export type Space = {
  readonly compiled: Compiled
  readonly strides: readonly number[]
  readonly size: number
  /** Cents excluding tax over the horizon, and by year (year × size + plan). */
  readonly costs: Float64Array
  readonly costsByYear: Float64Array
  /** Grains. */
  readonly values: Float64Array
  readonly contracts: Uint8Array
  /** 1 when staff days and prerequisites hold; budgets are the reader's question (`bestPlan`). */
  readonly admissible: Uint8Array
}

/** Above this number of plans, exact enumeration is refused rather than left to stall the worker. */
export const maxPlans = 2_000_000

/** Enumerates, exactly. Throws a RangeError above `maxPlans`. Options are not part of it. */
export const enumerate = (problem: Problem): Space => {
  const compiled = compile(problem, true)
  const { groups, horizon, domains, tables, wholes, discounts, synergies } = compiled
  const size = groups.reduce((product, group) => product * group.choices.length, 1)
  if (size > maxPlans) throw new RangeError(`${size} combinations`)
  const strides: number[] = []
  groups.reduceRight((stride, group, g) => ((strides[g] = stride), stride * group.choices.length), 1)
  const costs = new Float64Array(size)
  const costsByYear = new Float64Array(size * horizon)
  const values = new Float64Array(size)
  const contracts = new Uint8Array(size)
  const admissible = new Uint8Array(size)
  const rows = Array.from({ length: groups.length + 1 }, () => new Int32Array(horizon * domains))
  const firsts = Array.from({ length: groups.length + 1 }, () => new Float64Array(horizon))
  const picks: Choice[] = []

  const finish = (at: number): void => {
    const first = firsts[groups.length] as Float64Array
    let value = 0
    for (let t = 0; t < horizon; t += 1) {
      let together = 0
      for (let s = 0; s < synergies.length; s += 1) {
        let from = 0
        let to = 0
        for (const pick of picks) {
          from |= pick.from[s] as number
          to |= pick.to[s] as number
        }
        if (from & to & (1 << t)) together += (synergies[s] as { worth: number }).worth
      }
      value += (discounts[t] as number) * yearWorth(first[t] as number, together, compiled.problem.value)
      let cents = 0
      for (const pick of picks) cents += pick.cents[t] as number
      costsByYear[t * size + at] = cents
      costs[at] = (costs[at] as number) + cents
    }
    values[at] = value
    let taken = 0
    for (const pick of picks) if (pick.taken) taken += 1
    contracts[at] = taken
    admissible[at] = prerequisitesMet(compiled, picks) && staffFits(compiled, picks) ? 1 : 0
  }

  const visit = (depth: number, at: number): void => {
    const group = groups[depth]
    if (!group) return finish(at)
    const row = rows[depth] as Int32Array
    const next = rows[depth + 1] as Int32Array
    const first = firsts[depth] as Float64Array
    const sums = firsts[depth + 1] as Float64Array
    group.choices.forEach((choice, digit) => {
      next.set(row)
      sums.set(first)
      const { slots, gains } = choice
      for (let k = 0; k < slots.length; k += 1) {
        const slot = slots[k] as number
        const domain = slot % domains
        const before = row[slot] as number
        const after = Math.min(wholes[domain] as number, before + (gains[k] as number))
        const table = tables[domain] as Float64Array
        const t = (slot - domain) / domains
        sums[t] = (sums[t] as number) + (table[after] as number) - (table[before] as number)
        next[slot] = after
      }
      picks[depth] = choice
      visit(depth + 1, at + digit * (strides[depth] as number))
    })
  }
  if (size > 0) visit(0, 0)
  return { compiled, strides, size, costs, costsByYear, values, contracts, admissible }
}
