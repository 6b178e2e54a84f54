import { addDays, isWorkingDay, parisDay } from '#app/features/core/index.ts'
import type { Random } from './random.ts'

const dayMs = 86_400_000

/** The instant `days` days (fractions allowed) after another. */
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs)

const opens = 8
const closes = 16

const isOpen = (at: Date): boolean => isWorkingDay(parisDay(at)) && at.getUTCHours() >= opens && at.getUTCHours() < closes

const some = (day: string, random: Random): Date =>
  new Date(`${day}T${String(random.between(opens, closes - 1)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}:00Z`)

/** This instant when offices are open (working days, 8 to 16 UTC), else one in the next hours they are. */
export const officeHours = (at: Date, random: Random): Date => {
  if (isOpen(at)) return at
  let day = at.getUTCHours() >= opens ? addDays(parisDay(at), 1) : parisDay(at)
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return some(day, random)
}

/** This instant when offices are open, else one in the last hours they were. */
export const lastOfficeHours = (at: Date, random: Random): Date => {
  if (isOpen(at)) return at
  let day = addDays(parisDay(at), -1)
  while (!isWorkingDay(day)) day = addDays(day, -1)
  return some(day, random)
}
