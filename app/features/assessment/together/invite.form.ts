import { z } from 'zod/mini'
import { type ParisDay, typedDay, typedField } from '#app/features/core/index.ts'
import { emailField } from '#app/features/identity/index.ts'
import { knowerCodes } from '../questionnaire-parts.ts'

const contribution = z.string().check(z.maxLength(40))
const deadline = typedField<ParisDay>((typed, fault) => typedDay(typed) ?? fault(typed.trim() === '' ? 'required' : 'not-a-date'))

/** Everything done on the page of invitations. Boxes ticked arrive as `part.GOU=on`. */
export const invitationsForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('invite'),
    // It goes into the subject of a message: one line.
    name: z.string().check(z.overwrite((text) => text.replace(/\s+/g, ' ')), z.trim(), z.minLength(1, 'required'), z.maxLength(80, 'too-long')),
    email: emailField,
    role: z.enum(knowerCodes, 'required'),
    part: z.record(z.string().check(z.regex(/^[A-Z]{3}$/)), z.literal('on'), 'no-part'),
    deadline,
    lang: z.enum(['fr', 'en'], 'required'),
    message: z._default(z.string().check(z.trim(), z.maxLength(500, 'too-long')), ''),
  }),
  z.object({ intent: z.literal('again'), contribution }),
  z.object({ intent: z.literal('extend'), contribution, deadline }),
  z.object({ intent: z.literal('revoke'), contribution }),
])

export type InvitationsCommand = z.infer<typeof invitationsForm>

/** What a guest does on the first page of a link; nothing is done by opening it. */
export const guestForm = z.object({ intent: z.enum(['begin', 'finish']) })
