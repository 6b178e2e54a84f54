import { z } from 'zod/mini'
import { typedDay, typedField } from '#app/features/core/index.ts'

const name = z.string().check(z.overwrite((text) => text.replace(/\s+/g, ' ')), z.trim(), z.minLength(1, 'required'), z.maxLength(120, 'too-long'))

/** Closing is confirmed by the person who holds the right: who they are, in which function, on which day, and a box to tick. */
export const closeForm = z.object({
  assessment: z.string(),
  /** The mark of the picture that the page showed. */
  seen: z.string().check(z.maxLength(60)),
  name,
  jobTitle: name,
  on: typedField((typed, fault) => typedDay(typed) ?? fault(typed.trim() === '' ? 'required' : 'not-a-date')),
  confirmed: z.literal('on', 'confirm'),
})

export type CloseForm = z.infer<typeof closeForm>

/** The rule named by an address. */
export const doubtParams = z.object({ ruleCode: z.string().check(z.regex(/^R\d{2}$/)) })

/** What an organisation says of a pair of answers; `seen` is when the reply it was shown was given (empty: none yet). */
export const doubtForm = z.object({
  assessment: z.string(),
  seen: z._default(z.string().check(z.maxLength(40)), ''),
  reply: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(1000, 'too-long')),
})

export type DoubtForm = z.infer<typeof doubtForm>
