import type { Problem } from '../engine/problem.ts'
import { type Sheet, type Terms, acts, scaled } from './sheet.ts'

/** Published figures are read as the method rounds them: weights, shares, slopes and the cap to hundredths, levels to thousandths. */
const rounded = (value: number, parts: number): number => Math.round(value * parts) / parts

const discountOf = (problem: Problem, year: number): number => rounded(problem.value.discount ** (year - 1), 10_000)

/**
 * What closing the gaps is worth in one year: a column per domain and stretch of its gap, all together at most the effects that act in the
 * year. Slopes fall, so the best stretches fill first without any binary. Returns the first sum of the year, before discount.
 */
export const coverage = (problem: Problem, sheet: Sheet, year: number): Terms =>
  problem.gaps.flatMap(({ domain, weight, gap }): Terms => {
    const open = rounded(Math.max(0, gap), 1_000)
    if (open === 0) return []
    const effects = sheet.starts.flatMap(({ column, item, year: start }): Terms => {
      const gained = item.what.effects.reduce((sum, effect) => (effect.domain === domain && acts(item, effect, start, year) ? sum + rounded(effect.levels.likely, 1_000) : sum), 0)
      return gained === 0 ? [] : [[column, gained]]
    })
    const stretches = problem.value.slopes.map(({ share, slope }): readonly [number, number] => {
      const worth = rounded(weight, 100) * rounded(slope, 100)
      return [sheet.column({ upper: open * rounded(share, 100), worth: worth * discountOf(problem, year) }), worth]
    })
    sheet.row(Number.NEGATIVE_INFINITY, 0, [...stretches.map(([column]): readonly [number, number] => [column, 1]), ...scaled(effects, -1)])
    return stretches
  })

/** Synergies of one year: each needs both its lots active, and together they are worth at most their cap of the year's first sum. */
export const synergyWorth = (problem: Problem, sheet: Sheet, year: number, first: Terms): void => {
  const values = problem.synergies.flatMap((synergy) => (synergy.kind === 'value' ? [synergy] : []))
  if (values.length === 0) return
  const parts = values.map((synergy): readonly [number, number] => {
    const both = sheet.column({ upper: 1 })
    const lively = (lot: string, formulas: readonly string[] | undefined) => sheet.active(year, (item) => (item.isFormula && item.lot === lot && (formulas?.includes(item.code) ?? true) ? -1 : 0))
    sheet.row(Number.NEGATIVE_INFINITY, 0, [[both, 1], ...lively(synergy.from, synergy.fromFormulas)])
    sheet.row(Number.NEGATIVE_INFINITY, 0, [[both, 1], ...lively(synergy.to, synergy.toFormulas)])
    return [both, -rounded(synergy.levels, 1_000)]
  })
  const together = sheet.column({ worth: discountOf(problem, year) })
  sheet.row(Number.NEGATIVE_INFINITY, 0, [[together, 1], ...parts])
  sheet.row(Number.NEGATIVE_INFINITY, 0, [[together, 1], ...scaled(first, -rounded(problem.value.synergyCap, 100))])
}
