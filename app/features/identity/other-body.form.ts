import { z } from 'zod'
import { signUpForm } from './account.form.ts'
import { declaredBodyTypes } from './body-types.ts'
import { readSiret } from './siret.ts'

/** A SIRET as people type it; the fault of the identifier is the code of the sentence. */
export const siretField = z.string().transform((typed, context) => {
  const read = readSiret(typed)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: read.fault === 'required' ? 'required' : `siret-${read.fault}` })
  return z.NEVER
})

/** A public buyer that no register of the portal lists. */
export const otherBodyForm = signUpForm.extend({
  bodyName: z.string().trim().min(1, 'required').max(160, 'too-long'),
  bodyType: z.enum(declaredBodyTypes, 'required'),
  siret: siretField,
  department: z.string().trim().toUpperCase().regex(/^(\d{2,3}|2[AB])$/, 'not-a-department'),
})

export type OtherBodyInput = z.infer<typeof otherBodyForm>
