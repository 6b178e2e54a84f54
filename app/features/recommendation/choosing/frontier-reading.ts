import type { Cents } from '#app/features/core/index.ts'

type CurvePoint = { readonly costCents: Cents; readonly value: number }

export type FrontierReading = {
  /** Cost of the cheapest plan that gains half of what can be gained, and of the one that gains it all. Cents excluding tax over the horizon. */
  readonly halfCents: Cents
  readonly allCents: Cents
  /** Share of what can be gained that the money buys, in whole per cent, rounded down. */
  readonly boughtPercent: number
}

/** What to remember of the curve; null when no plan gains anything. Points come from the cheapest to the dearest; money and costs are those of the whole horizon. */
export const readFrontier = (curve: readonly CurvePoint[], moneyCents: Cents): FrontierReading | null => {
  const top = Math.max(0, ...curve.map(({ value }) => value))
  const costOf = (value: number) => curve.find((point) => point.value >= value - 1e-9)?.costCents
  const halfCents = costOf(top / 2)
  const allCents = costOf(top)
  if (top === 0 || halfCents === undefined || allCents === undefined) return null
  const bought = Math.max(0, ...curve.filter(({ costCents }) => costCents <= moneyCents).map(({ value }) => value))
  return { halfCents, allCents, boughtPercent: Math.floor((bought / top) * 100 + 1e-9) }
}
