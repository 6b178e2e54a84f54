import { z } from 'zod/mini'
import { typedField } from '#app/features/core/index.ts'
import { emailField } from './email.ts'

const personId = z.string().check(z.maxLength(40))

/** « 40 000 », « 12 500,50 € » → cents; blank → no limit. */
export const eurosField = typedField<number | null>((typed, fault) => {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.')
  if (text === '') return null
  const amount = Number(text)
  if (/^\d+(\.\d{1,2})?$/.test(text) && amount > 0 && amount <= 1_000_000_000) return Math.round(amount * 100)
  return fault('not-an-amount')
})

/** A day as the browser's date field sends it, or as a person types it without one: « 31/12/2027 ». Blank → none. */
export const dayField = typedField<string | null>((typed, fault) => {
  const text = typed.trim()
  if (text === '') return null
  const iso = text.replace(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const date = new Date(`${iso}T12:00:00Z`)
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)) return iso
  return fault('not-a-day')
})

export const memberRoles = ['referent', 'contributor'] as const

/** Everything a referent does on the team page. */
export const teamForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('invite'), email: emailField, role: z.enum(memberRoles, 'required') }),
  z.object({ intent: z.literal('cancel-invitation'), email: emailField }),
  z.object({ intent: z.literal('approve'), personId, role: z.enum(memberRoles, 'required') }),
  z.object({ intent: z.literal('refuse'), personId }),
  z.object({ intent: z.literal('change-role'), personId, role: z.enum(memberRoles, 'required') }),
  z.object({
    intent: z.literal('give-signature'),
    personId: personId.check(z.minLength(1, 'required')),
    delegationRef: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(200, 'too-long')),
    limit: eurosField,
    validUntil: dayField,
  }),
  z.object({ intent: z.literal('withdraw-signature'), personId }),
  z.object({ intent: z.literal('end'), personId }),
])

export type TeamCommand = z.infer<typeof teamForm>
