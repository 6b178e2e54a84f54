import type { Grant } from '#app/access/grant.ts'
import { questionsOf } from '#app/features/assessment/index.ts'
import { type Ports, type Result, ok, refuse } from '#app/features/core/index.ts'
import type { Overview, Plan, Scenario, ScenarioKind } from '../advice/advice.ts'
import { type Put, putQuestion, weighFor } from '../choosing/advice.service.server.ts'
import type { FindOrdered } from '../choosing/facts.server.ts'
import { scenarioQuestion } from '../choosing/scenario-question.ts'
import { ask } from '../desk/desk.server.ts'
import type { Means } from '../means/means.ts'
import type { Typed } from '../means/read-means.ts'
import type { KeptContent } from './content.ts'
import { contentOf } from './content-of.ts'

type Asked = { readonly put: Put; readonly means: Means; readonly overview: Overview }

/**
 * Puts the means to the search again. Refuses `recommendation.no-assessment` before the first closed assessment, `recommendation.means` when they
 * cannot be read.
 */
export const computeAgain = async (grant: Grant<string>, typed: Typed, findOrdered: FindOrdered, ports: Ports): Promise<Result<Asked>> => {
  const put = await putQuestion(grant, typed, findOrdered, ports)
  if (!put.ok) return put
  const { loaded, question, setting } = put.value
  if (!loaded.picture) return refuse('conflict', 'recommendation.no-assessment')
  if (!question || !setting.means) return refuse('invalid', 'recommendation.means')
  const overview = await ask<'overview'>({ kind: 'overview', question }, loaded.organisation.id)
  return overview.ok ? ok({ put: put.value, means: setting.means, overview: overview.value }) : overview
}

export const scenarioOf = ({ scenarios }: Overview, kind: ScenarioKind): (Scenario & { readonly plan: Plan }) | null => {
  const found = scenarios.find((each) => each.kind === kind)
  return found?.plan ? { ...found, plan: found.plan } : null
}

/** What is kept of a scenario. Its reasons and its sureness come from the worker; a plan whose reasons could not be had is kept without them. */
export const keptOf = async ({ put }: Asked, { kind, plan, status }: Scenario & { readonly plan: Plan }): Promise<KeptContent | null> => {
  const { loaded: { facts, organisation, picture }, setting, offers, question } = put
  if (!picture || !question) return null
  const asked = scenarioQuestion(question, kind, plan)
  const explanation = await ask<'explanation'>({ kind: 'explanation', question: asked, choices: plan.choices, roadmap: false }, organisation.id)
  const doubt = await weighFor(put, asked, plan.choices)
  const { questionnaire, closedAt, score, input } = picture
  return contentOf({
    day: facts.today,
    model: setting.model,
    questionnaire: questionnaire.version,
    closedAt,
    level: score.overall?.point ?? null,
    target: score.target,
    asked: questionsOf(questionnaire, input.pass).filter(({ code }) => input.answers[code]?.kind !== 'not-applicable').length,
    unknown: setting.unknownAnswers,
    running: setting.running,
    freeActions: setting.freeActions,
    problem: question.problem,
    offers,
    names: setting.names,
    status,
    plan,
    explanation: explanation.ok ? explanation.value : null,
    doubt: doubt.ok ? doubt.value : null,
  })
}
