import { z } from 'zod'

/** What a person may choose on a question's page: a level, « je ne sais pas », « non concerné ». */
export const choices = ['0', '1', '2', '3', '4', 'unknown', 'not-applicable'] as const

/** An answer as typed. `revision` is the one the page was shown with (0: no answer yet): a change made meanwhile is not overwritten. */
export const answerForm = z
  .object({
    assessment: z.string(),
    revision: z.coerce.number().int().min(0).max(1_000_000),
    choice: z.enum(choices, 'choose'),
    guess: z.literal('on').optional(),
    reason: z.string().trim().max(500, 'too-long').default(''),
    note: z.string().trim().max(2000, 'too-long').default(''),
    intent: z.enum(['next', 'leave']).default('next'),
  })
  .refine((form) => form.choice !== 'not-applicable' || form.reason !== '', { path: ['reason'], message: 'reason-required' })

export type AnswerForm = z.infer<typeof answerForm>

/** Closing is confirmed by a box to tick. */
export const closeForm = z.object({ assessment: z.string(), confirmed: z.literal('on', 'confirm') })

/** Starting asks for nothing. */
export const startForm = z.object({})
