import { frameworkSchema, readPublishedFramework } from '#app/features/agreement/index.server.ts'
import { questionnaireNamedBy } from '#app/features/assessment/index.ts'
import { currentQuestionnaire, listQuestionnaires, readQuestionnaire } from '#app/features/assessment/index.server.ts'
import { type Result, ok, refuse } from '#app/features/core/index.ts'
import type { Choice } from './model.ts'
import { readModel, readReferencePrices } from './published.server.ts'
import { parseRecommendInput, parseSizes, publishedModel, referenceOffers } from './recommend-input.ts'
import { searchCombinations } from './search.ts'

const seeds = async () => {
  const framework = frameworkSchema.parse(await readPublishedFramework())
  return { lots: framework.lots, model: await readModel(), reference: await readReferencePrices() }
}

const formulas = (choices: readonly Choice[]) => Object.fromEntries(choices.map(({ lot, formula }) => [lot, formula]))

/**
 * `ressort recommend`: the proven best plan for an input of unknown shape, from the published seeds and reference prices; no database.
 * Refuses with place and reason; `recommendation.impossible` when the required lots do not fit the budget.
 */
export const recommendFromFile = async (raw: unknown) => {
  const version = questionnaireNamedBy(raw)
  if (version === null || !(await listQuestionnaires()).includes(version)) return refuse('invalid', 'recommendation.input', { place: 'questionnaire', reason: `unknown version ${version ?? ''}` })
  const { lots, model, reference } = await seeds()
  const asked = parseRecommendInput(await readQuestionnaire(version), lots, raw)
  if (!asked.ok) return asked
  const { gaps, unknown, measures, budgetCents, exclude, require } = asked.value
  const offered = referenceOffers(lots, reference.prices, measures)
  const answer = searchCombinations({ model, gaps, lots: offered, budgetCents, exclude, require })
  const best = answer?.scenarios.find((scenario) => scenario.kind === 'budget')
  if (!answer || !best) return refuse('invalid', 'recommendation.impossible', { budgetCents })
  const priceOf = ({ lot, formula }: Choice) => offered.find((each) => each.lot === lot)?.offers.find((each) => each.formula === formula)?.netCents ?? 0
  return ok({
    modelVersion: model.version,
    effectsVersion: model.effects.version,
    pricesVersion: reference.version,
    status: 'optimal' as const,
    gap: 0,
    plansCompared: answer.plans,
    measures,
    costCents: best.plan.netCents,
    value: best.plan.value,
    coverage: best.plan.coverage,
    plan: best.plan.choices.map((choice) => ({ ...choice, startYear: 1, costCentsByYear: [priceOf(choice)] })),
    domains: best.plan.domains,
    frontier: answer.frontier.map(({ netCents, value, choices }) => ({ costCents: netCents, value, formulas: formulas(choices) })),
    why: best.why,
    whyNot: best.whyNot,
    next: answer.next,
    scenarios: answer.scenarios.map(({ kind, status, plan }) => ({ kind, status, costCents: plan.netCents, value: plan.value, formulas: formulas(plan.choices) })),
    clarify: unknown,
  })
}

/** `ressort model`: the published model, priced for a profile (`{ type, population, agents, workstations, dataTerabytes }`); no database. */
export const modelFor = async (profile: unknown): Promise<Result<ReturnType<typeof publishedModel>>> => {
  const measures = parseSizes(profile)
  if (!measures.ok) return measures
  const { lots, model, reference } = await seeds()
  return ok(publishedModel(model, lots, await currentQuestionnaire(), referenceOffers(lots, reference.prices, measures.value)))
}
