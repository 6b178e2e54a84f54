import type { Gap, Slope } from './model.ts'

/** Thousandths of a level: effects and gaps are rounded to them, so that sums are exact in any order. */
export const milli = (levels: number): number => Math.round(levels * 1_000)

/** Values are counted in whole grains (10⁻⁹ weighted level): equal plans are equal, whatever the order of the additions. */
export const grainsPerLevel = 1_000_000_000

const hundredths = (value: number): number => Math.round(value * 100)

/**
 * Worth of closing `closed` thousandths of a gap: v_d · φ(closed), φ concave — slope 1.0 on the first 40 % of the gap,
 * 0.6 on the next 35 %, 0.3 on the last 25 % in the published model. Exact whole grains.
 */
export const domainGrains = (gap: Gap, closed: number, slopes: readonly Slope[]): number => {
  const whole = milli(gap.gap)
  let left = Math.min(closed, whole) * 100
  let grains = 0
  for (const { share, slope } of slopes) {
    const part = Math.min(left, whole * hundredths(share))
    grains += part * hundredths(slope)
    left -= part
  }
  return grains * hundredths(gap.weight)
}

/** Thousandths of a level that formulas gain on a domain together. Gains add up; the gap caps them. */
export const closedBy = (gap: Gap, effects: readonly Readonly<Record<string, number>>[]): number =>
  Math.min(
    milli(gap.gap),
    effects.reduce((sum, effect) => sum + milli(effect[gap.domain] ?? 0), 0),
  )

/** Value of a set of formulas in grains: Σ_d v_d · φ_d(min(gap_d, Σ effects)). */
export const evaluate = (gaps: readonly Gap[], slopes: readonly Slope[], effects: readonly Readonly<Record<string, number>>[]): number =>
  gaps.reduce((sum, gap) => sum + domainGrains(gap, closedBy(gap, effects), slopes), 0)

/** Weighted share (0–1) of the whole gap that formulas close; 1 when there is nothing to close. */
export const coverageOf = (gaps: readonly Gap[], effects: readonly Readonly<Record<string, number>>[]): number => {
  const whole = gaps.reduce((sum, gap) => sum + hundredths(gap.weight) * milli(gap.gap), 0)
  const closed = gaps.reduce((sum, gap) => sum + hundredths(gap.weight) * closedBy(gap, effects), 0)
  return whole === 0 ? 1 : closed / whole
}
