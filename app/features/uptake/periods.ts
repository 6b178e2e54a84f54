import { type ParisDay, addMonths } from '#app/features/core/index.ts'

/** A calendar month in Europe/Paris, `YYYY-MM`. */
export type Month = string

export const monthOf = (day: ParisDay): Month => day.slice(0, 7)

/** The last `count` months up to and including the one of `today`, oldest first. */
export const lastMonths = (today: ParisDay, count: number): Month[] =>
  Array.from({ length: count }, (_, at) => monthOf(addMonths(`${monthOf(today)}-01`, at - count + 1)))

/** One figure per month: months without any order count zero. */
export const fillMonths = <Row extends { readonly month: Month }>(months: readonly Month[], rows: readonly Row[], empty: (month: Month) => Row): Row[] =>
  months.map((month) => rows.find((row) => row.month === month) ?? empty(month))

/** Smallest number of bodies an aggregate of assessments may be made of (reliability rule: no smaller cell is shown). */
export const smallestAggregate = 10

/** An aggregate when enough bodies stand behind it; null otherwise. */
export const enoughBodies = <T>(bodies: number, aggregate: T): T | null => (bodies >= smallestAggregate ? aggregate : null)
