import { z } from 'zod/mini'
import { typedField } from '#app/features/core/index.ts'
import { type SignUpInput, signUpForm } from './account.form.ts'
import { declaredBodyTypes } from './body-types.ts'
import { readSiret } from './siret.ts'
import { bodyName } from './typed-names.ts'

/** A SIRET as people type it; the fault of the identifier is the code of the sentence. */
export const siretField = typedField((typed, fault) => {
  const read = readSiret(typed)
  return read.ok ? read.value : fault(read.fault === 'required' ? 'required' : `siret-${read.fault}`)
})

const bodyFields = z.object({
  bodyName,
  bodyType: z.enum(declaredBodyTypes, 'required'),
  siret: siretField,
  department: z.string().check(z.trim(), z.toUpperCase(), z.regex(/^(\d{2,3}|2[AB])$/, 'not-a-department')),
})

const join = z.literal('join')
const signUp = z.literal('sign-up')

/** Entering a body of the register: with the account one has, or with a new one. */
export const bodyForm = z.discriminatedUnion('intent', [z.object({ intent: join }), z.extend(signUpForm, { intent: signUp })])

/** The same for a public buyer that no register of the portal lists. */
export const otherBodyForm = z.discriminatedUnion('intent', [z.extend(bodyFields, { intent: join }), z.extend(signUpForm, { ...bodyFields.shape, intent: signUp })])

export type BodyFields = z.infer<typeof bodyFields>
export type OtherBodyInput = BodyFields & SignUpInput
