import { z } from 'zod/mini'
import { typedDay } from '#app/features/core/index.ts'
import { knowerCodes } from '../questionnaire-parts.ts'

/** What the page of the message takes from its address: to whom, for when. What it does not understand, it does without. */
export const askingSearch = z.object({
  a: z.catch(z.optional(z.enum(knowerCodes)), undefined),
  avant: z.catch(z.optional(z.pipe(z.string().check(z.maxLength(20)), z.transform(typedDay))), undefined),
})
