import { z } from 'zod'

const words = z.strictObject({ fr: z.string().trim().min(1), en: z.string().trim().min(1) })
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,40}$/, 'bad-code')
const domain = z.string().regex(/^[A-Z]{3}$/, 'bad-domain')
const question = z.string().regex(/^Q\d{2}$/, 'bad-question')
const answerLevel = z.number().int().min(0).max(4)
const share = z.number().min(0).max(1)
const life = z.number().int().min(1).max(4).nullable()
const gained = z.number().min(0).max(2)

/** What a quantity is proportional to: one, or a measure of the body. */
const basis = z.enum(['fixed', 'agent', 'workstation', 'server', 'application', 'site', 'terabyte'])

/** A line of the lot's price schedule: measure × quantity, rounded up to a whole unit, never below `atLeast`; lines of one item add up. */
const line = z.strictObject({
  item: code,
  /** `one-off` falls in the start year, `yearly` in every active year, the first included. */
  part: z.enum(['one-off', 'yearly']),
  /** The budget section that authorities vote apart: *fonctionnement* or *investissement*. */
  section: z.enum(['operating', 'investment']),
  per: basis,
  quantity: z.number().positive(),
  atLeast: z.number().int().min(0),
})

/** Terms that add up: Σ measure × quantity. */
const terms = z.array(z.strictObject({ per: basis, quantity: z.number().positive() })).max(6)

const levels = z.strictObject({ low: gained, likely: gained, high: gained }).refine(({ low, likely, high }) => low <= likely && likely <= high, 'low ≤ likely ≤ high')

const ref = z.strictObject({ lot: code, formula: code })

/** One way of meeting a prerequisite; an answer that nobody knows meets none. */
const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), question, level: answerLevel }),
  z.strictObject({ kind: z.literal('active'), formulas: z.array(ref).min(1) }),
  z.strictObject({ kind: z.literal('earlier'), formulas: z.array(ref).min(1) }),
])

const offer = {
  title: words,
  /** One sentence. */
  content: words,
  lines: z.array(line).min(1),
  /** Days of the body's own people who organise, decide and follow; not the time of those who attend a session. */
  staffDays: z.strictObject({ oneOff: terms, yearly: terms }),
  /** Answers that the offer aims at. They justify the effects, and are what an expert signs. */
  aims: z.array(z.strictObject({ question, level: z.number().int().min(2).max(4), lifeYears: life })).min(1),
  /** `lifeYears` null: while active. A number: one-off, counted from the start year. */
  effects: z.array(z.strictObject({ domain, levels, lifeYears: life })).min(1),
  lifeYears: life,
  commitmentYears: z.number().int().min(1).max(4),
  /** All must be met, each by one of its conditions, in every active year. */
  prerequisites: z.array(z.strictObject({ code, sentence: words, anyOf: z.array(condition).min(1) })),
  provides: z.array(z.strictObject({ question, level: z.number().int().min(1).max(4) })),
}

const formula = z.strictObject({ formula: code, level: z.number().int().min(1).max(4), ...offer })
const option = z.strictObject({ option: code, lot: code, completes: z.array(code), ...offer })

/** One lot of the model, as a buyer reviews it. */
export const lotModelSchema = z.strictObject({
  lot: code,
  number: z.number().int().min(1),
  /** `delivered`: the contractor does the work; `advised`: the body must act on what it is told. */
  delivery: z.enum(['delivered', 'advised']),
  /** Codes of the sources that the orders of magnitude lean on. */
  basis: z.array(code).min(1),
  formulas: z.array(formula).min(1).max(4),
  options: z.array(option).max(6),
})

const synergy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), code, from: code, to: code, levels: gained, fromFormulas: z.array(code).optional(), toFormulas: z.array(code).optional(), sentence: words }),
  z.strictObject({ kind: z.literal('relief'), code, from: code, to: z.union([z.literal('all'), z.array(code)]), percent: z.number().int().min(1).max(50), fromFormulas: z.array(code).optional(), sentence: words }),
])

const shares = z.strictObject({ low: share, likely: share }).refine(({ low, likely }) => low <= likely, 'low ≤ likely')

/** What the lots share: value, rules, sizes, synergies, free actions, sources. */
export const commonModelSchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d+$/),
  questionnaire: z.string().regex(/^\d{4}-\d+$/),
  agreement: code,
  /** The lots it holds, each in a file of its own, in lot order. */
  lots: z.array(code).min(1),
  status: z.enum(['draft', 'published']),
  authorship: words,
  value: z.strictObject({ slopes: z.array(z.strictObject({ share, slope: share })).min(1), discount: share, synergyCap: share }),
  effectRule: z.strictObject({ text: words, from: answerLevel, shares: z.strictObject({ delivered: shares, advised: shares }) }),
  limits: z.strictObject({ formulasPerLot: z.number().int(), options: z.number().int(), levelsGained: z.number(), secondaryShare: share, referenceGap: z.number().positive(), secondaryText: words }),
  sizes: z.strictObject({ text: words, estimates: z.strictObject({ servers: terms, applications: terms, sites: terms, terabytes: terms }), estimatesText: words }),
  synergies: z.array(synergy),
  /** Context questions whose figures are proposed as means: the year's budget in euros, the year's staff days. */
  means: z.strictObject({ budget: z.string().regex(/^C\d{2}$/), staffDays: z.string().regex(/^C\d{2}$/) }),
  /** How a plan is studied: share of the modest scenario, « 10 000 € more », plans worth as much, draws and what they call robust or likely. */
  study: z.strictObject({
    modestShare: share,
    stepCents: z.number().int().positive(),
    nearShare: share,
    draws: z.number().int().min(1).max(1_000),
    correlation: share,
    robustShare: share,
    likelyShare: share,
  }),
  freeActionsText: words,
  freeActions: z.array(z.strictObject({ action: z.string().regex(/^F\d{2}$/), question, raisesTo: z.number().int().min(1).max(4), staffDays: z.number().positive() })),
  sources: z.array(z.strictObject({ code, says: words, url: z.url().nullable(), research: z.string().min(1) })).min(1),
})

export type LotModel = z.infer<typeof lotModelSchema>
export type CommonModel = z.infer<typeof commonModelSchema>
export type OfferModel = Omit<LotModel['formulas'][number], 'formula' | 'level'>
export type Model = Omit<CommonModel, 'lots'> & { readonly lots: readonly LotModel[] }
export type Basis = z.infer<typeof basis>
