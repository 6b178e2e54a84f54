import type { Choice, Compiled } from './choices.ts'
import { type Points, points, relax, workspace } from './bound.ts'
import { dayGrains } from './feasibility.ts'
import { gainsOf } from './gains.ts'
import { hopes } from './hope.ts'
import { type State, choose, newState } from './state.ts'
import type { Relaxed, Weights } from './tuning.ts'

/** The best plan so far, as ties need it: nothing that costs more can replace it at the same value. */
export type ToBeat = { readonly value: number; readonly cost: number }

type Bound = { readonly relaxed: Relaxed; /** Of the line of each slot; −1: none. */ readonly slopes: Float64Array; readonly uses: readonly Float64Array[]; readonly order: readonly Int32Array[] }

const never = Number.NEGATIVE_INFINITY

/** Sorts places by use, ties by place, from an order that is nearly right. */
const sortedBy = (uses: Float64Array, begun: Int32Array): Int32Array => {
  const order = begun.slice()
  for (let index = 1; index < order.length; index += 1) {
    const place = order[index] as number
    const use = uses[place] as number
    let at = index
    for (; at > 0; at -= 1) {
      const before = order[at - 1] as number
      if ((uses[before] as number) < use || ((uses[before] as number) === use && before < place)) break
      order[at] = before
    }
    order[at] = place
  }
  return order
}

/** The arithmetic of one search: states by depth, marginal gains, ceilings. Holds typed arrays, allocated once. */
export const nodes = (compiled: Compiled) => {
  const { groups, horizon, domains, synergies, problem } = compiled
  const states: State[] = Array.from({ length: groups.length + 1 }, () => newState(compiled))
  const picks: (Choice | undefined)[] = groups.map(() => undefined)
  const hope = hopes(compiled, picks)
  const { plain: gains, bent, discountOf, worthOfYears, chosen, isShown, hide, gather, bend } = gainsOf(compiled, picks, hope)
  const largest = Math.max(1, ...groups.map(({ choices }) => choices.length))
  const cloud: Points[] = groups.map(({ choices }) => points(choices.length))
  const work = workspace(groups.length * largest + largest)
  const straight = new Float64Array(horizon * domains).fill(-1)
  const asListed = groups.map(({ choices }) => Int32Array.from(choices.keys()))
  const open: Points[] = []
  let bounds: readonly Bound[] = []

  const usesOf = ({ cents, days }: Weights): Float64Array[] =>
    groups.map(({ choices }, g) => {
      const row = new Float64Array(choices.length)
      for (let c = 0; c < row.length; c += 1) {
        const [choice, least] = [choices[c] as Choice, hope.leastStaff[g]?.[c] as Float64Array]
        let use = 0
        for (let t = 0; t < horizon; t += 1) use += (cents[t] as number) * (choice.cents[t] as number) + ((days[t] as number) * (least[t] as number)) / dayGrains
        row[c] = use
      }
      return row
    })

  /** Replaces what ceilings lean on. The last one is also that of the tie: the plain total of cents, without lines. */
  const relaxBy = (list: readonly Relaxed[]): void => {
    bounds = list.map((relaxed): Bound => {
      const known = bounds.find((each) => each.relaxed.weights === relaxed.weights)
      const slopes = relaxed.lines.length === 0 ? straight : straight.map((none, slot) => relaxed.lines[slot]?.slope ?? none)
      if (known) return { ...known, relaxed, slopes }
      const uses = usesOf(relaxed.weights)
      return { relaxed, slopes, uses, order: uses.map((row, g) => sortedBy(row, bounds[0]?.order[g] ?? (asListed[g] as Int32Array))) }
    })
    bend(bounds[0]?.slopes ?? straight, states)
  }

  /** Makes the choice in a copy of the state, one depth below. */
  const apply = (depth: number, g: number, choice: Choice): void => {
    choose(compiled, states[depth] as State, states[depth + 1] as State, g, choice)
    picks[g] = choice
    chosen(depth, choice)
  }

  const baseOf = (state: State): number => {
    let base = 0
    for (let t = 0; t < horizon; t += 1) base += (compiled.discounts[t] as number) * (state.first[t] as number)
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
    open.length = 0
    for (let g = 0; g < groups.length; g += 1) {
      if (picks[g] !== undefined) continue
      const group = cloud[g] as Points
      const [from, use, by] = [(lines.length > 0 ? bent : gains)[g] as Float64Array, uses[g] as Float64Array, order[g] as Int32Array]
      let size = 0
      for (let index = 0; index < by.length; index += 1) {
        const c = by[index] as number
        const gain = from[c] as number
        if (gain < 0) continue
        group.uses[size] = use[c] as number
        group.gains[size] = gain
        size += 1
      }
      group.size = size
      open.push(group)
    }
    return liftOf(state, lines) + relax(open, room, work)
  }

  const roomOf = (state: State, { relaxed: { weights } }: Bound): number => {
    let room = 0
    for (let t = 0; t < horizon; t += 1) {
      room += (weights.cents[t] as number) * ((problem.years[t]?.budgetCents as number) - (state.spent[t] as number))
      if ((weights.days[t] as number) > 0) room += ((weights.days[t] as number) * ((hope.limits[t] as number) - (hope.staff[t] as number))) / dayGrains
    }
    return room
  }

  /** Fills `gains` for the state of a depth; false when nothing below it can hold. */
  const look = (depth: number): boolean => {
    if (isShown(depth)) return true
    const state = states[depth] as State
    hide()
    if (!hope.hopeful(state)) return false
    gather(depth, state)
    return true
  }

  /** Ceiling of the value of every plan below this state, −∞ when there is none, or none that can replace the plan to beat; fills `gains`. */
  const ceiling = (depth: number, best?: ToBeat): number => {
    if (!look(depth)) return never
    const state = states[depth] as State
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
  return { states, picks, gains, relaxBy, apply, look, ceiling }
}
