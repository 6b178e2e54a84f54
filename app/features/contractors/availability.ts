import type { ParisDay } from '#app/features/core/index.ts'
import type { AvailabilityStatement } from './contractor.ts'

/**
 * Whether a firm takes orders on `day`, from its latest statement: no statement is « available »,
 * and an unavailability ends by itself after its last day.
 */
export const availableOn = (latest: Pick<AvailabilityStatement, 'available' | 'until'> | undefined, day: ParisDay): boolean =>
  !latest || latest.available || (latest.until !== null && latest.until < day)

/** The last day of an unavailability that runs on `day`; null when the firm is available or gave no end. */
export const unavailableUntil = (latest: Pick<AvailabilityStatement, 'available' | 'until'> | undefined, day: ParisDay): ParisDay | null =>
  latest && !availableOn(latest, day) ? latest.until : null
