import { z } from 'zod/mini'
import { typedDay, typedField } from '#app/features/core/index.ts'

const line = (most: number) => z._default(z.string().check(z.trim(), z.maxLength(most, 'too-long')), '')

const earliest = '1950-01-01'
const dated = typedField((typed, fault) => {
  if (typed.trim() === '') return fault('required')
  const day = typedDay(typed)
  return day && day >= earliest ? day : fault('not-a-date')
})

const added = z
  .object({
    intent: z.literal('add'),
    assessment: z.string(),
    /** The level that the answer had on the page: what the piece backs. */
    level: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(4)),
    title: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(120, 'too-long')),
    dated,
    worth: z.enum(['1', '2'], 'worth'),
    verifier: line(120),
    whereKept: line(300),
  })
  .check(z.refine(({ worth, verifier }) => worth === '1' || verifier !== '', { path: ['verifier'], message: 'verifier' }))

const removed = z.object({ intent: z.literal('remove'), evidence: z.string() })

/** A piece to add to an answer, its file apart; or one to take away. */
export const evidenceForm = z.discriminatedUnion('intent', [added, removed])

export type AddedEvidence = z.infer<typeof added>
