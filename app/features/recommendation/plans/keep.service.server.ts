import { type Grant, grantedOrganisation, grantedPerson } from '#app/access/grant.ts'
import { type Lang, type Ports, type Result, type Submission, asId, notFound, ok, refuse } from '#app/features/core/index.ts'
import { once, recordAudit } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import type { ScenarioKind } from '../advice/advice.ts'
import type { FindOrdered } from '../choosing/facts.server.ts'
import { computeAgain, keptOf, scenarioOf } from './computed.service.server.ts'
import { mostPlans } from './limits.ts'
import type { ChangePlan } from './plans.form.ts'
import { type PlanId, countKept, findPlan, removePlan, renamePlan, savePlan } from './plans.repo.server.ts'
import { plansTextsOf } from './texts.ts'

type Keeping = { readonly scenario: ScenarioKind; /** As an address holds them. */ readonly means: string; readonly name: string; readonly submission: Submission; readonly lang: Lang }

/**
 * Keeps a scenario as it is computed now, with its reasons; a blank name is made from its budget and the day. Refuses `recommendation.no-assessment`,
 * `recommendation.means`, `recommendation.nothing-to-keep` for a plan that takes nothing, `recommendation.too-many-plans` beyond `mostPlans`.
 */
export const keepPlan = async (grant: Grant<'recommendation.keep'>, { scenario: kind, means: typed, name, submission, lang }: Keeping, findOrdered: FindOrdered, ports: Ports): Promise<Result<{ planId: PlanId }>> => {
  const computed = await computeAgain(grant, Object.fromEntries(new URLSearchParams(typed)), findOrdered, ports)
  if (!computed.ok) return computed
  const { put, means, overview } = computed.value
  const scenario = scenarioOf(overview, kind)
  const content = scenario && scenario.plan.choices.formulas.length > 0 ? await keptOf(computed.value, scenario) : null
  const at = ports.now()
  return inTransaction(grant, (tx) =>
    once(tx, grant, at, submission, async (): Promise<Result<{ planId: PlanId }>> => {
      if (!scenario || !content) return refuse('invalid', 'recommendation.nothing-to-keep')
      if ((await countKept(tx, grant)) >= mostPlans) return refuse('conflict', 'recommendation.too-many-plans', { most: mostPlans })
      const planId = asId<PlanId>(ports.newId())
      await savePlan(tx, {
        id: planId, organisationId: grantedOrganisation(grant), assessmentId: put.loaded.picture?.assessmentId ?? null, scenario: kind, means, content,
        name: name === '' ? plansTextsOf(lang).defaultName[kind](means.years[0]?.budgetCents ?? 0, put.setting.today) : name,
        savedAt: at, savedBy: grantedPerson(grant).personId, chosenAt: null, chosenBy: null,
      })
      await recordAudit(tx, grant, at, { action: 'recommendation.keep', subjectKind: 'plan', subjectId: planId, facts: { scenario: kind, netCents: scenario.plan.measures.costCents } })
      return ok({ planId })
    }),
  )
}

type Changing = { readonly planId: string; readonly command: ChangePlan; readonly submission: Submission }

/** Renames a plan, or removes one that was never put in the basket (else `recommendation.in-basket`). Foreign or gone: not found. Gives what was done. */
export const changePlan = (grant: Grant<'recommendation.keep'>, { planId, command, submission }: Changing, ports: Ports): Promise<Result<'renamed' | 'removed'>> =>
  inTransaction(grant, (tx) =>
    once(tx, grant, ports.now(), submission, async (): Promise<Result<'renamed' | 'removed'>> => {
      const found = await findPlan(tx, grant, planId)
      if (!found) return notFound()
      if (command.intent === 'remove' && found.plan.chosenAt) return refuse('conflict', 'recommendation.in-basket')
      const done = command.intent === 'rename' ? await renamePlan(tx, grant, planId, command.name) : await removePlan(tx, grant, planId)
      if (!done) return notFound()
      await recordAudit(tx, grant, ports.now(), { action: `recommendation.${command.intent}`, subjectKind: 'plan', subjectId: planId })
      return ok(command.intent === 'rename' ? 'renamed' : 'removed')
    }),
  )
