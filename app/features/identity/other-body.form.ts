import { z } from 'zod'
import { type SignUpInput, signUpForm } from './account.form.ts'
import { declaredBodyTypes } from './body-types.ts'
import { readSiret } from './siret.ts'
import { bodyName } from './typed-names.ts'

/** A SIRET as people type it; the fault of the identifier is the code of the sentence. */
export const siretField = z.string().transform((typed, context) => {
  const read = readSiret(typed)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: read.fault === 'required' ? 'required' : `siret-${read.fault}` })
  return z.NEVER
})

const bodyFields = z.object({
  bodyName,
  bodyType: z.enum(declaredBodyTypes, 'required'),
  siret: siretField,
  department: z.string().trim().toUpperCase().regex(/^(\d{2,3}|2[AB])$/, 'not-a-department'),
})

const join = z.literal('join')
const signUp = z.literal('sign-up')

/** Entering a body of the register: with the account one has, or with a new one. */
export const bodyForm = z.discriminatedUnion('intent', [z.object({ intent: join }), signUpForm.extend({ intent: signUp })])

/** The same for a public buyer that no register of the portal lists. */
export const otherBodyForm = z.discriminatedUnion('intent', [bodyFields.extend({ intent: join }), signUpForm.extend({ ...bodyFields.shape, intent: signUp })])

export type BodyFields = z.infer<typeof bodyFields>
export type OtherBodyInput = BodyFields & SignUpInput
