import { paths } from '#app/paths.ts'
import type { ScenarioKind } from '../advice/advice.ts'
import type { LotWish, Means } from '../means/means.ts'
import { meansQuery } from '../means/read-means.ts'

/** The page of a plan for these means; `more`: what it is asked to unfold. */
export const planAddress = (means: Means, kind: ScenarioKind, more: Readonly<Record<string, string>> = {}): string => `${paths.plan}?${meansQuery(means, { scenario: kind, ...more })}`

/** The form of the means, filled with these. */
export const meansAddress = (means: Means): string => `${paths.combinations}?${meansQuery(means)}`

/** The same means with another wish for one lot: a formula, « without it » (null), or whatever is best (undefined). */
export const withWish = (means: Means, lot: string, formula: string | null | undefined): Means => {
  const others = means.lots.filter((each) => each.lot !== lot)
  if (formula === undefined) return { ...means, lots: others }
  const wish: LotWish = formula === null ? { lot, wish: 'never' } : { lot, wish: 'formula', formula }
  return { ...means, lots: [...others, wish] }
}
