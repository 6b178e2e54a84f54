import { z } from 'zod'
import { typedDay, typedPrice } from './typed.ts'

const code = <T extends string>(message: T) => ({ error: message })

const daySchema = z.string().transform((typed, context) => {
  const day = typedDay(typed)
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: typed.trim() === '' ? 'required' : 'not-a-date' })
  return z.NEVER
})

const optionalDay = z.string().optional().transform((typed, context) => {
  if (!typed || typed.trim() === '') return null
  const day = typedDay(typed)
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: 'not-a-date' })
  return z.NEVER
})

const priceSchema = z.string().transform((typed, context) => {
  const cents = typedPrice(typed)
  if (cents !== undefined && cents > 0) return cents
  context.addIssue({ code: 'custom', message: typed.trim() === '' ? 'required' : cents === 0 ? 'too-small' : 'not-a-number' })
  return z.NEVER
})

/** A new version of the text that presents a firm's offer on a lot. */
export const offerTextForm = z.object({
  intent: z.literal('offer'),
  summary: z.string().trim().min(1, code('required')).max(200, code('too-long')),
  body: z.string().trim().min(1, code('required')).max(4000, code('too-long')),
})

/** A firm stops taking orders on a lot: until a last day if it knows it, and why. */
export const unavailableForm = z.object({
  intent: z.literal('unavailable'),
  until: optionalDay,
  reason: z.string().trim().min(1, code('required')).max(300, code('too-long')),
})

/** A firm takes orders again. */
export const availableForm = z.object({ intent: z.literal('available') })

/** The three forms of the offer page. */
export const offerForm = z.discriminatedUnion('intent', [offerTextForm, unavailableForm, availableForm])

/** A new dated version of prices: one price per catalogue item, as typed. */
export const priceVersionForm = z.object({ validFrom: daySchema, prices: z.record(z.string(), priceSchema) })

export type OfferForm = z.infer<typeof offerForm>
export type PriceVersionForm = z.infer<typeof priceVersionForm>
