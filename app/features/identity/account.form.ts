import { z } from 'zod'
import { langs } from '#app/features/core/index.ts'
import { emailField } from './email.ts'
import { passwordFault } from './password.ts'
import { jobTitle, optionalJobTitle, optionalPersonName, personName } from './typed-names.ts'

/** A new password: the faults that can be told without knowing whose it is. The use case adds the others. */
export const newPasswordField = z.string().superRefine((typed, context) => {
  const fault = passwordFault(typed, '')
  if (fault) context.addIssue({ code: 'custom', message: fault })
})

/** A password that is checked, not chosen: anything non-empty, bounded so that hashing is. */
const password = z.string().min(1, 'required').max(1_000, 'too-long')

export const signInForm = z.object({ email: emailField, password, next: z.string().max(1_000).default('') })
export const emailForm = z.object({ email: emailField })
export const resetForm = z.object({ newPassword: newPasswordField })
export const noFieldForm = z.object({})
export const signUpForm = z.object({ name: personName, jobTitle, email: emailField, newPassword: newPasswordField })
/** A confirmation page asks for the password of the sign-up, or lets its holder choose one: the link says which. */
export const confirmForm = z.object({ password: z.string().max(1_000, 'too-long').default(''), newPassword: z.string().max(1_000, 'password-too-long').default('') })
export const invitationForm = z.object({ name: optionalPersonName.default(''), jobTitle: optionalJobTitle.default(''), newPassword: z.string().max(1_000, 'password-too-long').default('') })

export type SignUpInput = z.infer<typeof signUpForm>
export type InvitationInput = z.infer<typeof invitationForm>

/** The account page: one form per subject. */
export const accountForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('profile'), name: personName, jobTitle: optionalJobTitle, lang: z.enum(langs as ['fr', 'en'], 'required') }),
  z.object({ intent: z.literal('password'), currentPassword: password, newPassword: newPasswordField }),
  z.object({ intent: z.literal('revoke'), session: z.string().max(40) }),
  z.object({ intent: z.literal('revoke-others') }),
  z.object({ intent: z.literal('switch'), organisationId: z.string().max(40) }),
])

export type AccountCommand = z.infer<typeof accountForm>
