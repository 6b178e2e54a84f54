import type { Cents } from '#app/features/core/index.ts'

type Month = { readonly month: string; readonly orders: number; readonly netCents: Cents }
export type MonthsReading = { readonly strongest: Month; readonly orders: number; readonly netCents: Cents; readonly months: number }

/** What to remember of the months: the strongest (the latest among equals) and the whole; null when nothing was ordered. */
export const readMonths = (months: readonly Month[]): MonthsReading | null => {
  const strongest = months.reduce<Month | null>((best, month) => (month.netCents > 0 && (best === null || month.netCents >= best.netCents) ? month : best), null)
  if (!strongest) return null
  return { strongest, orders: months.reduce((sum, { orders }) => sum + orders, 0), netCents: months.reduce((sum, { netCents }) => sum + netCents, 0), months: months.length }
}

type Ceiling = { readonly usedPercent: number; readonly alert: 'none' | 'watch' | 'act' | 'urgent' }
export type CeilingsReading<L extends Ceiling> = { readonly most: L; readonly past: number; readonly lots: number }

/** What to remember of the ceilings: the most used lot and how many passed the first alert mark; null without a lot. */
export const readMostUsed = <L extends Ceiling>(lines: readonly L[]): CeilingsReading<L> | null => {
  const most = lines.reduce<L | null>((found, line) => (found === null || line.usedPercent > found.usedPercent ? line : found), null)
  return most ? { most, past: lines.filter(({ alert }) => alert !== 'none').length, lots: lines.length } : null
}
