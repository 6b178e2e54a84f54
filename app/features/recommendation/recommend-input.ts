import { z } from 'zod'
import type { LotDocument, Measures } from '#app/features/agreement/index.ts'
import { estimateMeasures } from '#app/features/agreement/index.ts'
import { type Questionnaire, parseScoreInput, scoreInput } from '#app/features/assessment/index.ts'
import { type Cents, type Result, ok, refuse } from '#app/features/core/index.ts'
import { largestBudgetCents } from './budget.ts'
import { gapsOf } from './gaps.ts'
import type { Gap, ModelDocument, OfferedLot } from './model.ts'
import { offersOf } from './prices.ts'

const count = z.number().int().nonnegative().nullish()
const lotCodes = z.array(z.string()).default([])
const none = (what: string) => z.array(z.unknown()).max(0, `${what} are not part of this model version`).optional()

const meansSchema = z.object({
  years: z.literal(1, 'this model version computes one year').default(1),
  budgetCents: z.union([z.number().int().nonnegative().max(largestBudgetCents), z.tuple([z.number().int().nonnegative().max(largestBudgetCents)]).transform(([first]) => first)]),
  staffDays: none('staff days'),
  existing: none('existing contracts'),
  exclude: lotCodes,
  require: lotCodes,
})

const sizesSchema = z.object({ type: z.string().nullish(), population: count, agents: count, workstations: count, dataTerabytes: count, departement: z.string().nullish() }).prefault({})

/** What the command line computes a plan from, besides the published seeds. */
export type Asked = {
  readonly gaps: readonly Gap[]
  readonly unknown: readonly string[]
  readonly measures: Measures & { readonly estimated: readonly string[] }
  readonly budgetCents: Cents
  readonly exclude: readonly string[]
  readonly require: readonly string[]
}

const faulty = (issue: z.core.$ZodIssue | undefined, under: readonly string[] = []) =>
  refuse('invalid', 'recommendation.input', { place: [...under, ...(issue?.path ?? [])].join('.'), reason: issue?.message ?? '' })

/** The measures of a profile given as data; refuses (`recommendation.input`) with the place and the reason. */
export const parseSizes = (profile: unknown): Result<Asked['measures']> => {
  const parsed = sizesSchema.safeParse(profile)
  if (!parsed.success) return faulty(parsed.error.issues[0], ['profile'])
  const { type, population, agents, workstations, dataTerabytes } = parsed.data
  return ok(estimateMeasures({ bodyType: type ?? null, population: population ?? null, agents: agents ?? null, workstations: workstations ?? null, dataTerabytes: dataTerabytes ?? null }))
}

/** Reads the input of `ressort recommend`: that of `ressort score`, with a budget in cents and lots to exclude or require. */
export const parseRecommendInput = (questionnaire: Questionnaire, lots: readonly LotDocument[], raw: unknown): Result<Asked> => {
  const means = meansSchema.safeParse(raw)
  if (!means.success) return faulty(means.error.issues[0])
  const { years: _years, budgetCents: _budget, staffDays: _days, existing: _existing, exclude: _exclude, require: _require, ...answers } = raw as Record<string, unknown>
  const { exclude, require } = means.data
  const stranger = [...exclude, ...require].find((code) => !lots.some((lot) => lot.code === code))
  if (stranger !== undefined) return refuse('invalid', 'recommendation.input', { place: exclude.includes(stranger) ? 'exclude' : 'require', reason: `unknown lot ${stranger}` })
  const input = parseScoreInput(questionnaire, answers)
  if (!input.ok) return input
  const measures = parseSizes(answers.profile ?? {})
  if (!measures.ok) return measures
  const { score, toVerify } = scoreInput(questionnaire, input.value)
  return ok({ gaps: gapsOf(score.domains), unknown: toVerify, measures: measures.value, budgetCents: means.data.budgetCents, exclude, require })
}

/** The lots of the published agreement at the reference prices, as one contractor open to all would offer them. */
export const referenceOffers = (lots: readonly LotDocument[], prices: Readonly<Record<string, Cents>>, measures: Measures): OfferedLot[] =>
  lots.map((lot) => offersOf(lot, [{ rank: 1, zone: [], status: 'active', available: true, schedule: { prices } }], { measures, department: null }, Number.POSITIVE_INFINITY))

/** The model as `ressort model` publishes it: enough to recompute the value and the cost of any plan by hand. */
export const publishedModel = (model: ModelDocument, lots: readonly LotDocument[], questionnaire: Questionnaire, offered: readonly OfferedLot[]) => ({
  modelVersion: model.version,
  effects: model.effects,
  value: 'sum over domains of weight × φ(min(gap, sum of effects)); φ follows the slopes along the shares of the gap; effects and gaps are rounded to thousandths of a level',
  slopes: model.slopes,
  ties: ['lower cost', 'fewer contracts', 'lot order, then lower level'],
  scenarios: { modestShare: model.modestShare, moreBudgetShare: model.moreBudgetShare },
  questionnaire: questionnaire.version,
  domains: questionnaire.domains.map(({ code, axis, weight, mainLot }) => ({ code, axis, weight, mainLot })),
  lots: lots.map((lot) => ({
    lot: lot.code,
    number: lot.number,
    formulas: lot.formulas.map(({ code, level, months, lines, effects }) => {
      const offer = offered.find((each) => each.lot === lot.code)?.offers.find((each) => each.formula === code)
      return { code, level, months, lines, effects, quantities: offer?.quantities ?? {}, costCents: offer?.netCents ?? null }
    }),
  })),
})
