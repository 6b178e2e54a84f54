import { z } from 'zod'
import { parseBudget } from './budget.ts'

/** The combination taken: its scenario, the budget it was searched for, and what was on screen when it was chosen. */
export const chooseForm = z.object({
  scenario: z.enum(['modest', 'budget', 'targets'], 'not-chosen'),
  budget: z.string().transform((typed, context) => {
    const read = parseBudget(typed)
    if ('cents' in read) return read.cents
    context.addIssue({ code: 'custom', message: read.issue })
    return z.NEVER
  }),
  shown: z.string().max(4_000, 'too-long'),
})
