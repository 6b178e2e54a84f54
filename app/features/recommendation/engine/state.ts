import type { Choice, Compiled } from './choices.ts'

/** What is decided so far at one depth of the search. Money in cents by year; `covered` in thousandths of a level by slot; years as bits. */
export type State = {
  readonly covered: Int32Array
  /** First sum of each year, in 10⁻⁹ level. */
  readonly first: Float64Array
  /** Years in which each synergy finds its first, its second lot active. */
  readonly from: Uint8Array
  readonly to: Uint8Array
  /** Years in which each prerequisite is asked for, and given by what is taken. */
  readonly needs: Uint8Array
  readonly given: Uint8Array
  readonly spent: Float64Array
  readonly operating: Float64Array
  readonly investment: Float64Array
  cost: number
  lots: number
}

export const newState = ({ horizon, domains, synergies, prerequisites }: Compiled): State => {
  const byYear = () => new Float64Array(horizon)
  return {
    covered: new Int32Array(horizon * domains),
    first: byYear(),
    from: new Uint8Array(synergies.length),
    to: new Uint8Array(synergies.length),
    needs: new Uint8Array(prerequisites.length),
    given: new Uint8Array(prerequisites.length),
    spent: byYear(),
    operating: byYear(),
    investment: byYear(),
    cost: 0,
    lots: 0,
  }
}

/** Writes in `now` what `old` becomes once this choice is made in this group. */
export const choose = ({ groups, horizon, domains, tables, wholes, synergies, prerequisites }: Compiled, old: State, now: State, g: number, choice: Choice): void => {
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
}
