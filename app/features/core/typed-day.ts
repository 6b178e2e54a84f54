import { type ParisDay, addDays } from './calendar.ts'

/** Reads a day typed as 31/12/2026 or sent by a date field as 2026-12-31; undefined when no such day exists. */
export const typedDay = (typed: string): ParisDay | undefined => {
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed.trim())
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : typed.trim()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(Date.parse(`${iso}T12:00:00Z`))) return undefined
  return addDays(iso, 0) === iso ? iso : undefined
}
