import { z } from 'zod/mini'
import { langs } from '#app/features/core/index.ts'
import { emailField } from './email.ts'
import { passwordFault } from './password.ts'
import { jobTitle, optionalJobTitle, optionalPersonName, personName } from './typed-names.ts'

/** A new password: the faults that can be told without knowing whose it is. The use case adds the others. */
export const newPasswordField = z.string().check((context) => {
  const fault = passwordFault(context.value, '')
  if (fault) context.issues.push({ code: 'custom', message: fault, input: context.value, continue: true })
})

/** A password that is checked, not chosen: anything non-empty, bounded so that hashing is. */
const most = (length: number, fault = 'too-long') => z.string().check(z.maxLength(length, fault))
const id = z.string().check(z.maxLength(40))
const password = z.string().check(z.minLength(1, 'required'), z.maxLength(1_000, 'too-long'))

export const signInForm = z.object({ email: emailField, password, next: z._default(z.string().check(z.maxLength(1_000)), '') })
export const emailForm = z.object({ email: emailField })
export const resetForm = z.object({ newPassword: newPasswordField })
export const noFieldForm = z.object({})
export const signUpForm = z.object({ name: personName, jobTitle, email: emailField, newPassword: newPasswordField })
/** A confirmation page asks for the password of the sign-up, or lets its holder choose one: the link says which. */
export const confirmForm = z.object({ password: z._default(most(1_000), ''), newPassword: z._default(most(1_000, 'password-too-long'), '') })
export const invitationForm = z.object({ name: z._default(optionalPersonName, ''), jobTitle: z._default(optionalJobTitle, ''), newPassword: z._default(most(1_000, 'password-too-long'), '') })

export type SignUpInput = z.infer<typeof signUpForm>
export type InvitationInput = z.infer<typeof invitationForm>

/** The account page: one form per subject. */
export const accountForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('profile'), name: personName, jobTitle: optionalJobTitle, lang: z.enum(langs as ['fr', 'en'], 'required') }),
  z.object({ intent: z.literal('password'), currentPassword: password, newPassword: newPasswordField }),
  z.object({ intent: z.literal('revoke'), session: id }),
  z.object({ intent: z.literal('revoke-others') }),
  z.object({ intent: z.literal('switch'), organisationId: id }),
])

export type AccountCommand = z.infer<typeof accountForm>
