import { z } from 'zod/mini'
import { typedField } from '#app/features/core/index.ts'
import { quantityBounds } from './pricing.ts'

/** « 1 200 » → 1200; blank or « 0 » takes the item out of the order. */
const quantity = typedField((typed, fault) => {
  const digits = typed.replace(/[\s\u00a0\u202f]/g, '')
  if (!/^\d{0,9}$/.test(digits)) return fault('whole-number')
  const value = Number(digits || '0')
  return value <= quantityBounds.most ? value : fault('too-big')
})

const lotCode = z.string().check(z.minLength(1, 'required'), z.maxLength(40))

/** What a person may do to the basket: size a line, take it out, add a lot in one of its formulas (`lot|formula`). */
export const basketForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('change'), lotCode, quantities: z.record(z.string().check(z.maxLength(60)), quantity) }),
  z.object({ intent: z.literal('remove'), lotCode }),
  z.object({ intent: z.literal('add'), choice: z.string().check(z.regex(/^[^|]+\|[^|]+$/, 'not-chosen')) }),
])

export type BasketCommand = z.infer<typeof basketForm>
