import type { Choice, Compiled } from './choices.ts'
import { type Points, points, relax, workspace } from './bound.ts'
import { dayGrains, daysLeft, staffLimit } from './feasibility.ts'

/** A resource that relaxes the means: so much per cent of each year, so much per staff day of each year. Any weights ≥ 0 give a valid bound. */
export type Weights = { readonly cents: readonly number[]; readonly days: readonly number[] }

/** What is decided so far at one depth of the search. */
export type State = { readonly covered: Int32Array; readonly first: Float64Array; readonly from: Uint8Array; readonly to: Uint8Array; readonly needs: Uint8Array; readonly given: Uint8Array; readonly spent: Float64Array; readonly operating: Float64Array; readonly investment: Float64Array; cost: number; lots: number }

/** The arithmetic of one search: states by depth, marginal gains, bounds. Holds typed arrays, allocated once. */
export const nodes = (compiled: Compiled) => {
  const { groups, horizon, domains, tables, wholes, discounts, synergies, reliefs, prerequisites, met, problem } = compiled
  const byYear = () => new Float64Array(horizon)
  const states: State[] = Array.from({ length: groups.length + 1 }, () => ({ covered: new Int32Array(horizon * domains), first: byYear(), from: new Uint8Array(synergies.length), to: new Uint8Array(synergies.length), needs: new Uint8Array(prerequisites.length), given: new Uint8Array(prerequisites.length), spent: byYear(), operating: byYear(), investment: byYear(), cost: 0, lots: 0 }))
  const picks: (Choice | undefined)[] = groups.map(() => undefined)
  const limits = problem.years.map((means) => ({ budget: means.budgetCents, operating: means.operatingCents ?? Number.POSITIVE_INFINITY, investment: means.investmentCents ?? Number.POSITIVE_INFINITY, staff: staffLimit(means) }))
  const counted = limits.some((limit) => limit.staff !== Number.POSITIVE_INFINITY)
  const worthOfYears = Float64Array.from({ length: 1 << horizon }, (_, years) => discounts.reduce((sum, discount, t) => sum + (years & (1 << t) ? discount : 0), 0))
  const masks = (count: number, of: (choice: Choice) => Uint8Array) => groups.map(({ choices }) => Uint8Array.from({ length: count }, (_, index) => choices.reduce((years, choice) => years | (of(choice)[index] ?? 0), 0)))
  const canGive = masks(prerequisites.length, (choice) => choice.gives)
  const canRelieve = masks(reliefs.length, (choice) => choice.relief)
  const canBegin = masks(synergies.length, (choice) => choice.from)
  const source = synergies.map(({ from }) => groups.findIndex((group) => group.lot === from && group.option === null))
  const everRelieved = reliefs.map((_, index) => canRelieve.reduce((years, each) => years | (each[index] ?? 0), 0))
  const leastStaff = groups.map(({ lot, choices }) => choices.map((choice) => choice.staff.map((days, t) => days * daysLeft(compiled, lot, t, everRelieved))))
  const gains = groups.map(({ choices }) => new Float64Array(choices.length))
  const daysShare = groups.map(() => byYear())
  const reach = new Uint8Array(prerequisites.length)
  const staff = byYear()
  const largest = Math.max(1, ...groups.map(({ choices }) => choices.length))
  const cloud: Points[] = groups.map(({ choices }) => points(choices.length))
  const work = workspace(groups.length * largest + largest)
  let orders: { uses: Float64Array[]; order: Int32Array[]; weights: Weights }[] = []

  /** Replaces the resources used by bounds. The first one is also the one of the tie bound: it must be the plain total of cents. */
  const setWeights = (list: readonly Weights[]): void => {
    orders = list.map((weights) => {
      const uses = groups.map(({ choices }, g) => Float64Array.from(choices, (choice, c) => weights.cents.reduce((sum, weight, t) => sum + weight * (choice.cents[t] ?? 0), 0) + weights.days.reduce((sum, weight, t) => sum + (weight === 0 ? 0 : (weight * (leastStaff[g]?.[c]?.[t] ?? 0)) / dayGrains), 0)))
      return { weights, uses, order: uses.map((row) => Int32Array.from([...row.keys()].sort((a, b) => (row[a] ?? 0) - (row[b] ?? 0) || a - b))) }
    })
  }

  /** Makes the choice in a copy of the state, one depth below. */
  const apply = (depth: number, g: number, choice: Choice): void => {
    const old = states[depth] as State
    const now = states[depth + 1] as State
    now.covered.set(old.covered)
    now.first.set(old.first)
    for (let k = 0; k < choice.slots.length; k += 1) {
      const slot = choice.slots[k] as number
      const domain = slot % domains
      const before = now.covered[slot] as number
      const after = Math.min(wholes[domain] as number, before + (choice.gains[k] as number))
      const table = tables[domain] as Float64Array
      const t = (slot - domain) / domains
      now.first[t] = (now.first[t] as number) + (table[after] as number) - (table[before] as number)
      now.covered[slot] = after
    }
    for (let s = 0; s < synergies.length; s += 1) {
      now.from[s] = (old.from[s] as number) | (choice.from[s] as number)
      now.to[s] = (old.to[s] as number) | (choice.to[s] as number)
    }
    now.needs.set(old.needs)
    for (const { prerequisite, years } of choice.needs) now.needs[prerequisite] = (now.needs[prerequisite] as number) | years
    for (let p = 0; p < prerequisites.length; p += 1) now.given[p] = (old.given[p] as number) | (choice.gives[p] as number)
    for (let t = 0; t < horizon; t += 1) {
      now.spent[t] = (old.spent[t] as number) + (choice.cents[t] as number)
      now.operating[t] = (old.operating[t] as number) + (choice.operating[t] as number)
      now.investment[t] = (old.investment[t] as number) + (choice.investment[t] as number)
    }
    now.cost = old.cost + choice.costCents
    now.lots = choice.taken ? old.lots | (groups[g]?.lotBit ?? 0) : old.lots
    picks[g] = choice
  }

  const fits = (state: State, choice: Choice, g: number): boolean => {
    for (let t = 0; t < horizon; t += 1) {
      const limit = limits[t] as (typeof limits)[number]
      if ((state.spent[t] as number) + (choice.cents[t] as number) > limit.budget) return false
      if ((state.operating[t] as number) + (choice.operating[t] as number) > limit.operating) return false
      if ((state.investment[t] as number) + (choice.investment[t] as number) > limit.investment) return false
      if (counted && (staff[t] as number) + (choice.staff[t] as number) * (daysShare[g]?.[t] ?? 10_000) > limit.staff) return false
    }
    for (const { prerequisite, years } of choice.needs) if (years & ~(reach[prerequisite] as number)) return false
    return true
  }

  const marginal = (state: State, choice: Choice): number => {
    let gain = 0
    for (let k = 0; k < choice.slots.length; k += 1) {
      const slot = choice.slots[k] as number
      const domain = slot % domains
      const before = state.covered[slot] as number
      const after = Math.min(wholes[domain] as number, before + (choice.gains[k] as number))
      const table = tables[domain] as Float64Array
      gain += (discounts[(slot - domain) / domains] as number) * ((table[after] as number) - (table[before] as number))
    }
    for (let s = 0; s < synergies.length; s += 1) {
      const worth = (synergies[s] as { worth: number }).worth
      const begins = choice.from[s] as number
      const ends = choice.to[s] as number
      const g = source[s] as number
      if (begins) gain += worth * (worthOfYears[begins & (state.to[s] as number)] as number)
      if (ends) gain += worth * (worthOfYears[ends & (g >= 0 && picks[g] === undefined ? (canBegin[g]?.[s] as number) : (state.from[s] as number))] as number)
    }
    return gain
  }

  /** Ceiling of the value of every plan below this state, −∞ when there is none; fills `gains` (−1: cannot be chosen). `tie`: see `branch`. */
  const ceiling = (depth: number, tie?: { readonly value: number; readonly cost: number }): number => {
    const state = states[depth] as State
    let base = 0
    for (let t = 0; t < horizon; t += 1) base += (discounts[t] as number) * (state.first[t] as number)
    for (let s = 0; s < synergies.length; s += 1) base += (synergies[s]?.worth ?? 0) * (worthOfYears[(state.from[s] as number) & (state.to[s] as number)] as number)
    for (let p = 0; p < reach.length; p += 1) {
      let years = (met[p] as number) | (state.given[p] as number)
      for (let g = 0; g < groups.length; g += 1) if (picks[g] === undefined) years |= canGive[g]?.[p] as number
      if ((state.needs[p] as number) & ~years) return Number.NEGATIVE_INFINITY
      reach[p] = years
    }
    if (counted) {
      const active = reliefs.map((_, r) => groups.reduce((years, _group, g) => years | ((picks[g]?.relief ?? canRelieve[g])?.[r] ?? 0), 0))
      for (let t = 0; t < horizon; t += 1) {
        let used = 0
        for (let g = 0; g < groups.length; g += 1) {
          const left = daysLeft(compiled, groups[g]?.lot ?? null, t, active)
          const pick = picks[g]
          if (pick) used += (pick.staff[t] as number) * left
          ;(daysShare[g] as Float64Array)[t] = left
        }
        staff[t] = used
        if (used > (limits[t]?.staff as number)) return Number.NEGATIVE_INFINITY
      }
    }
    for (let g = 0; g < groups.length; g += 1) {
      if (picks[g] !== undefined) continue
      const row = gains[g] as Float64Array
      const choices = (groups[g] as { choices: readonly Choice[] }).choices
      for (let c = 0; c < choices.length; c += 1) row[c] = fits(state, choices[c] as Choice, g) ? marginal(state, choices[c] as Choice) : -1
    }
    const under = (index: number, room: number): number => {
      const { uses, order } = orders[index] as (typeof orders)[number]
      const open: Points[] = []
      for (let g = 0; g < groups.length; g += 1) {
        if (picks[g] !== undefined) continue
        const group = cloud[g] as Points
        group.size = 0
        for (const c of order[g] as Int32Array) {
          const gain = (gains[g] as Float64Array)[c] as number
          if (gain < 0) continue
          group.uses[group.size] = (uses[g] as Float64Array)[c] as number
          group.gains[group.size] = gain
          group.size += 1
        }
        open.push(group)
      }
      return base + relax(open, room, work)
    }
    let lowest = Number.POSITIVE_INFINITY
    for (let index = orders.length - 1; index >= 0; index -= 1) {
      const { cents, days } = (orders[index] as (typeof orders)[number]).weights
      let room = 0
      for (let t = 0; t < horizon; t += 1) room += (cents[t] as number) * ((limits[t]?.budget as number) - (state.spent[t] as number)) + ((days[t] as number) === 0 ? 0 : ((days[t] as number) * ((limits[t]?.staff as number) - (staff[t] as number))) / dayGrains)
      lowest = Math.min(lowest, under(index, room))
      if (tie && lowest < tie.value) return lowest
    }
    if (tie && lowest === tie.value) return state.cost > tie.cost || under(0, tie.cost - state.cost) < tie.value ? Number.NEGATIVE_INFINITY : lowest
    return lowest
  }
  return { states, picks, gains, limits, counted, setWeights, apply, ceiling }
}
