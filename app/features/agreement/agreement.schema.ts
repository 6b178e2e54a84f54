import { z } from 'zod'
import type { FrameworkDocument, LotDocument } from './agreement.ts'

const words = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,40}$/, 'bad-code')
const day = z.iso.date()
const cents = z.number().int().positive()

const catalogueItem = z.strictObject({
  code,
  label: words,
  unit: words,
  taxBasisPoints: z.number().int().min(0).max(10_000),
  taxKind: z.enum(['vat', 'insurance-premium']),
})

const line = z.strictObject({
  item: code,
  per: z.enum(['fixed', 'agent', 'workstation', 'server', 'application', 'site', 'terabyte']),
  quantity: z.number().positive(),
  atLeast: z.number().int().min(0),
})

const formula = z.strictObject({
  code,
  level: z.number().int().min(1).max(4),
  title: words,
  summary: words,
  months: z.number().int().min(1).max(48),
  lines: z.array(line).min(1),
})

const allocation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single') }),
  z.strictObject({ kind: z.literal('cascade') }),
  z.strictObject({ kind: z.literal('rotation'), declinedTurn: z.enum(['lost', 'kept']) }),
])

const phrases = z.array(words).min(1).max(6)

const leaflet = z.strictObject({
  need: words,
  gets: phrases,
  excludes: phrases,
  prepare: phrases,
  complements: z.array(z.strictObject({ lot: code, why: words })).max(6),
})

const firstRepeated = (values: readonly (string | number)[]) => values.findIndex((value, index) => values.indexOf(value) !== index)

/** A lot as an operator publishes it: every formula is made of priced items, at most four levels, each once. */
const lotSchema: z.ZodType<LotDocument> = z
  .strictObject({
    code,
    number: z.number().int().min(1),
    title: words,
    shortTitle: words,
    description: words,
    leaflet: leaflet.optional(),
    axis: code,
    capabilities: z.array(code).min(1),
    cpv: z.array(z.string().regex(/^\d{8}-\d$/, 'bad-cpv')).min(1),
    ceilingCents: cents,
    allocation,
    allocationReason: words.optional(),
    answerWorkingDays: z.number().int().min(1).max(30),
    ccag: z.enum(['TIC', 'PI', 'FCS', 'none']),
    tailMonths: z.number().int().min(0).max(48),
    catalogue: z.array(catalogueItem).min(1),
    formulas: z.array(formula).max(4),
  })
  .superRefine((lot, context) => {
    const items = new Set(lot.catalogue.map((item) => item.code))
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const twice = firstRepeated(lot.catalogue.map((item) => item.code))
    if (twice >= 0) say(['catalogue', twice, 'code'], 'repeated')
    for (const key of ['code', 'level'] as const) {
      const again = firstRepeated(lot.formulas.map((each) => each[key]))
      if (again >= 0) say(['formulas', again, key], 'repeated')
    }
    lot.formulas.forEach((each, f) =>
      each.lines.forEach((part, l) => {
        if (!items.has(part.item)) say(['formulas', f, 'lines', l, 'item'], 'not-in-catalogue')
      }),
    )
  })

/** The framework agreement: known axes, each lot once, four years at most (L2125-1). */
export const frameworkSchema: z.ZodType<FrameworkDocument> = z
  .strictObject({
    code,
    title: words,
    purchasingBody: z.strictObject({ name: z.string().min(1), siren: z.string().regex(/^\d{9}$/, 'bad-siren').optional(), demo: z.boolean().optional() }).optional(),
    notifiedOn: day,
    validFrom: day,
    validTo: day,
    axes: z.array(z.strictObject({ code, letter: z.string().regex(/^[A-Z]$/, 'bad-letter'), title: words, promise: words, why: words.optional() })).min(1),
    lots: z.array(lotSchema).min(1),
  })
  .superRefine((framework, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const axes = new Set(framework.axes.map((axis) => axis.code))
    framework.lots.forEach((lot, index) => {
      if (!axes.has(lot.axis)) say(['lots', index, 'axis'], 'unknown-axis')
    })
    for (const key of ['code', 'number'] as const) {
      const again = firstRepeated(framework.lots.map((lot) => lot[key]))
      if (again >= 0) say(['lots', again, key], 'repeated')
    }
    const items = framework.lots.flatMap((lot) => lot.catalogue.map((item) => item.code))
    if (new Set(items).size !== items.length) say(['lots'], `item-in-two-lots: ${items[firstRepeated(items)] ?? ''}`)
    if (framework.validTo <= framework.validFrom) say(['validTo'], 'ends-before-it-starts')
    const [year = 0, ...rest] = framework.validFrom.split('-')
    const fourYearsOn = [String(Number(year) + 4), ...rest].join('-')
    if (framework.validTo >= fourYearsOn) say(['validTo'], 'longer-than-four-years')
    const lots = new Set(framework.lots.map((lot) => lot.code))
    framework.lots.forEach((lot, index) =>
      lot.leaflet?.complements.forEach((complement, c) => {
        const place = ['lots', index, 'leaflet', 'complements', c, 'lot']
        if (complement.lot === lot.code) say(place, 'complements-itself')
        else if (!lots.has(complement.lot)) say(place, 'unknown-lot')
      }),
    )
  })
