import { z } from 'zod'
import { quantityBounds } from './pricing.ts'

/** « 1 200 » → 1200; blank or « 0 » takes the item out of the order. */
const quantity = z
  .string()
  .transform((typed) => typed.replace(/[\s\u00a0\u202f]/g, ''))
  .refine((typed) => typed === '' || /^\d{1,9}$/.test(typed), 'whole-number')
  .transform((typed) => Number(typed || '0'))
  .refine((value) => value <= quantityBounds.most, 'too-big')

const lotCode = z.string().min(1, 'required').max(40)

/** What a person may do to the basket: size a line, take it out, add a lot in one of its formulas (`lot|formula`). */
export const basketForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('change'), lotCode, quantities: z.record(z.string().max(60), quantity) }),
  z.object({ intent: z.literal('remove'), lotCode }),
  z.object({ intent: z.literal('add'), choice: z.string().regex(/^[^|]+\|[^|]+$/, 'not-chosen') }),
])

export type BasketCommand = z.infer<typeof basketForm>
