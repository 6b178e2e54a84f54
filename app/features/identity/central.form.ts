import { z } from 'zod/mini'
import { emailField } from './email.ts'

const id = z.string().check(z.maxLength(40))

/** The purchasing body's answer to a body that asks to open. */
export const requestForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve'), organisationId: id }),
  z.object({ intent: z.literal('refuse'), organisationId: id, reason: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(1_000, 'too-long')) }),
])

export const invitableRoles = ['delivery', 'steering', 'animation', 'admin'] as const

const invitation = { email: emailField, organisationId: id }

/** An administrator's commands on the people of the purchasing body and of the contractors. */
export const peopleForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('invite'), email: emailField, organisationId: id.check(z.minLength(1, 'required')), role: z.enum(invitableRoles, 'required') }),
  z.object({ intent: z.literal('send-again'), ...invitation }),
  z.object({ intent: z.literal('cancel-invitation'), ...invitation }),
  z.object({ intent: z.literal('end'), personId: id, organisationId: id }),
])

export type RequestCommand = z.infer<typeof requestForm>
export type PeopleCommand = z.infer<typeof peopleForm>
