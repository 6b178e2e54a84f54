import type { Choice, Compiled } from './choices.ts'
import type { hopes } from './hope.ts'
import type { YearMeans } from './problem.ts'
import type { State } from './state.ts'

const touches = 31

/** A choice as the arithmetic sees it: `touch` has a bit for each domain it acts on (two domains may share one). */
type Seen = { readonly choice: Choice; readonly touch: number; readonly joins: boolean }
/** What a choice, by its group and place, gains in a slot. */
type Acting = { readonly g: number; readonly c: number; readonly gain: number }

/**
 * What each choice still adds below a state, in grains; −1: it cannot be made. `plain`: what it closes and completes; `bent`: the same along the lines,
 * each slot on its own when it has one. Deeper rows start from the row above: a choice that acts on other domains gains what it did, and one that did
 * not fit never fits again.
 */
export const gainsOf = (compiled: Compiled, picks: readonly (Choice | undefined)[], hope: ReturnType<typeof hopes>) => {
  const { groups, horizon, domains, tables, wholes, discounts, synergies, problem } = compiled
  const { reach, staff, daysShare, counted, limits: staffLimits } = hope
  const limitsOf = (of: (means: YearMeans) => number | null) => Float64Array.from(problem.years, (means) => of(means) ?? Number.POSITIVE_INFINITY)
  const limits = limitsOf(({ budgetCents }) => budgetCents)
  const [operatingLimits, investmentLimits] = [limitsOf(({ operatingCents }) => operatingCents), limitsOf(({ investmentCents }) => investmentCents)]
  const sections = [...operatingLimits, ...investmentLimits].some((limit) => limit !== Number.POSITIVE_INFINITY)
  const worthOfYears = Float64Array.from({ length: 1 << horizon }, (_, years) => discounts.reduce((sum, discount, t) => sum + (years & (1 << t) ? discount : 0), 0))
  const worths = Float64Array.from(synergies, ({ worth }) => worth)
  const sources = Int32Array.from(synergies, ({ from }) => groups.findIndex((group) => group.lot === from && group.option === null))
  const canBegin = Uint8Array.from(synergies, (_, s) => (groups[sources[s] as number]?.choices ?? []).reduce((years, choice) => years | (choice.from[s] ?? 0), 0))
  const discountOf = Float64Array.from({ length: horizon * domains }, (_, slot) => discounts[Math.floor(slot / domains)] as number)
  const bitOf = (slot: number) => 1 << ((slot % domains) % touches)
  const seenAs = (choice: Choice): Seen => ({
    choice,
    touch: choice.slots.reduce((bits, slot) => bits | bitOf(slot), 0),
    joins: [...choice.from, ...choice.to].some((years) => years !== 0),
  })
  const seen = groups.map(({ choices }) => choices.map(seenAs))
  const touchOf = new Map(seen.flatMap((row) => row.map(({ choice, touch }) => [choice, touch] as const)))
  const rows = () => groups.map(({ choices }) => new Float64Array(choices.length))
  const [plain, bent] = [rows(), rows()]
  /** By depth: what the effects alone add. */
  const [effects, along] = [Array.from({ length: groups.length + 1 }, rows), Array.from({ length: groups.length + 1 }, rows)]
  const valid = new Uint8Array(groups.length + 1)
  const touched = new Int32Array(groups.length + 1)
  const slopes = new Float64Array(horizon * domains).fill(-1)
  /** The depth that `plain` and `bent` are of; −1: none. */
  let shown = -1
  /** Choices that act on each slot: only those change when its line does. Made when lines are first tried. */
  let acting: readonly (readonly Acting[])[] | undefined

  const fits = (state: State, choice: Choice, share: Float64Array): boolean => {
    for (let t = 0; t < horizon; t += 1) {
      if ((state.spent[t] as number) + (choice.cents[t] as number) > (limits[t] as number)) return false
      if (counted && (staff[t] as number) + (choice.staff[t] as number) * (share[t] as number) > (staffLimits[t] as number)) return false
      if (!sections) continue
      if ((state.operating[t] as number) + (choice.operating[t] as number) > (operatingLimits[t] as number)) return false
      if ((state.investment[t] as number) + (choice.investment[t] as number) > (investmentLimits[t] as number)) return false
    }
    for (const { prerequisite, years } of choice.needs) if (years & ~(reach[prerequisite] as number)) return false
    return true
  }

  /** Grains of the synergies that the choice completes, uncapped; one whose first lot is still open counts as if it came. */
  const joining = (state: State, choice: Choice): number => {
    let gain = 0
    for (let s = 0; s < worths.length; s += 1) {
      const [begins, ends] = [choice.from[s] as number, choice.to[s] as number]
      const g = sources[s] as number
      if (begins) gain += (worths[s] as number) * (worthOfYears[begins & (state.to[s] as number)] as number)
      if (ends) gain += (worths[s] as number) * (worthOfYears[ends & (g >= 0 && picks[g] === undefined ? (canBegin[s] as number) : (state.from[s] as number))] as number)
    }
    return gain
  }

  /** What a gain in a slot adds: by the table, and along the line of the slot. */
  const inSlot = (state: State, slot: number, gain: number, slope: number): number => {
    const domain = slot % domains
    const before = state.covered[slot] as number
    const after = Math.min(wholes[domain] as number, before + gain)
    const table = tables[domain] as Float64Array
    return (discountOf[slot] as number) * (slope < 0 ? (table[after] as number) - (table[before] as number) : slope * (after - before))
  }

  const actingOn = (slot: number): Acting[] => groups.flatMap(({ choices }, g) => choices.flatMap(({ slots, gains }, c) => (slots.includes(slot) ? [{ g, c, gain: gains[slots.indexOf(slot)] as number }] : [])))

  /** A choice was made at this depth: everything below is to be counted again. */
  const chosen = (depth: number, choice: Choice): void => {
    touched[depth + 1] = touchOf.get(choice) ?? -1
    valid.fill(0, depth + 1)
    if (shown > depth) shown = -1
  }

  /** Whether `plain` and `bent` are those of this depth already. */
  const isShown = (depth: number): boolean => shown === depth
  const hide = (): void => void (shown = -1)

  /** Fills `plain` and `bent` for the state of a depth. */
  const gather = (depth: number, state: State): void => {
    const above = depth > 0 && valid[depth - 1] === 1
    const changed = above ? (touched[depth] as number) : -1
    for (let g = 0; g < groups.length; g += 1) {
      if (picks[g] !== undefined) continue
      const [straight, bending, list, share] = [plain[g] as Float64Array, bent[g] as Float64Array, seen[g] as Seen[], daysShare[g] as Float64Array]
      const [own, ownAlong] = [(effects[depth] as Float64Array[])[g] as Float64Array, (along[depth] as Float64Array[])[g] as Float64Array]
      const [before, beforeAlong] = above ? [(effects[depth - 1] as Float64Array[])[g] as Float64Array, (along[depth - 1] as Float64Array[])[g] as Float64Array] : [own, ownAlong]
      for (let c = 0; c < list.length; c += 1) {
        const { choice, touch, joins } = list[c] as Seen
        if ((above && (before[c] as number) < 0) || !fits(state, choice, share)) {
          own[c] = -1
          straight[c] = -1
          bending[c] = -1
          continue
        }
        if (above && (touch & changed) === 0) {
          own[c] = before[c] as number
          ownAlong[c] = beforeAlong[c] as number
        } else {
          const { slots, gains } = choice
          let [sum, sumAlong] = [0, 0]
          for (let k = 0; k < slots.length; k += 1) {
            const slot = slots[k] as number
            const domain = slot % domains
            const closed = state.covered[slot] as number
            const after = Math.min(wholes[domain] as number, closed + (gains[k] as number))
            const table = tables[domain] as Float64Array
            const discount = discountOf[slot] as number
            const gain = discount * ((table[after] as number) - (table[closed] as number))
            const slope = slopes[slot] as number
            sum += gain
            sumAlong += slope < 0 ? gain : discount * slope * (after - closed)
          }
          own[c] = sum
          ownAlong[c] = sumAlong
        }
        const joined = joins ? joining(state, choice) : 0
        straight[c] = (own[c] as number) + joined
        bending[c] = (ownAlong[c] as number) + joined
      }
    }
    valid[depth] = 1
    shown = depth
  }

  /** Takes other lines: what is shown changes where they do, the rest is to be counted again. `state`: of the depth shown. */
  const bend = (next: Float64Array, states: readonly State[]): void => {
    const depth = shown
    let same = true
    for (let slot = 0; slot < slopes.length; slot += 1) {
      if (next[slot] === slopes[slot]) continue
      same = false
      if (depth < 0) continue
      acting ??= Array.from(slopes, (_, at) => actingOn(at))
      for (const { g, c, gain } of acting[slot] as Acting[]) {
        const row = bent[g] as Float64Array
        if (picks[g] !== undefined || (row[c] as number) < 0) continue
        const more = inSlot(states[depth] as State, slot, gain, next[slot] as number) - inSlot(states[depth] as State, slot, gain, slopes[slot] as number)
        row[c] = (row[c] as number) + more
        const own = (along[depth] as Float64Array[])[g] as Float64Array
        own[c] = (own[c] as number) + more
      }
    }
    if (same) return
    slopes.set(next)
    valid.fill(0)
    if (depth >= 0) valid[depth] = 1
  }
  return { plain, bent, discountOf, worthOfYears, chosen, isShown, hide, gather, bend }
}
