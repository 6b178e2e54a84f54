import { z } from 'zod'
import type { ParisDay } from '#app/features/core/index.ts'

const words = z.object({ fr: z.string(), en: z.string() })
const cents = z.number()
const codes = z.array(z.string())
const numbers = z.array(z.number())

const proof = z.union([z.object({ status: z.literal('optimal') }), z.object({ status: z.literal('bounded'), gap: z.number(), bound: z.number() })])

const plan = z.object({
  choices: z.object({
    formulas: z.array(z.object({ lot: z.string(), formula: z.string(), startYear: z.number(), options: codes })),
    options: z.array(z.object({ option: z.string(), startYear: z.number() })),
  }),
  measures: z.object({ value: z.number(), costCents: cents, costCentsByYear: numbers, staffDaysByYear: numbers, contracts: z.number() }),
  proof,
  domains: z.array(z.object({ domain: z.string(), from: z.number(), to: numbers, target: z.number(), assumed: z.boolean() })),
  synergies: z.array(z.object({ code: z.string(), years: numbers })),
  coverage: z.number(),
})

const line = z.object({
  lot: z.string(),
  formula: z.string().nullable(),
  options: codes,
  startYear: z.number(),
  operatingCents: numbers,
  investmentCents: numbers,
  taxCents: numbers,
  staffDays: numbers,
})

const named = z.object({ code: z.string(), title: words })
const namedLot = z.object({ code: z.string(), number: z.number(), shortTitle: words, axisRank: z.number(), insurance: z.boolean(), formulas: z.array(named), options: z.array(named) })

/** Reasons why a lot is left aside; those of tomorrow's models are read too. */
const whyNot = z.object({ lot: z.string(), reason: z.string(), prerequisites: codes, leastCents: cents.nullable(), leastDays: z.number().nullable(), lostValue: z.number() })
const why = z.object({ lot: z.string(), lostValue: z.number(), savedCents: cents, domains: z.array(z.object({ domain: z.string(), levels: z.number() })) })

/**
 * What is kept of a plan, so that it can be shown, compared and presented whatever becomes of the model, of the prices and of the answers. Cents excluding
 * tax by year of the horizon. It holds no answer and no firm.
 */
const keptContent = z.object({
  format: z.literal(1),
  /** Paris day of the computation: year 1 begins on it, and prices are those in force on it. */
  day: z.string().transform((value) => value as ParisDay),
  model: z.object({ version: z.string(), authorship: words }),
  questionnaire: z.string(),
  closedAt: z.coerce.date(),
  status: z.enum(['best', 'nothing', 'unreachable', 'impossible']),
  /** Level of the whole at the assessment; null when it could not be told. */
  level: z.number().nullable(),
  target: z.number(),
  asked: z.number(),
  unknown: z.number(),
  running: z.array(z.object({ lot: z.string(), formula: z.string().nullable(), until: z.string().nullable() })),
  freeActions: z.number(),
  plan,
  lines: z.array(line),
  names: z.object({ lots: z.array(namedLot), domains: z.record(z.string(), words), prerequisites: z.record(z.string(), words), synergies: z.record(z.string(), words) }),
  why: z.array(why).nullable(),
  whyNot: z.array(whyNot).nullable(),
  doubt: z.object({ seed: z.number(), draws: z.number(), stands: z.number(), lots: z.array(z.object({ lot: z.string(), share: z.number(), verdict: z.enum(['robust', 'likely', 'depends']) })) }).nullable(),
})

export type KeptContent = z.infer<typeof keptContent>
export type KeptMeans = z.infer<typeof keptMeans>

const yearMeans = z.object({ budgetCents: cents, operatingCents: cents.nullable(), investmentCents: cents.nullable(), staffDays: z.number().nullable() })
const wish = z.union([z.object({ lot: z.string(), wish: z.enum(['any', 'never']) }), z.object({ lot: z.string(), wish: z.literal('formula'), formula: z.string() })])
const keptMeans = z.object({ years: z.array(yearMeans).min(1).max(3), grantCents: cents, lots: z.array(wish) })

/** A plan kept by version 0.3: one year, its lots and its price, and a budget. What else it held is left aside. */
const earlierContent = z.object({ model: z.string(), plan: z.object({ netCents: cents, choices: z.array(z.object({ lot: z.string() })) }) })

/** The content of a plan kept, checked; null when it was kept by an earlier version, or cannot be read. */
export const readContent = (stored: unknown): KeptContent | null => keptContent.safeParse(stored).data ?? null

/** The means a plan was computed for; null when it was kept by an earlier version. */
export const readKeptMeans = (stored: unknown) => keptMeans.safeParse(stored).data ?? null

/** What can be read of a plan kept by an earlier version. */
export const readEarlier = (stored: unknown): { readonly model: string; readonly netCents: number; readonly lots: readonly string[] } | null => {
  const read = earlierContent.safeParse(stored).data
  return read ? { model: read.model, netCents: read.plan.netCents, lots: read.plan.choices.map(({ lot }) => lot) } : null
}
