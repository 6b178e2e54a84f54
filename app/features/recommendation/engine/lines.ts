import type { Compiled } from './choices.ts'
import { hundredths } from './value.ts'

/**
 * A straight line above the concave worth of a slot (a domain in a year). Seen from what is already closed, closing more is worth at most its
 * lift plus its slope times what is added, however many formulas share in it: when several act on one domain, a line bounds them lower than
 * the sum of what each would gain alone. `lifts`: by thousandths of a level already closed. 10⁻⁹ level, before discount.
 */
export type Line = { readonly slope: number; readonly lifts: Float64Array }

const lineOf = (table: Float64Array, slope: number): Line => {
  const lifts = new Float64Array(table.length)
  let highest = Number.NEGATIVE_INFINITY
  for (let closed = table.length - 1; closed >= 0; closed -= 1) {
    const height = (table[closed] as number) - slope * closed
    highest = Math.max(highest, height)
    lifts[closed] = highest - height
  }
  return { slope, lifts }
}

/** For each slot, the lines of the later stretches of its gap, and the flat one. The first stretch's would never bound lower than marginal gains. */
export const linesOf = ({ problem, tables, horizon }: Compiled): Line[][] => {
  const byDomain = tables.map((table, domain): Line[] => {
    if (table.length < 2) return []
    const weight = hundredths(problem.gaps[domain]?.weight ?? 0)
    return [...problem.value.slopes.slice(1).map(({ slope }) => 100 * hundredths(slope) * weight), 0].map((slope) => lineOf(table, slope))
  })
  return Array.from({ length: horizon }, () => byDomain).flat()
}
