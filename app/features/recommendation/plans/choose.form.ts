import { z } from 'zod/mini'

/** The scenario taken, the means it was computed for (as an address holds them), and the mark of what was shown. */
export const choosePlanForm = z.object({
  scenario: z.enum(['modest', 'budget', 'targets'], 'not-chosen'),
  means: z.string().check(z.maxLength(1_500, 'too-long')),
  shown: z.string().check(z.maxLength(1_500, 'too-long')),
})
