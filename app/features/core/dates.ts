import { type ParisDay, parisDay } from './calendar.ts'
import type { Lang } from './lang.ts'
import { type Medium, isPlain } from './medium.ts'

// Making a formatter costs a hundred times what using it does: each is made once.
const longDay = (locale: string) => new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Paris', day: 'numeric', month: 'long', year: 'numeric' })
const longDays: Readonly<Record<Lang, Intl.DateTimeFormat>> = { fr: longDay('fr-FR'), en: longDay('en-GB') }
const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const written: Readonly<Record<Lang, Map<ParisDay, string>>> = { fr: new Map(), en: new Map() }
const daysKept = 1_000

const writeDay = (at: Date, lang: Lang): string => {
  const day = longDays[lang].format(at)
  return lang === 'fr' ? day.replace(/^1 /, '1er ') : day
}

/** « 12 mars 2026 », « 1er mars 2026 ». Days and instants are always shown in Europe/Paris. A list repeats its days: each is written once. */
export const formatDay = (day: ParisDay | Date, lang: Lang, medium: Medium = 'screen'): string => {
  if (isPlain(medium)) return typeof day === 'string' ? day : parisDay(day)
  if (typeof day !== 'string') return writeDay(day, lang)
  const known = written[lang].get(day)
  if (known !== undefined) return known
  if (written[lang].size >= daysKept) written[lang].clear()
  const words = writeDay(new Date(`${day}T12:00:00Z`), lang)
  written[lang].set(day, words)
  return words
}

const monthIn = (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
const months = {
  long: { fr: monthIn('fr-FR', { month: 'long', year: 'numeric' }), en: monthIn('en-GB', { month: 'long', year: 'numeric' }) },
  short: { fr: monthIn('fr-FR', { month: 'short' }), en: monthIn('en-GB', { month: 'short' }) },
} as const

/** « mars 2026 » from `2026-03`; `short`, for an axis: « mars ». */
export const formatMonth = (month: string, lang: Lang, style: keyof typeof months = 'long'): string => months[style][lang].format(new Date(`${month}-15T12:00:00Z`))

/** « 8 h », « 14 h 05 », or "14:05", in Paris. */
export const formatTime = (at: Date, lang: Lang): string => {
  const time = timeOfDay.format(at)
  if (lang === 'en') return time
  const [hours = '0', minutes = '00'] = time.split(':')
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`
}

/** « 12 mars 2026 à 14 h 05 »; `2026-03-12 14:05` in a spreadsheet, the same instant in UTC in open data. */
export const formatInstant = (at: Date, lang: Lang, medium: Medium = 'screen'): string => {
  if (medium === 'open-data') return at.toISOString()
  if (medium === 'csv') return `${parisDay(at)} ${timeOfDay.format(at)}`
  return `${formatDay(at, lang)}${lang === 'fr' ? ' à\u00a0' : ' at\u00a0'}${formatTime(at, lang)}`
}

/** « du 1er au 12 mars 2026 », « du 20 mars au 3 avril 2026 », « le 12 mars 2026 »: what both ends share is said once. */
export const formatPeriod = (from: ParisDay, to: ParisDay, lang: Lang): string => {
  const end = formatDay(to, lang)
  if (from === to) return `${lang === 'fr' ? 'le' : 'on'} ${end}`
  const shared = from.slice(0, 7) === to.slice(0, 7) ? 2 : from.slice(0, 4) === to.slice(0, 4) ? 1 : 0
  const start = formatDay(from, lang).split(' ').slice(0, 3 - shared).join(' ')
  return lang === 'fr' ? `du ${start} au ${end}` : `from ${start} to ${end}`
}

const unitsOfTime = { second: ['seconde', 'secondes'], minute: ['minute', 'minutes'], hour: ['heure', 'heures'], day: ['jour', 'jours'] } as const

const counted = (count: number, unit: keyof typeof unitsOfTime, lang: Lang): string =>
  `${count} ${lang === 'fr' ? unitsOfTime[unit][count > 1 ? 1 : 0] : count === 1 ? unit : `${unit}s`}`

/** How long a person has to wait or to act, rounded up: « 40 secondes », « 12 minutes », « 1 h 30 », « 5 heures », « 2 jours et 3 heures », « 12 jours ». */
export const formatDuration = (seconds: number, lang: Lang): string => {
  if (seconds < 90) return counted(Math.max(1, Math.ceil(seconds)), 'second', lang)
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return counted(minutes, 'minute', lang)
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 === 0 ? counted(hours, 'hour', lang) : `${hours}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}${lang === 'fr' ? '' : '\u00a0min'}`
  const days = counted(Math.floor(hours / 24), 'day', lang)
  return hours % 24 === 0 || hours >= 72 ? days : `${days} ${lang === 'fr' ? 'et' : 'and'} ${counted(hours % 24, 'hour', lang)}`
}
