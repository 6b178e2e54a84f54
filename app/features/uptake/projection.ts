import { type Cents, type ParisDay, addDays } from '#app/features/core/index.ts'

export type Projection = {
  /** Use on the last day of the framework if orders go on at the pace of the period, in cents excluding tax. */
  readonly atEndCents: Cents
  /** First day on which the ceiling would be reached at that pace; null when the framework ends before. */
  readonly reachedOn: ParisDay | null
}

const daysBetween = (from: ParisDay, to: ParisDay): number => Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)

/**
 * Prolongs the pace of a past period to the end of the framework: an arithmetic extension, not a forecast of demand.
 * `periodCents` was used over `periodDays`; null when the period is shorter than a month or nothing was used.
 */
export const project = (facts: {
  usedCents: Cents
  ceilingCents: Cents
  periodCents: Cents
  periodDays: number
  today: ParisDay
  validTo: ParisDay
}): Projection | null => {
  const { usedCents, ceilingCents, periodCents, periodDays, today, validTo } = facts
  if (periodDays < 30 || periodCents <= 0) return null
  const perDay = periodCents / periodDays
  const left = Math.max(0, daysBetween(today, validTo))
  const atEndCents = Math.round(usedCents + perDay * left)
  const daysToCeiling = Math.max(0, Math.ceil((ceilingCents - usedCents) / perDay))
  return { atEndCents, reachedOn: daysToCeiling <= left ? addDays(today, daysToCeiling) : null }
}

/** Share of a whole in per cent to one decimal; 0 of nothing is 0. */
export const sharePercent = (part: number, whole: number): number => (whole > 0 ? Math.round((part / whole) * 1000) / 10 : 0)

/** Use of a ceiling that calls for attention: 70, 85 and 95 %. */
export const alertLevel = (percent: number): 'none' | 'watch' | 'act' | 'urgent' => (percent >= 95 ? 'urgent' : percent >= 85 ? 'act' : percent >= 70 ? 'watch' : 'none')
