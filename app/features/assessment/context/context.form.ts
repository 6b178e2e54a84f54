import { z } from 'zod/mini'

const typed = z.string().check(z.maxLength(200, 'too-long'))

/**
 * The page « Votre organisme » as typed: a field per question (`about.C01`), a box per option (`about.C06.own`), a day per option
 * that asks for one (`until.C12.lot-1`). What each may hold is in the questionnaire, so the use case judges it.
 */
export const contextForm = z.object({
  assessment: z.string(),
  revision: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1_000_000)),
  about: z._default(z.record(z.string(), z.union([typed, z.record(z.string(), typed)])), {}),
  until: z._default(z.record(z.string(), z.record(z.string(), typed)), {}),
})

export type ContextForm = z.infer<typeof contextForm>
