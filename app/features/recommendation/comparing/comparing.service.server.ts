import type { Grant } from '#app/access/grant.ts'
import { type Cents, type ParisDay, type Ports, type Result, ok } from '#app/features/core/index.ts'
import type { Doubt, Plan, Scenario } from '../advice/advice.ts'
import { type NoPicture, type Setting, putQuestion, weighFor } from '../choosing/advice.service.server.ts'
import type { FindOrdered } from '../choosing/facts.server.ts'
import { planLines, sumByYear } from '../choosing/plan-lines.ts'
import { yearStart } from '../choosing/question.ts'
import { scenarioQuestion } from '../choosing/scenario-question.ts'
import { ask } from '../desk/desk.server.ts'
import { type Typed, meansQuery } from '../means/read-means.ts'
import { conditionsOf } from './conditions.ts'

/** One scenario as a column; null plan: no plan holds. */
export type Compared = Pick<Scenario, 'kind' | 'status'> & {
  readonly plan: Plan | null
  readonly taxCentsByYear: readonly Cents[]
  /** Codes of the prerequisites that its formulas and options must keep. */
  readonly conditions: readonly string[]
  readonly doubt: Pick<Doubt, 'lots' | 'stands'> | null
}

export type Comparison = {
  readonly state: 'ready'
  readonly names: Setting['names']
  readonly query: string | null
  readonly budgetCents: Cents | null
  readonly modestShare: number
  /** First day of each year of the plan. */
  readonly yearStarts: readonly ParisDay[]
  readonly scenarios: readonly Compared[]
}

/** The three scenarios side by side for the means in the address, each with its own draws. No scenario until the means can be read. */
export const readComparison = async (grant: Grant<'recommendation.read'>, typed: Typed, findOrdered: FindOrdered, ports: Ports): Promise<Result<Comparison | NoPicture>> => {
  const put = await putQuestion(grant, typed, findOrdered, ports)
  if (!put.ok) return put
  const { loaded, setting, question, offers } = put.value
  if (!loaded.picture) return ok({ state: 'no-assessment' })
  const { means, names, today } = setting
  const comparison: Comparison = {
    state: 'ready',
    names,
    query: means && meansQuery(means),
    budgetCents: means?.years[0]?.budgetCents ?? null,
    modestShare: question?.modestShare ?? 0,
    yearStarts: means?.years.map((_, index) => yearStart(today, index + 1)) ?? [],
    scenarios: [],
  }
  if (!question) return ok(comparison)
  const overview = await ask<'overview'>({ kind: 'overview', question }, put.value.loaded.organisation.id)
  if (!overview.ok) return overview
  const scenarios: Compared[] = []
  for (const { kind, status, plan } of overview.value.scenarios) {
    const doubt = plan && plan.choices.formulas.length > 0 ? await weighFor(put.value, scenarioQuestion(question, kind, plan), plan.choices) : ok(null)
    scenarios.push({
      kind,
      status,
      plan,
      taxCentsByYear: plan ? sumByYear(planLines(question.problem, offers, plan.choices), 'taxCents', question.problem.years.length) : [],
      conditions: plan ? conditionsOf(question.problem, plan.choices) : [],
      doubt: doubt.ok && doubt.value ? { lots: doubt.value.lots, stands: doubt.value.stands } : null,
    })
  }
  return ok({ ...comparison, scenarios })
}
