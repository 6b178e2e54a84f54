import type { Cents } from '#app/features/core/index.ts'

type CurvePoint = { readonly netCents: Cents; readonly value: number }

export type FrontierReading = {
  /** Price of the cheapest plan that gains half of what can be gained, and of the one that gains it all. */
  readonly halfCents: Cents
  readonly allCents: Cents
  /** Share of what can be gained that the budget buys, in whole per cent, rounded down; null without a budget. */
  readonly boughtPercent: number | null
}

/** What to remember of the curve; null when no plan gains anything. Points come from the cheapest to the dearest. */
export const readFrontier = (curve: readonly CurvePoint[], budgetCents: Cents | null): FrontierReading | null => {
  const top = Math.max(0, ...curve.map(({ value }) => value))
  const priceOf = (value: number) => curve.find((point) => point.value >= value - 1e-9)?.netCents
  const halfCents = priceOf(top / 2)
  const allCents = priceOf(top)
  if (top === 0 || halfCents === undefined || allCents === undefined) return null
  const bought = budgetCents === null ? null : Math.max(0, ...curve.filter(({ netCents }) => netCents <= budgetCents).map(({ value }) => value))
  return { halfCents, allCents, boughtPercent: bought === null ? null : Math.floor((bought / top) * 100 + 1e-9) }
}
