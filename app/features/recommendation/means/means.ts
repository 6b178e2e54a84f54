import type { Cents, ParisDay } from '#app/features/core/index.ts'

/**
 * What the authority leaves to the search for one lot: `best` (computed), `any` (to be taken, at any level), `never`, or one formula,
 * pinned. Lots that are not named are `best`.
 */
export type LotWish = { readonly lot: string; readonly wish: 'any' | 'never' } | { readonly lot: string; readonly wish: 'formula'; readonly formula: string }

/** A contract that runs already: its lot waits until the day after `until`; the whole horizon when its end was not told (null). Formula null: not told. */
export type RunningContract = { readonly lot: string; readonly formula: string | null; readonly until: ParisDay | null }

/** One year of the horizon, as the authority put it. Cents excluding tax. Null: no limit of its own. */
export type MeansOfYear = { readonly budgetCents: Cents; readonly operatingCents: Cents | null; readonly investmentCents: Cents | null; readonly staffDays: number | null }

/** The means of an authority: what is kept with a plan, and what it is computed again from. Years count twelve months from the day of the computation. */
export type Means = {
  /** One to three. */
  readonly years: readonly MeansOfYear[]
  /** Already granted by somebody else, added to the first year's budget. */
  readonly grantCents: Cents
  readonly lots: readonly LotWish[]
}
