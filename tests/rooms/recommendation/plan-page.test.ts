import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { findLots, seedAgreement } from '#app/features/agreement/index.server.ts'
import { type Answers, score, targetProfile } from '#app/features/assessment/index.ts'
import { currentQuestionnaire } from '#app/features/assessment/index.server.ts'
import type { AssessmentId, Result } from '#app/features/core/index.ts'
import { findRunningOrders } from '#app/features/ordering/index.server.ts'
import type { PlanView } from '#app/features/recommendation/explaining/plan-view.ts'
import type { ScenarioKind } from '#app/features/recommendation/index.ts'
import { closeDesk, readPlanView, readReferencePrices } from '#app/features/recommendation/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { assessment } from '#db/schema/index.server.ts'
import { type BuiltPerson, buildAward, buildOrganisation, buildPerson, grantOf, newId, portsAt, workday } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase()
afterAll(closeDesk)

const system = systemGrant('test')
let referent: BuiltPerson

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const closeFor = async () => {
  const answers: Answers = { Q01: { kind: 'level', level: 1, guess: false, assurance: 0 } }
  const questionnaire = await currentQuestionnaire()
  const target = targetProfile(questionnaire, { type: 'commune', population: 2_000, workstations: 17, nis2: 'none' }).level
  await inTransaction(system, (tx) =>
    tx.insert(assessment).values({
      id: newId<AssessmentId>(), organisationId: referent.organisationId, questionnaire: questionnaire.version, pass: 'first', status: 'closed',
      startedAt: workday, closedAt: workday, score: score(questionnaire, 'first', target, answers),
    }),
  )
}

const read = (typed: Record<string, string>, kind: ScenarioKind = 'budget', more = { roadmap: false, proof: false }) =>
  readPlanView(grantOf('recommendation.read', referent), { typed, kind, ...more }, findRunningOrders, portsAt())
const ready = async (...asked: Parameters<typeof read>): Promise<PlanView> => {
  const view = value(await read(...asked))
  if (view.state !== 'ready') throw new Error(view.state)
  return view
}

beforeEach(async () => {
  value(await seedAgreement(system, portsAt()))
  const { prices } = await readReferencePrices()
  for (const lot of await inTransaction(system, findLots)) {
    await buildAward({ rank: 1, lotCode: lot.code, prices: Object.fromEntries(lot.catalogue.map((item) => [item.code, prices[item.code] ?? 0])) })
  }
  referent = await buildPerson(await buildOrganisation('authority', { population: 2_000 }), 'authority', { roles: ['referent'] })
})

describe('the page of one plan', () => {
  it('waits for an assessment, then for means that can be read', async () => {
    expect(value(await read({ budget: '30000' }))).toEqual({ state: 'no-assessment' })
    await closeFor()
    expect((await ready({})).scenario).toBeNull()
    const bad = await ready({ budget: 'beaucoup' })
    expect(bad.scenario).toBeNull()
    expect(bad.setting.issues).toEqual([{ path: 'budget', code: 'not-a-number' }])
  })

  it('has a line, a reason and a share for each lot of the plan, and a reason for each other lot', async () => {
    await closeFor()
    const { scenario, lines, explanation, doubt, limits, setting } = await ready({ budget: '30000', days: '40', years: '1' })
    const taken = scenario?.plan?.choices.formulas.map(({ lot }) => lot) ?? []
    expect(taken.length).toBeGreaterThan(0)
    expect(lines.map(({ lot }) => lot)).toEqual(taken)
    expect(explanation?.why.map(({ lot }) => lot)).toEqual(taken)
    expect([...taken, ...(explanation?.whyNot.map(({ lot }) => lot) ?? [])].toSorted()).toEqual(setting.names.lots.map(({ code }) => code).toSorted())
    expect(doubt?.lots.map(({ lot }) => lot)).toEqual(expect.arrayContaining(taken))
    expect(limits?.map(({ budgetCents }) => budgetCents)).toEqual([3_000_000])
  })

  it('keeps the modest plan to a share of the money, and the plan of the targets to no limit', async () => {
    await closeFor()
    const modest = await ready({ budget: '30000', years: '1' }, 'modest')
    expect(modest.limits?.[0]?.budgetCents).toBe(1_800_000)
    expect(modest.steps).toBeNull()
    expect(modest.scenario?.plan?.measures.costCentsByYear.every((cents) => cents <= 1_800_000)).toBe(true)
    expect((await ready({ budget: '30000', years: '1' }, 'targets')).limits).toBeNull()
  })

  it('takes a lot that is pinned in the address, and says what is in the way of one that cannot be', async () => {
    await closeFor()
    const free = await ready({ budget: '30000', years: '1' })
    const swap = free.explanation?.swaps.find(({ formula, plan }) => formula !== null && plan !== null)
    if (!swap?.formula) throw new Error('no swap')
    const pinned = await ready({ budget: '30000', years: '1', [`lot.${swap.lot}`]: swap.formula })
    expect(pinned.scenario?.plan?.choices.formulas).toContainEqual(expect.objectContaining({ lot: swap.lot, formula: swap.formula }))
    expect(pinned.scenario?.plan?.measures.value).toBeCloseTo(swap.plan?.measures.value ?? 0, 9)
    const impossible = await ready({ budget: '1', years: '1', [`lot.${swap.lot}`]: swap.formula })
    expect(impossible.scenario?.status).toBe('impossible')
    expect(impossible.scenario?.relaxations.length).toBeGreaterThan(0)
    expect(impossible.lines).toEqual([])
  })

  it('draws the path and asks the second solver only when told to', async () => {
    await closeFor()
    const plain = await ready({ budget: '30000', years: '1' })
    expect([plain.explanation?.roadmap, plain.proof]).toEqual([null, null])
    const full = await ready({ budget: '30000', years: '1' }, 'budget', { roadmap: true, proof: true })
    expect(full.explanation?.roadmap?.length).toBeGreaterThan(1)
    expect(full.proof?.agrees).toBe(true)
  })
})
