import { type ParisDay, addDays } from '#app/features/core/index.ts'
import { largestAmountCents, mostStaffDays } from '../means/amount.ts'

/** Why a field of the means cannot be read. */
export const meansFaults = ['required', 'years', 'length', 'amount', 'days', 'not-a-list', 'not-an-object', 'unknown-key', 'unknown-lot', 'unknown-formula', 'excluded-too', 'twice', 'day'] as const
export type MeansFault = (typeof meansFaults)[number]

/** Tells a fault of the input: where it stands, and why. */
export type Tell = (place: string, reason: MeansFault) => void
type Read<T> = (raw: unknown) => T | MeansFault

export const isObject = (raw: unknown): raw is Readonly<Record<string, unknown>> => typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** Whole cents excluding tax, up to 100 million euros. */
export const amount: Read<number> = (raw) => (typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= largestAmountCents ? raw : 'amount')

/** Days of the body's own people, two decimals at most. */
export const days: Read<number> = (raw) => (typeof raw === 'number' && raw >= 0 && raw <= mostStaffDays && Math.abs(raw * 100 - Math.round(raw * 100)) < 1e-6 ? Math.round(raw * 100) / 100 : 'days')

/** A day as `2027-12-31`; undefined when no such day exists. */
export const someDay = (raw: unknown): ParisDay | undefined =>
  typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) && !Number.isNaN(Date.parse(`${raw}T12:00:00Z`)) && addDays(raw, 0) === raw ? raw : undefined

/** The items of a list that may be absent; anything else than a list is told. */
export const listOf = (place: string, raw: unknown, tell: Tell): readonly unknown[] => {
  if (raw === undefined || raw === null) return []
  if (Array.isArray(raw)) return raw
  tell(place, 'not-a-list')
  return []
}

/** One figure a year; a single figure stands for the only year. Null: no limit, or nothing told. What cannot be read is told. */
export const perYear = (place: string, raw: unknown, { years, read, tell }: { readonly years: number; readonly read: Read<number>; readonly tell: Tell }): (number | null)[] => {
  const none = Array.from({ length: years }, () => null)
  if (raw === undefined || raw === null) return none
  const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
  if (given.length !== years) {
    tell(place, 'length')
    return none
  }
  return given.map((each, index) => {
    const told = each === null ? null : read(each)
    if (typeof told !== 'string') return told
    tell(Array.isArray(raw) ? `${place}[${index}]` : place, told)
    return null
  })
}
