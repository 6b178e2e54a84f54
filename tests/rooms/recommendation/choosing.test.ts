import { beforeEach, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { findLots, seedAgreement } from '#app/features/agreement/index.server.ts'
import { type Answers, score, targetProfile } from '#app/features/assessment/index.ts'
import { currentQuestionnaire } from '#app/features/assessment/index.server.ts'
import type { AssessmentId, Cents, Result, Submission } from '#app/features/core/index.ts'
import { addToBasket, readBasket } from '#app/features/ordering/index.server.ts'
import { type Combinations, type ScenarioKind, shownPlan } from '#app/features/recommendation/index.ts'
import { choosePlan, readCombinations, readReferencePrices } from '#app/features/recommendation/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { assessment } from '#db/schema/index.server.ts'
import { type BuiltAward, type BuiltPerson, buildAward, buildOrganisation, buildPerson, buildSchedule, grantOf, newId, portsAt, submissionOf, workday } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { setAccounts } from '#tests/support/ledger.ts'

useDatabase()

const system = systemGrant('test')
let referent: BuiltPerson
let awards: { award: BuiltAward; prices: Record<string, Cents> }[] = []

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code)

const closeFor = async (who: BuiltPerson, answers: Answers) => {
  const questionnaire = await currentQuestionnaire()
  const target = targetProfile(questionnaire, { type: 'commune', population: 2_000, workstations: 17, nis2: 'none' }).level
  await inTransaction(system, (tx) =>
    tx.insert(assessment).values({
      id: newId<AssessmentId>(), organisationId: who.organisationId, questionnaire: questionnaire.version, pass: 'first', status: 'closed',
      startedAt: workday, closedAt: workday, score: score(questionnaire, 'first', target, answers),
    }),
  )
}

const read = (typed: string | null, who = referent) => readCombinations(grantOf('recommendation.read', who), typed, portsAt())
const ready = async (typed: string | null): Promise<Combinations> => {
  const page = value(await read(typed))
  if (page.state !== 'ready') throw new Error(page.state)
  return page
}
const planOf = (page: Combinations, kind: ScenarioKind) => {
  const found = page.answer.scenarios.find((each) => each.kind === kind)
  if (!found) throw new Error(kind)
  return found.plan
}
/** Every contractor publishes dearer prices, in force today. */
const raisePrices = async () => {
  for (const { award, prices } of awards) await buildSchedule(award.awardId, 2, '2026-11-23', Object.fromEntries(Object.entries(prices).map(([code, cents]) => [code, cents + 100])))
}
const choose = (page: Combinations, kind: ScenarioKind, submission: Submission = submissionOf()) =>
  choosePlan(grantOf('recommendation.choose', referent), { scenario: kind, budgetCents: page.budgetCents ?? 0, shown: shownPlan(planOf(page, kind)), submission }, portsAt())

beforeEach(async () => {
  awards = []
  value(await seedAgreement(system, portsAt()))
  const { prices } = await readReferencePrices()
  for (const lot of await inTransaction(system, findLots)) {
    const own = Object.fromEntries(lot.catalogue.map((item) => [item.code, prices[item.code] ?? 0]))
    awards.push({ award: await buildAward({ rank: 1, lotCode: lot.code, prices: own }), prices: own })
  }
  referent = await buildPerson(await buildOrganisation('authority', { population: 2_000 }), 'authority', { roles: ['referent'] })
})

describe('before an assessment is closed', () => {
  it('says so, and takes nothing', async () => {
    expect(value(await read('40 000'))).toEqual({ state: 'no-assessment' })
    const asked = { scenario: 'budget' as const, budgetCents: 100, shown: '', submission: submissionOf() }
    expect(codeOf(await choosePlan(grantOf('recommendation.choose', referent), asked, portsAt()))).toBe('recommendation.no-assessment')
  })
})

describe('combinations for a commune of 2,000', () => {
  beforeEach(() => closeFor(referent, { Q01: { kind: 'level', level: 1, guess: false, assurance: 0 } }))

  it('finds three scenarios within a few thousand euros, and says what is assumed', async () => {
    const page = await ready('6 000')
    expect(page.answer.scenarios.map((each) => each.kind)).toEqual(['modest', 'budget', 'targets'])
    expect(planOf(page, 'modest').netCents).toBeLessThanOrEqual(360_000)
    expect(planOf(page, 'budget').netCents).toBeLessThanOrEqual(600_000)
    expect(planOf(page, 'budget').choices.length).toBeGreaterThan(1)
    expect(planOf(page, 'targets').coverage).toBe(1)
    expect(page.unknownAnswers).toBe(19)
    expect(page.assumedDomains).toEqual(['ASS', 'RES'])
    expect(page.measures.estimated).toEqual(['agents', 'workstations', 'servers', 'applications', 'sites', 'terabytes'])
    expect(page.lots.map((lot) => lot.number)).toEqual([1, 2, 6, 3, 4, 5, 7])
  })

  it('shows what each amount buys without a budget, and an issue with one it cannot read', async () => {
    expect(await ready(null)).toMatchObject({ budgetCents: null, issue: null })
    expect(await ready('beaucoup')).toMatchObject({ budgetCents: null, issue: 'not-a-number', typed: 'beaucoup' })
    expect((await ready(null)).milestones.length).toBeGreaterThan(5)
  })

  it('sees neither another authority’s answers nor its assessment', async () => {
    const stranger = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
    expect(value(await read('6 000', stranger))).toEqual({ state: 'no-assessment' })
  })

  it('keeps the plan with what it was computed from, and fills the basket with the quantities shown', async () => {
    const page = await ready('6 000')
    const chosen = value(await choose(page, 'budget'))
    expect(await execute(`select scenario, (means->'budgetCents'->0)::int as budget, content->>'model' as model, content->>'effects' as effects from plan where chosen_at is not null`)).toEqual([
      { scenario: 'budget', budget: 600_000, model: page.model.version, effects: page.model.effects.version },
    ])
    value(await addToBasket(grantOf('recommendation.choose', referent), chosen, portsAt()))
    expect(await execute(`select count(*)::int as n from basket_line where plan_id = '${chosen.planId}'`)).toEqual([{ n: planOf(page, 'budget').choices.length }])
    expect(await execute(`select count(*)::int as n from audit_event where action = 'recommendation.choose'`)).toEqual([{ n: 1 }])
    expect(value(await readBasket(grantOf('basket.read', referent), portsAt())).totals?.netCents).toBe(planOf(page, 'budget').netCents)
  })

  it('gives the same plan to the same submission sent twice, even if prices moved in between', async () => {
    const page = await ready('6 000')
    const submission = submissionOf()
    const first = value(await choose(page, 'modest', submission))
    await raisePrices()
    expect(value(await choose(page, 'modest', submission))).toEqual(first)
    expect(await execute('select count(*)::int as n from plan')).toEqual([{ n: 1 }])
  })

  it('refuses a plan whose prices moved since it was shown, and keeps nothing', async () => {
    const page = await ready('6 000')
    await raisePrices()
    expect(codeOf(await choose(page, 'budget'))).toBe('recommendation.changed')
    expect(await execute('select count(*)::int as n from plan')).toEqual([{ n: 0 }])
  })

  it('refuses the empty plan', async () => {
    expect(codeOf(await choose(await ready('1'), 'budget'))).toBe('recommendation.nothing-to-buy')
  })

  it('leaves out a lot whose ceiling is nearly reached and one whose contractor is suspended', async () => {
    await setAccounts('committed_cents = ceiling_cents - 1', `lot_code = 'lot-4'`)
    await execute(`update award set status = 'suspended' where lot_code = 'lot-6'`)
    const whyNot = (await ready('60 000')).answer.scenarios.find((each) => each.kind === 'budget')?.whyNot
    expect(whyNot).toEqual(expect.arrayContaining([expect.objectContaining({ lot: 'lot-4', reason: 'ceiling' }), expect.objectContaining({ lot: 'lot-6', reason: 'no-contractor' })]))
  })
})
