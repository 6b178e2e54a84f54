/** A calendar day in Europe/Paris, `YYYY-MM-DD`. */
export type ParisDay = string

const dayInParis = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' })

// Making a formatter costs a hundred times what using it does: each is made once.
const clockInParis = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Paris', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' })

const minuteMs = 60_000
let latest: { minute: number; day: ParisDay } = { minute: Number.NaN, day: '' }

/** The calendar day it is in Paris at this instant. Asked several times a second, it changes at most once a minute. */
export const parisDay = (at: Date): ParisDay => {
  const minute = Math.floor(at.getTime() / minuteMs)
  if (minute !== latest.minute) latest = { minute, day: dayInParis.format(at) }
  return latest.day
}

const offsetMinutes = (at: Date): number => {
  const parts = Object.fromEntries(
    clockInParis.formatToParts(at).map((part) => [part.type, Number(part.value)]),
  )
  const asUtc = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second)
  return Math.round((asUtc - at.getTime()) / 60_000)
}

/** The last instant (excluded) of a Paris day: midnight that follows it, whatever the clock change. */
export const endOfParisDay = (day: ParisDay): Date => {
  const nextMidnightUtc = new Date(`${day}T00:00:00Z`).getTime() + 86_400_000
  const guess = new Date(nextMidnightUtc - 60 * 60_000)
  return new Date(nextMidnightUtc - offsetMinutes(guess) * 60_000)
}

/** Adds calendar days to a Paris day. */
export const addDays = (day: ParisDay, days: number): ParisDay =>
  new Date(new Date(`${day}T12:00:00Z`).getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** Adds calendar months, clamped to the last day of the month reached. */
export const addMonths = (day: ParisDay, months: number): ParisDay => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

const easterSunday = (year: number): ParisDay => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return new Date(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1)).toISOString().slice(0, 10)
}

/** Public holidays of metropolitan France (Code du travail, L3133-1). */
export const publicHolidays = (year: number): ReadonlySet<ParisDay> => {
  const easter = easterSunday(year)
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].map((day) => `${year}-${day}`)
  return new Set([...fixed, addDays(easter, 1), addDays(easter, 39), addDays(easter, 50)])
}

/** Neither a week-end nor a public holiday. */
export const isWorkingDay = (day: ParisDay): boolean => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(day.slice(0, 4))).has(day)
}

/** End of the n-th working day after `at`: the day of the event does not count. */
export const endOfWorkingDays = (at: Date, days: number): Date => {
  let day = parisDay(at)
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return endOfParisDay(day)
}
