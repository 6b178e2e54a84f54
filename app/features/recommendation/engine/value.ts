import type { Gap, ValueModel } from './problem.ts'

/** Thousandths of a level: effects and gaps are rounded to them, so that sums are exact in any order. */
export const milli = (levels: number): number => Math.round(levels * 1_000)
export const hundredths = (value: number): number => Math.round(value * 100)

/** A value is a whole number of grains: 10⁻⁹ weighted level × 10⁻⁴ of discount. Equal plans are equal, whatever the order of additions. */
export const grainsPerLevel = 1e13
const discountUnits = 10_000

/** Years of the horizon as bits: year 1 is bit 0. */
export const yearsFrom = (start: number, life: number | null, horizon: number): number => {
  const end = life === null ? horizon : Math.min(horizon, start + life - 1)
  return start > end ? 0 : ((1 << end) - 1) & ~((1 << (start - 1)) - 1)
}

/** Worth in one year of closing 0, 1, 2 … thousandths of a gap: w_d · φ_d, slopes 1.0 / 0.6 / 0.3 on 40 / 35 / 25 % of the gap (docs/combinations.md), 10⁻⁹ level. */
export const worthTable = (gap: Gap, { slopes }: ValueModel): Float64Array => {
  const whole = milli(Math.max(0, gap.gap))
  const table = new Float64Array(whole + 1)
  const weight = hundredths(gap.weight)
  const stretches = slopes.map(({ share, slope }) => ({ length: whole * hundredths(share), slope: hundredths(slope) }))
  for (let closed = 1; closed <= whole; closed += 1) {
    let left = closed * 100
    let worth = 0
    for (const { length, slope } of stretches) {
      const part = left < length ? left : length
      worth += part * slope
      left -= part
    }
    table[closed] = worth * weight
  }
  return table
}

/** 0.95^(t−1) for each year, in ten-thousandths: exact for the three years of a horizon. */
export const discountsOf = ({ discount }: ValueModel, horizon: number): number[] => Array.from({ length: horizon }, (_, t) => Math.round(discountUnits * discount ** t))

/** Worth of one year: first sum + min(synergies, 10 % of the first sum), in 10⁻⁹ level. */
export const yearWorth = (first: number, synergies: number, { synergyCap }: ValueModel): number => first + Math.min(synergies, Math.floor((first * hundredths(synergyCap)) / 100))

/** V in weighted levels, for people. */
export const inLevels = (grains: number): number => grains / grainsPerLevel
