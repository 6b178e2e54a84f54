import { z } from 'zod/mini'
import { typedDay, typedField } from '#app/features/core/index.ts'
import { typedPrice } from './typed.ts'

const line = (most: number) => z.string().check(z.overwrite((text) => text.replace(/\s+/g, ' ')), z.trim(), z.minLength(1, 'required'), z.maxLength(most, 'too-long'))

const whenBlank = (typed: string, code: string): string => (typed.trim() === '' ? 'required' : code)

const daySchema = typedField((typed, fault) => typedDay(typed) ?? fault(whenBlank(typed, 'not-a-date')))

const optionalDay = z._default(
  typedField((typed, fault) => (typed.trim() === '' ? null : (typedDay(typed) ?? fault('not-a-date')))),
  null,
)

const priceSchema = typedField((typed, fault) => {
  const cents = typedPrice(typed)
  if (cents !== undefined && cents > 0) return cents
  return fault(cents === 0 ? 'too-small' : whenBlank(typed, 'not-a-number'))
})

/** A new version of the text that presents a firm's offer on a lot. */
export const offerTextForm = z.object({
  intent: z.literal('offer'),
  summary: line(200),
  body: line(4000),
})

/** A firm stops taking orders on a lot: until a last day if it knows it, and why. */
export const unavailableForm = z.object({
  intent: z.literal('unavailable'),
  until: optionalDay,
  reason: line(300),
})

/** A firm takes orders again. */
export const availableForm = z.object({ intent: z.literal('available') })

/** The three forms of the offer page. */
export const offerForm = z.discriminatedUnion('intent', [offerTextForm, unavailableForm, availableForm])

/** A new dated version of prices: one price per catalogue item, as typed. */
export const priceVersionForm = z.object({ validFrom: daySchema, prices: z.record(z.string(), priceSchema) })

export type OfferForm = z.infer<typeof offerForm>
export type PriceVersionForm = z.infer<typeof priceVersionForm>
