import { type ParisDay, type Result, addDays, addMonths, ok, parisDay, refuse } from '#app/features/core/index.ts'

/** What the dates of an order are checked against. `validTo` is the framework's last day, inclusive. */
export type Validity = { readonly validFrom: ParisDay; readonly validTo: ParisDay; readonly tailMonths: number }

/** Orders are issued on the framework's days only, its last day included until midnight in Paris (R2162-5). */
export const checkIssuable = (at: Date, { validFrom, validTo }: Pick<Validity, 'validFrom' | 'validTo'>): Result<null> => {
  const today = parisDay(at)
  if (today > validTo) return refuse('gone', 'ordering.framework-ended', { validTo })
  if (today < validFrom) return refuse('conflict', 'ordering.framework-not-begun', { validFrom })
  return ok(null)
}

export type Performance = { readonly startsOn: ParisDay; readonly endsOn: ParisDay }

/** Performance starts on the day wanted, never before the day of issue, and lasts the formula's months; last day inclusive. */
export const performancePeriod = (wantedStart: ParisDay, today: ParisDay, months: number): Performance => {
  const startsOn = wantedStart < today ? today : wantedStart
  const anniversary = addMonths(startsOn, months)
  // A month without that day ends the period on its own last day (31 January + 1 month: 28 February), not the day before.
  return { startsOn, endsOn: anniversary.slice(8) === startsOn.slice(8) ? addDays(anniversary, -1) : anniversary }
}

/** Last day performance may run to: the framework's end plus the lot's tail. */
export const lastPerformanceDay = ({ validTo, tailMonths }: Validity): ParisDay => addMonths(validTo, tailMonths)

/** Performance may run on after the framework, within the lot's tail and no further (R2162-5). */
export const checkPerformance = (period: Performance, validity: Validity): Result<null> => {
  const latest = lastPerformanceDay(validity)
  return period.endsOn <= latest ? ok(null) : refuse('invalid', 'ordering.beyond-tail', { endsOn: period.endsOn, latest })
}
