import { z } from 'zod/mini'
import { typedField } from '#app/features/core/index.ts'
import { parseBudget } from './budget.ts'

/** The combination taken: its scenario, the budget it was searched for, and what was on screen when it was chosen. */
export const chooseForm = z.object({
  scenario: z.enum(['modest', 'budget', 'targets'], 'not-chosen'),
  budget: typedField((typed, fault) => {
    const read = parseBudget(typed)
    return 'cents' in read ? read.cents : fault(read.issue)
  }),
  shown: z.string().check(z.maxLength(4_000, 'too-long')),
})
