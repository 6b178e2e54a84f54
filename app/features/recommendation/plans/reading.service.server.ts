import type { Grant } from '#app/access/grant.ts'
import { findLots } from '#app/features/agreement/index.server.ts'
import { type Ports, type Result, notFound, ok } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import type { Question, ScenarioKind } from '../advice/advice.ts'
import { withShare, withoutLimits } from '../advice/variants.ts'
import type { FindOrdered } from '../choosing/facts.server.ts'
import type { Problem } from '../engine/problem.ts'
import { typedMeans } from '../means/read-means.ts'
import { computeAgain, scenarioOf } from './computed.service.server.ts'
import { readContent, readEarlier, readKeptMeans } from './content.ts'
import type { KeptGlance, KeptPlan, KeptPlanView } from './glance.ts'
import { mostPlans } from './limits.ts'
import { type PlanRow, findPlan, findPlans } from './plans.repo.server.ts'
import { differencesSince } from './since.ts'

const kinds: readonly ScenarioKind[] = ['modest', 'budget', 'targets']
const kindOf = (stored: string): ScenarioKind => kinds.find((kind) => kind === stored) ?? 'budget'

const aboutRow = ({ id, name, scenario, savedAt, chosenAt }: PlanRow, savedBy: string | null) => ({ id, name, scenario: kindOf(scenario), savedAt, savedBy, chosenAt })

const glanceOf = ({ plan, savedBy }: { plan: PlanRow; savedBy: string | null }, numbers: ReadonlyMap<string, number>): KeptGlance | null => {
  const numbered = (codes: readonly string[]) => codes.flatMap((code) => numbers.get(code) ?? []).toSorted((a, b) => a - b)
  const about = aboutRow(plan, savedBy)
  const content = readContent(plan.content)
  if (content) {
    const { measures } = content.plan
    return { ...about, modelVersion: content.model.version, horizon: measures.costCentsByYear.length, costCents: measures.costCents, lots: numbered(content.lines.map(({ lot }) => lot)) }
  }
  const earlier = readEarlier(plan.content)
  return earlier && { ...about, modelVersion: earlier.model, horizon: null, costCents: earlier.netCents, lots: numbered(earlier.lots) }
}

/** The plans that the authority keeps, latest first, and how many it may keep. One that cannot be read any more is left out. */
export const readPlans = (grant: Grant<'recommendation.read'>): Promise<Result<{ plans: readonly KeptGlance[]; most: number }>> =>
  inTransaction(grant, async (tx) => {
    const numbers = new Map((await findLots(tx)).map(({ code, number }) => [code, number]))
    return ok({ plans: (await findPlans(tx, grant)).flatMap((row) => glanceOf(row, numbers) ?? []), most: mostPlans })
  })

/** One plan as it was kept. Foreign, gone, or kept by a version that kept less: not found. */
export const readKept = (grant: Grant<'recommendation.read'>, planId: string): Promise<Result<{ kept: KeptPlan; stored: PlanRow }>> =>
  inTransaction(grant, async (tx) => {
    const found = await findPlan(tx, grant, planId)
    const content = found && readContent(found.plan.content)
    return content ? ok({ kept: { ...aboutRow(found.plan, found.savedBy), content }, stored: found.plan }) : notFound()
  })

/** The problem whose limits a plan of each scenario had to hold: the targets know none. */
const limitsOf: Readonly<Record<ScenarioKind, (question: Question) => Problem>> = {
  modest: ({ problem, modestShare }) => withShare(problem, modestShare),
  budget: ({ problem }) => problem,
  targets: ({ problem }) => withoutLimits(problem),
}

/** One plan as it was kept, and what changed since: the same means put again today. Foreign or gone: not found. */
export const readPlan = async (grant: Grant<'recommendation.read'>, planId: string, findOrdered: FindOrdered, ports: Ports): Promise<Result<KeptPlanView>> => {
  const read = await readKept(grant, planId)
  if (!read.ok) return read
  const { kept, stored } = read.value
  const means = readKeptMeans(stored.means)
  const typed = means ? typedMeans(means) : {}
  const computed = means ? await computeAgain(grant, typed, findOrdered, ports) : null
  if (!computed?.ok) return ok({ kept, typed, since: null })
  const { put: { setting, loaded, offers, question }, overview } = computed.value
  if (!question || !loaded.picture) return ok({ kept, typed, since: null })
  const differences = differencesSince(kept.content, {
    modelVersion: setting.model.version, closedAt: loaded.picture.closedAt, problem: limitsOf[kept.scenario](question), offers, running: setting.running,
    plan: scenarioOf(overview, kept.scenario)?.plan ?? null,
  })
  return ok({ kept, typed, since: { at: setting.at, differences, names: setting.names } })
}
