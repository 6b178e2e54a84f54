import { z } from 'zod/mini'

const name = z._default(z.string().check(z.overwrite((text) => text.replace(/\s+/g, ' ')), z.trim(), z.maxLength(80, 'too-long')), '')

/** What is done on the list of plans kept: one is added, from the means it was computed for (as an address holds them). A blank name is made from them. */
export const keepPlanForm = z.object({
  scenario: z.enum(['modest', 'budget', 'targets'], 'not-chosen'),
  means: z.string().check(z.maxLength(1_500, 'too-long')),
  name,
})

/** What is done to one plan kept. */
export const changePlanForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('rename'), name: name.check(z.minLength(1, 'required')) }),
  z.object({ intent: z.literal('remove') }),
])

export type ChangePlan = z.infer<typeof changePlanForm>
