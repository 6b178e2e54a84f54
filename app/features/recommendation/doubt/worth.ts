import type { Choice, Compiled } from '../engine/choices.ts'
import type { Effect, Gap, Problem } from '../engine/problem.ts'
import { milli, worthTable, yearWorth, yearsFrom } from '../engine/value.ts'
import { type Draw, qualityKey, triangular } from './uncertainty.ts'

/** A plan of the pool. `places`: for each group of the problem, which of its choices. */
export type Pooled = {
  readonly places: readonly number[]
  readonly picks: readonly Choice[]
  /** Value synergies at work in each year, 10⁻⁹ level: no draw changes them. */
  readonly together: readonly number[]
  readonly costCents: number
  readonly contracts: number
}

/** What a plan is worth when the answers and the effects are those of a case. No `quality`: the likely effects. */
export type Case = { readonly gaps: readonly Gap[]; readonly quality: Draw['quality'] }

type Part = { readonly slot: number; readonly effect: number }

export const pooled = ({ groups, horizon, synergies }: Compiled, places: readonly number[], picks: readonly Choice[]): Pooled => {
  const at = synergies.map((_, s) => picks.reduce((years, pick) => years | (pick.from[s] ?? 0), 0) & picks.reduce((years, pick) => years | (pick.to[s] ?? 0), 0))
  return {
    places,
    picks,
    together: Array.from({ length: horizon }, (_, t) => synergies.reduce((sum, { worth }, s) => sum + ((at[s] ?? 0) & (1 << t) ? worth : 0), 0)),
    costCents: picks.reduce((sum, pick) => sum + pick.costCents, 0),
    contracts: new Set(groups.flatMap(({ lot }, g) => (lot !== null && picks[g]?.taken ? [lot] : []))).size,
  }
}

/**
 * Values plans case after case, exactly as the search does (grains). `set` prepares a case; `value` then takes a plan. Holds typed arrays, allocated once.
 */
export const weigher = (problem: Problem, { groups, horizon, domains, discounts }: Compiled) => {
  const effects: { effect: Effect; key: string }[] = []
  const domainAt = new Map(problem.gaps.map(({ domain }, index) => [domain, index]))
  const offers = [...problem.lots.flatMap(({ lot, formulas }) => formulas.map((offer) => ({ offer, lot, code: offer.formula, isFormula: true }))), ...problem.options.map((offer) => ({ offer, lot: offer.lot, code: offer.option, isFormula: false }))]
  const firsts = offers.map(({ offer, lot, code }) => {
    const first = effects.length
    for (const effect of offer.effects) effects.push({ effect, key: qualityKey(lot, code) })
    return first
  })
  const partsOf = (lot: string | null, option: string | null, choice: Choice): Part[] =>
    offers.flatMap(({ offer, lot: own, code, isFormula }, index) => {
      if (own !== lot || !choice.taken || !(isFormula ? option === null && code === choice.formula : choice.options.includes(code))) return []
      const active = yearsFrom(choice.startYear, offer.lifeYears, horizon)
      return offer.effects.flatMap(({ domain, lifeYears }, e) => {
        const years = lifeYears === null ? active : yearsFrom(choice.startYear, lifeYears, horizon)
        const place = domainAt.get(domain)
        return place === undefined ? [] : Array.from({ length: horizon }, (_, t) => t).flatMap((t) => (years & (1 << t) ? [{ slot: t * domains + place, effect: (firsts[index] ?? 0) + e }] : []))
      })
    })
  const parts = groups.map(({ lot, option, choices }) =>
    choices.map((choice) => {
      const own = partsOf(lot, option, choice)
      return { slots: Int32Array.from(own, ({ slot }) => slot), effects: Int32Array.from(own, ({ effect }) => effect), gains: new Int32Array(own.length) }
    }),
  )
  const gained = new Int32Array(effects.length)
  const covered = new Int32Array(horizon * domains)
  const known = new Map<string, Float64Array>()
  let tables: Float64Array[] = []

  const set = ({ gaps, quality }: Case): void => {
    effects.forEach(({ effect, key }, index) => {
      const quantile = quality[key]
      gained[index] = milli(quantile === undefined ? effect.levels.likely : triangular(effect.levels, quantile))
    })
    for (const row of parts) for (const part of row) for (let k = 0; k < part.gains.length; k += 1) part.gains[k] = gained[part.effects[k] as number] as number
    tables = gaps.map((gap) => {
      const key = `${gap.domain} ${milli(gap.gap)}`
      const table = known.get(key) ?? worthTable(gap, problem.value)
      known.set(key, table)
      return table
    })
  }

  const value = ({ places, together }: Pooled): number => {
    covered.fill(0)
    for (let g = 0; g < places.length; g += 1) {
      const { slots, gains } = (parts[g] as (typeof parts)[number])[places[g] as number] as (typeof parts)[number][number]
      for (let k = 0; k < slots.length; k += 1) covered[slots[k] as number] = (covered[slots[k] as number] as number) + (gains[k] as number)
    }
    let sum = 0
    for (let t = 0; t < horizon; t += 1) {
      let first = 0
      for (let d = 0; d < domains; d += 1) {
        const closed = covered[t * domains + d] as number
        if (closed === 0) continue
        const table = tables[d] as Float64Array
        first += table[closed < table.length ? closed : table.length - 1] as number
      }
      sum += (discounts[t] as number) * yearWorth(first, together[t] as number, problem.value)
    }
    return sum
  }
  return { set, value }
}
