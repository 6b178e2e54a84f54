import { z } from 'zod'
import type { Score } from './scoring.ts'

const level = z.number().nullable()
const known = { code: z.string(), point: z.number(), low: z.number(), high: z.number() }

const schema = z.object({
  rules: z.string(),
  questionnaire: z.string(),
  target: z.number(),
  domains: z.array(
    z.object({
      code: z.string(),
      axis: z.string(),
      weight: z.number(),
      lotCode: z.string(),
      state: z.enum(['assessed', 'to-confirm', 'not-assessable']),
      point: level,
      low: level,
      high: level,
      target: z.number(),
      knownShare: z.number(),
      caps: z.array(z.object({ question: z.string(), cap: z.number(), lowOnly: z.boolean() })),
      unknown: z.array(z.string()),
    }),
  ),
  axes: z.array(z.object({ ...known, weakest: z.string() })),
  overall: z.object({ point: z.number(), low: z.number(), high: z.number() }).nullable(),
})

/** A score read back from its frozen picture; null when it is not one. */
export const storedScore = (raw: unknown): Score | null => schema.safeParse(raw).data ?? null
