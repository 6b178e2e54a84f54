import type { Choice, Compiled } from './choices.ts'
import { type Points, points, relax, workspace } from './bound.ts'
import { dayGrains, daysLeft, staffLimit } from './feasibility.ts'
import { type State, choose, newState } from './state.ts'
import type { Relaxed, Weights } from './tuning.ts'

/** The best plan so far, as ties need it: nothing that costs more can replace it at the same value. */
export type ToBeat = { readonly value: number; readonly cost: number }

type Bound = { readonly relaxed: Relaxed; /** Of the line of each slot; −1: none. */ readonly slopes: Float64Array; readonly uses: readonly Float64Array[]; readonly order: readonly Int32Array[] }

const never = Number.NEGATIVE_INFINITY

/** The arithmetic of one search: states by depth, marginal gains, ceilings. Holds typed arrays, allocated once. */
export const nodes = (compiled: Compiled) => {
  const { groups, horizon, domains, tables, wholes, discounts, synergies, reliefs, prerequisites, met, problem } = compiled
  const byYear = () => new Float64Array(horizon)
  const states: State[] = Array.from({ length: groups.length + 1 }, () => newState(compiled))
  const picks: (Choice | undefined)[] = groups.map(() => undefined)
  const limits = problem.years.map((means) => ({
    budget: means.budgetCents, operating: means.operatingCents ?? Number.POSITIVE_INFINITY, investment: means.investmentCents ?? Number.POSITIVE_INFINITY, staff: staffLimit(means),
  }))
  const counted = limits.some((limit) => limit.staff !== Number.POSITIVE_INFINITY)
  const worthOfYears = Float64Array.from({ length: 1 << horizon }, (_, years) => discounts.reduce((sum, discount, t) => sum + (years & (1 << t) ? discount : 0), 0))
  const masks = (count: number, of: (choice: Choice) => Uint8Array) =>
    groups.map(({ choices }) => Uint8Array.from({ length: count }, (_, index) => choices.reduce((years, choice) => years | (of(choice)[index] ?? 0), 0)))
  const canGive = masks(prerequisites.length, (choice) => choice.gives)
  const canRelieve = masks(reliefs.length, (choice) => choice.relief)
  const canBegin = masks(synergies.length, (choice) => choice.from)
  const source = synergies.map(({ from }) => groups.findIndex((group) => group.lot === from && group.option === null))
  const everRelieved = reliefs.map((_, index) => canRelieve.reduce((years, each) => years | (each[index] ?? 0), 0))
  const leastStaff = groups.map(({ lot, choices }) => choices.map((choice) => choice.staff.map((days, t) => days * daysLeft(compiled, lot, t, everRelieved))))
  const gains = groups.map(({ choices }) => new Float64Array(choices.length))
  const eased = groups.map(({ choices }) => new Float64Array(choices.length))
  const daysShare = groups.map(() => byYear())
  const reach = new Uint8Array(prerequisites.length)
  const staff = byYear()
  const largest = Math.max(1, ...groups.map(({ choices }) => choices.length))
  const cloud: Points[] = groups.map(({ choices }) => points(choices.length))
  const work = workspace(groups.length * largest + largest)
  const discountOf = Float64Array.from({ length: horizon * domains }, (_, slot) => discounts[Math.floor(slot / domains)] as number)
  const straight = new Float64Array(horizon * domains).fill(-1)
  let bounds: readonly Bound[] = []

  const useOf = ({ cents, days }: Weights, choice: Choice, least: Float64Array | undefined): number => {
    let use = 0
    for (let t = 0; t < horizon; t += 1) use += (cents[t] as number) * (choice.cents[t] as number) + ((days[t] as number) * (least?.[t] ?? 0)) / dayGrains
    return use
  }

  /** Replaces what ceilings lean on. The last one is also that of the tie: the plain total of cents, without lines. */
  const relaxBy = (list: readonly Relaxed[]): void => {
    bounds = list.map((relaxed): Bound => {
      const known = bounds.find((each) => each.relaxed.weights === relaxed.weights)
      const slopes = straight.map((none, slot) => relaxed.lines[slot]?.slope ?? none)
      if (known) return { ...known, relaxed, slopes }
      const uses = groups.map(({ choices }, g) => Float64Array.from(choices, (choice, c) => useOf(relaxed.weights, choice, leastStaff[g]?.[c])))
      return { relaxed, slopes, uses, order: uses.map((row) => Int32Array.from(row.keys()).sort((a, b) => (row[a] as number) - (row[b] as number) || a - b)) }
    })
  }

  /** Makes the choice in a copy of the state, one depth below. */
  const apply = (depth: number, g: number, choice: Choice): void => {
    choose(compiled, states[depth] as State, states[depth + 1] as State, g, choice)
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

  /** Grains of the synergies that the choice completes, uncapped; one whose first lot is still open counts as if it came. */
  const joining = (state: State, choice: Choice): number => {
    let gain = 0
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

  /** Whether what is taken can still have its prerequisites, and its staff days; sets `reach`, `staff` and `daysShare`. */
  const hopeful = (state: State): boolean => {
    for (let p = 0; p < reach.length; p += 1) {
      let years = (met[p] as number) | (state.given[p] as number)
      for (let g = 0; g < groups.length; g += 1) if (picks[g] === undefined) years |= canGive[g]?.[p] as number
      if ((state.needs[p] as number) & ~years) return false
      reach[p] = years
    }
    if (!counted) return true
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
      if (used > (limits[t]?.staff as number)) return false
    }
    return true
  }

  const baseOf = (state: State): number => {
    let base = 0
    for (let t = 0; t < horizon; t += 1) base += (discounts[t] as number) * (state.first[t] as number)
    for (let s = 0; s < synergies.length; s += 1) base += (synergies[s]?.worth ?? 0) * (worthOfYears[(state.from[s] as number) & (state.to[s] as number)] as number)
    return base
  }

  /** What the lines lie above what is closed already. */
  const liftOf = (state: State, lines: Relaxed['lines']): number => {
    let lift = 0
    for (let slot = 0; slot < lines.length; slot += 1) {
      const line = lines[slot]
      if (line) lift += (discountOf[slot] as number) * (line.lifts[state.covered[slot] as number] as number)
    }
    return lift
  }

  /** Most that the open groups can add to the state with this room. */
  const under = (state: State, { relaxed: { lines }, uses, order }: Bound, room: number): number => {
    const open: Points[] = []
    for (let g = 0; g < groups.length; g += 1) {
      if (picks[g] !== undefined) continue
      const group = cloud[g] as Points
      const from = lines.length > 0 ? (eased[g] as Float64Array) : (gains[g] as Float64Array)
      group.size = 0
      for (const c of order[g] as Int32Array) {
        const gain = from[c] as number
        if (gain < 0) continue
        group.uses[group.size] = (uses[g] as Float64Array)[c] as number
        group.gains[group.size] = gain
        group.size += 1
      }
      open.push(group)
    }
    return liftOf(state, lines) + relax(open, room, work)
  }

  const roomOf = (state: State, { relaxed: { weights } }: Bound): number => {
    let room = 0
    for (let t = 0; t < horizon; t += 1) {
      room += (weights.cents[t] as number) * ((limits[t]?.budget as number) - (state.spent[t] as number))
      if ((weights.days[t] as number) > 0) room += ((weights.days[t] as number) * ((limits[t]?.staff as number) - (staff[t] as number))) / dayGrains
    }
    return room
  }

  /** Fills `gains` (−1: cannot be chosen) with what each choice closes and completes; the same along the lines, each slot on its own when it has one. */
  const gather = (state: State, slopes: Float64Array): void => {
    for (let g = 0; g < groups.length; g += 1) {
      if (picks[g] !== undefined) continue
      const [row, bent, choices] = [gains[g] as Float64Array, eased[g] as Float64Array, (groups[g] as { choices: readonly Choice[] }).choices]
      for (let c = 0; c < choices.length; c += 1) {
        const choice = choices[c] as Choice
        if (!fits(state, choice, g)) {
          row[c] = -1
          bent[c] = -1
          continue
        }
        let alone = joining(state, choice)
        let along = alone
        for (let k = 0; k < choice.slots.length; k += 1) {
          const slot = choice.slots[k] as number
          const domain = slot % domains
          const before = state.covered[slot] as number
          const after = Math.min(wholes[domain] as number, before + (choice.gains[k] as number))
          const table = tables[domain] as Float64Array
          const discount = discountOf[slot] as number
          const gain = discount * ((table[after] as number) - (table[before] as number))
          const slope = slopes[slot] as number
          alone += gain
          along += slope < 0 ? gain : discount * slope * (after - before)
        }
        row[c] = alone
        bent[c] = along
      }
    }
  }

  /** Ceiling of the value of every plan below this state, −∞ when there is none, or none that can replace the plan to beat; fills `gains`. */
  const ceiling = (depth: number, best?: ToBeat): number => {
    const state = states[depth] as State
    if (!hopeful(state)) return never
    gather(state, bounds[0]?.slopes ?? straight)
    const base = baseOf(state)
    let lowest = Number.POSITIVE_INFINITY
    for (const bound of bounds) {
      lowest = Math.min(lowest, base + under(state, bound, roomOf(state, bound)))
      if (best && lowest < best.value) return lowest
    }
    const plain = bounds.at(-1)
    if (!best || lowest > best.value || !plain) return lowest
    return state.cost > best.cost || base + under(state, plain, best.cost - state.cost) < best.value ? never : lowest
  }
  return { states, picks, gains, relaxBy, apply, ceiling }
}
