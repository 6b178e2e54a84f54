import { type Grant, grantedOrganisation, grantedPerson } from '#app/access/grant.ts'
import { estimateMeasures } from '#app/features/agreement/index.ts'
import { findRemaining, getFramework } from '#app/features/agreement/index.server.ts'
import { findLatestPicture, readQuestionnaire } from '#app/features/assessment/index.server.ts'
import { findCandidates } from '#app/features/contractors/index.server.ts'
import { type AssessmentId, type Cents, type Ports, type Result, type Submission, asId, notFound, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { once, recordAudit } from '#app/features/core/index.server.ts'
import { findOrganisation } from '#app/features/identity/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { parseBudget } from './budget.ts'
import { type Combinations, type Facts, type NoPicture, basketLinesOf, combinationsOf, shownPlan } from './combinations.ts'
import { countPlans, maxPlans } from './enumerate.ts'
import { gapsOf } from './gaps.ts'
import type { OfferedLot, ScenarioKind } from './model.ts'
import { offersOf } from './prices.ts'
import { readModel } from './published.server.ts'
import { type PlanId, savePlan } from './plans/plans.repo.server.ts'
import { searchCombinations } from './search.ts'

type Loaded = Facts & { readonly assessmentId: AssessmentId }

/** Everything a plan depends on, read in one transaction; the search itself runs after it, holding no connection. */
const loadFacts = async (grant: Grant<string>, ports: Ports): Promise<Result<Loaded | NoPicture>> => {
  const organisationId = grantedOrganisation(grant)
  const read = await inTransaction(grant, async (tx) => {
    const body = await findOrganisation(tx, organisationId)
    if (!body) return notFound()
    const picture = await findLatestPicture(tx, organisationId)
    if (!picture) return ok(null)
    const framework = await getFramework(tx)
    const remaining = await findRemaining(tx)
    const measures = estimateMeasures(body)
    const lots: OfferedLot[] = []
    for (const lot of framework.lots) {
      const candidates = await findCandidates(tx, lot.code, parisDay(ports.now()))
      lots.push(offersOf(lot, candidates, { measures, department: body.department }, remaining.get(lot.code) ?? 0))
    }
    return ok({ picture, framework, measures, lots })
  })
  if (!read.ok) return read
  if (!read.value) return ok({ state: 'no-assessment' })
  const { picture, framework, measures, lots } = read.value
  if (countPlans(lots) > maxPlans) return refuse('unavailable', 'recommendation.too-many-combinations', { plans: countPlans(lots) })
  const questionnaire = await readQuestionnaire(picture.score.questionnaire)
  return ok({
    assessmentId: asId<AssessmentId>(picture.assessmentId),
    model: await readModel(),
    gaps: gapsOf(picture.score.domains),
    unknownAnswers: picture.score.domains.reduce((count, domain) => count + domain.unknown.length, 0),
    lots,
    documents: framework.lots,
    axes: framework.axes,
    domainTitles: Object.fromEntries(questionnaire.domains.map(({ code, title }) => [code, title])),
    measures,
    closedAt: picture.closedAt,
  })
}

/**
 * The combinations of lots for the authority's latest closed assessment and a budget as typed (excluding tax).
 * Without a budget, or with one that cannot be read (`issue`), only what each amount would buy is computed.
 */
export const readCombinations = async (grant: Grant<'recommendation.read'>, typed: string | null, ports: Ports): Promise<Result<Combinations | NoPicture>> => {
  const facts = await loadFacts(grant, ports)
  if (!facts.ok) return facts
  if ('state' in facts.value) return ok(facts.value)
  const budget = typed === null ? null : parseBudget(typed)
  const budgetCents = budget && 'cents' in budget ? budget.cents : null
  const answer = searchCombinations({ ...facts.value, budgetCents: budgetCents ?? 0 })
  if (!answer) return refuse('unavailable', 'recommendation.no-plan')
  const issue = budget && 'issue' in budget ? budget.issue : null
  return ok(combinationsOf(facts.value, { at: ports.now(), typed: typed?.slice(0, 40) ?? '', issue, budgetCents }, answer))
}

type Choosing = { readonly scenario: ScenarioKind; readonly budgetCents: Cents; readonly shown: string; readonly submission: Submission }

export type ChosenPlan = { planId: PlanId; lines: { lotCode: string; formulaCode: string; quantities: Record<string, number> }[] }

/**
 * Takes one of the scenarios as it was shown, and keeps what it was computed from. Reserves nothing. The lines go to the basket next.
 * Refuses `recommendation.no-assessment`, `recommendation.changed` when prices, answers or ceilings moved since the page was shown,
 * `recommendation.nothing-to-buy` for the empty plan. The same submission sent twice gives the first plan.
 */
export const choosePlan = async (grant: Grant<'recommendation.choose'>, input: Choosing, ports: Ports): Promise<Result<ChosenPlan>> => {
  const facts = await loadFacts(grant, ports)
  if (!facts.ok) return facts
  const loaded = facts.value
  if ('state' in loaded) return refuse('conflict', 'recommendation.no-assessment')
  const plan = searchCombinations({ ...loaded, budgetCents: input.budgetCents })?.scenarios.find((each) => each.kind === input.scenario)?.plan
  const at = ports.now()
  return inTransaction(grant, (tx) =>
    once(tx, grant, at, input.submission, async (): Promise<Result<ChosenPlan>> => {
      if (!plan || shownPlan(plan) !== input.shown) return refuse('conflict', 'recommendation.changed')
      if (plan.choices.length === 0) return refuse('invalid', 'recommendation.nothing-to-buy')
      const planId = asId<PlanId>(ports.newId())
      const { model, assessmentId, measures } = loaded
      await savePlan(tx, {
        id: planId,
        organisationId: grantedOrganisation(grant),
        assessmentId,
        name: '',
        scenario: input.scenario,
        means: { budgetCents: [input.budgetCents] },
        content: { model: model.version, effects: model.effects.version, measures, plan },
        savedAt: at,
        savedBy: grantedPerson(grant).personId,
        chosenAt: at,
        chosenBy: grantedPerson(grant).personId,
      })
      await recordAudit(tx, grant, at, {
        action: 'recommendation.choose',
        subjectKind: 'plan',
        subjectId: planId,
        facts: { scenario: input.scenario, netCents: plan.netCents, lots: plan.choices.map((choice) => choice.lot) },
      })
      return ok({ planId, lines: basketLinesOf(plan, loaded.lots) })
    }),
  )
}
