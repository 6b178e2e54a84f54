import { z } from 'zod/mini'
import { isUuid } from '#app/features/core/index.ts'
import { declineReasons } from './order.ts'

const isDay = (value: string): boolean => {
  const day = new Date(`${value}T12:00:00Z`)
  // Beyond the year 9999 a date is no longer written with ten characters: performance that starts near it could not be compared.
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value && value >= '2000-01-01' && value < '3000-01-01'
}

/** A day as a date field sends it (2026-12-31) or as a person writes it (31/12/2026). */
const day = z.pipe(
  z.pipe(
    z.string().check(z.trim(), z.minLength(1, 'required')),
    z.transform((typed: string) => typed.replace(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (_, date: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)),
  ),
  z.string().check(z.refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value), 'not-a-date')),
)

const text = (most: number) => z._default(z.string().check(z.trim(), z.maxLength(most, 'too-long')), '')

/** Preparing the orders of a basket: when performance should start, the authority's own reference, a word to the contractors; `shown`, the digest of the basket the page showed. */
export const placeForm = z.object({ startsOn: day, engagementRef: text(60), note: text(2_000), shown: text(100) })

/** Signing: the price that was shown, and the statement that binds. */
export const signForm = z.object({ shownNetCents: z.coerce.number().check(z.int(), z.positive()), statement: z.literal('on', 'required') })

/** A contractor's answer; declining asks for a reason, in words when it is none of the listed ones. */
export const answerForm = z
  .discriminatedUnion('intent', [
    z.object({ intent: z.literal('accept') }),
    z.object({ intent: z.literal('decline'), reasonCode: z.enum(declineReasons, 'not-chosen'), reasonText: text(1_000) }),
  ])
  .check(z.refine((answer) => answer.intent === 'accept' || answer.reasonCode !== 'other' || answer.reasonText !== '', { path: ['reasonText'], message: 'required' }))

export const abandonForm = z.object({ reasonText: text(1_000) })

/** The order named by an address; anything else is an order that does not exist. */
export const orderParams = z.object({ orderId: z.string().check(z.refine(isUuid)) })
