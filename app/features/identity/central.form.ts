import { z } from 'zod'
import { emailField } from './email.ts'

/** The purchasing body's answer to a body that asks to open. */
export const requestForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve'), organisationId: z.string().max(40) }),
  z.object({ intent: z.literal('refuse'), organisationId: z.string().max(40), reason: z.string().trim().min(1, 'required').max(1_000, 'too-long') }),
])

export const invitableRoles = ['delivery', 'steering', 'animation', 'admin'] as const

const invitation = { email: emailField, organisationId: z.string().max(40) }

/** An administrator's commands on the people of the purchasing body and of the contractors. */
export const peopleForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('invite'), email: emailField, organisationId: z.string().min(1, 'required').max(40), role: z.enum(invitableRoles, 'required') }),
  z.object({ intent: z.literal('send-again'), ...invitation }),
  z.object({ intent: z.literal('cancel-invitation'), ...invitation }),
  z.object({ intent: z.literal('end'), personId: z.string().max(40), organisationId: z.string().max(40) }),
])

export type RequestCommand = z.infer<typeof requestForm>
export type PeopleCommand = z.infer<typeof peopleForm>
