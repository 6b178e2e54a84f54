import { z } from 'zod/mini'
import { choices } from '../answer.form.ts'

const pass = z.enum(['first', 'full'], 'choose-pass')

/** Starting an assessment, or giving the open one another pass: `assessment` is then its id. */
export const passForm = z.object({ pass, assessment: z._default(z.string(), '') })

/** Which answers of last time are still true: one box per question, unticked until a person ticks it. */
export const confirmForm = z.object({
  assessment: z.string(),
  confirm: z._default(z.record(z.string(), z.literal('on')), {}).check(z.refine((ticked) => Object.keys(ticked).length > 0, 'tick-one')),
})

/** One line of a paper questionnaire; `leave` leaves the question as it stands. `revision` is the one the page was shown with (0: no answer yet). */
const line = z
  .object({
    revision: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1_000_000)),
    choice: z._default(z.enum(['leave', ...choices], 'choose'), 'leave'),
    reason: z._default(z.string().check(z.trim(), z.maxLength(500, 'too-long')), ''),
  })
  .check(z.refine((typed) => typed.choice !== 'not-applicable' || typed.reason !== '', { path: ['reason'], message: 'reason-required' }))

/** A part of the paper questionnaire as typed in, by question, and who filled in the paper. */
export const typedPartForm = z.object({
  assessment: z.string(),
  source: z._default(z.string().check(z.trim(), z.maxLength(200, 'too-long')), ''),
  answers: z.record(z.string(), line),
})

export type TypedPartForm = z.infer<typeof typedPartForm>
