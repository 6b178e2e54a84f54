import { z } from 'zod/mini'

/** What a person may choose on a question's page: a level, « je ne sais pas », « non concerné ». */
export const choices = ['0', '1', '2', '3', '4', 'unknown', 'not-applicable'] as const

/** An answer as typed. `revision` is the one the page was shown with (0: no answer yet): a change made meanwhile is not overwritten. */
export const answerForm = z
  .object({
    assessment: z.string(),
    revision: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1_000_000)),
    choice: z.enum(choices, 'choose'),
    certainty: z.optional(z.enum(['sure', 'about', 'guess'])),
    reason: z._default(z.string().check(z.trim(), z.maxLength(500, 'too-long')), ''),
    note: z._default(z.string().check(z.trim(), z.maxLength(2000, 'too-long')), ''),
    /** Absent when the page did not ask it. */
    happened: z.optional(z.string().check(z.trim(), z.maxLength(1000, 'too-long'))),
    /** The level of the last picture, as the page showed it. */
    before: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(4))),
    intent: z._default(z.enum(['next', 'leave']), 'next'),
  })
  .check(z.refine((form) => form.choice !== 'not-applicable' || form.reason !== '', { path: ['reason'], message: 'reason-required' }))

export type AnswerForm = z.infer<typeof answerForm>
