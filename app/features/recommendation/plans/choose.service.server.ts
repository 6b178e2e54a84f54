import { type Grant, grantedOrganisation, grantedPerson } from '#app/access/grant.ts'
import { type Ports, type Result, type Submission, asId, ok, refuse } from '#app/features/core/index.ts'
import { once, recordAudit } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import type { ScenarioKind } from '../advice/advice.ts'
import type { FindOrdered } from '../choosing/facts.server.ts'
import { computeAgain, keptOf, scenarioOf } from './computed.service.server.ts'
import { mostPlans } from './limits.ts'
import { planMark } from './mark.ts'
import { type OrderLine, firstYearLines } from './order-lines.ts'
import { type PlanId, forgetChosenBeyond, savePlan } from './plans.repo.server.ts'

type Choosing = { readonly scenario: ScenarioKind; /** As an address holds them. */ readonly means: string; readonly shown: string; readonly submission: Submission }

export type TakenPlan = { readonly planId: PlanId; readonly lines: readonly OrderLine[] }

/**
 * Takes a scenario as it was shown and keeps it with its reasons; gives what its first year orders, for the basket. Reserves nothing. Refuses
 * `recommendation.no-assessment`, `recommendation.means`, `recommendation.changed` when what was shown is no longer what is computed (answers, prices,
 * ceilings, contracts, model), `recommendation.nothing-to-buy` when nothing starts in the first year. The same submission sent twice gives the first plan.
 */
export const takePlan = async (grant: Grant<'recommendation.choose'>, { scenario: kind, means: typed, shown, submission }: Choosing, findOrdered: FindOrdered, ports: Ports): Promise<Result<TakenPlan>> => {
  const computed = await computeAgain(grant, Object.fromEntries(new URLSearchParams(typed)), findOrdered, ports)
  if (!computed.ok) return computed
  const { put, means, overview } = computed.value
  const scenario = scenarioOf(overview, kind)
  const stands = scenario !== null && planMark(put.setting.model.version, scenario.plan) === shown
  const lines = stands ? firstYearLines(scenario.plan.choices, put.offers) : []
  const content = stands && lines.length > 0 ? await keptOf(computed.value, scenario) : null
  const at = ports.now()
  return inTransaction(grant, (tx) =>
    once(tx, grant, at, submission, async (): Promise<Result<TakenPlan>> => {
      if (!stands) return refuse('conflict', 'recommendation.changed')
      if (!content) return refuse('invalid', 'recommendation.nothing-to-buy')
      const planId = asId<PlanId>(ports.newId())
      const { personId } = grantedPerson(grant)
      await savePlan(tx, {
        id: planId, organisationId: grantedOrganisation(grant), assessmentId: put.loaded.picture?.assessmentId ?? null, name: '', scenario: kind, means, content,
        savedAt: at, savedBy: personId, chosenAt: at, chosenBy: personId,
      })
      await forgetChosenBeyond(tx, grant, mostPlans)
      await recordAudit(tx, grant, at, {
        action: 'recommendation.choose', subjectKind: 'plan', subjectId: planId,
        facts: { scenario: kind, netCents: scenario.plan.measures.costCentsByYear[0] ?? 0, lots: lines.map(({ lotCode }) => lotCode) },
      })
      return ok({ planId, lines })
    }),
  )
}
