import { addDays, isWorkingDay, parisDay } from '#app/features/core/index.ts'
import type { Random } from './random.ts'

const dayMs = 86_400_000

/** The instant `days` days (fractions allowed) after another. */
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs)

/** The nearest instant, at or after this one, when offices are open: a working day, between 8 and 17 UTC. */
export const officeHours = (at: Date, random: Random): Date => {
  let day = parisDay(at)
  while (!isWorkingDay(day)) day = addDays(day, 1)
  const hour = String(random.between(8, 16)).padStart(2, '0')
  const minute = String(random.between(0, 59)).padStart(2, '0')
  const inOffice = new Date(`${day}T${hour}:${minute}:00Z`)
  return inOffice > at ? inOffice : at
}
