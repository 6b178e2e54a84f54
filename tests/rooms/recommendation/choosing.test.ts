import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { findLots, seedAgreement } from '#app/features/agreement/index.server.ts'
import { type Answers, score, targetProfile } from '#app/features/assessment/index.ts'
import { currentQuestionnaire } from '#app/features/assessment/index.server.ts'
import type { AssessmentId, Cents, Result, Submission } from '#app/features/core/index.ts'
import { findRunningOrders, planToBasket, readBasket } from '#app/features/ordering/index.server.ts'
import type { ChooseView } from '#app/features/recommendation/choosing/view.ts'
import type { ScenarioKind } from '#app/features/recommendation/index.ts'
import { closeDesk, downloadFrontier, readChoosing, readReferencePrices } from '#app/features/recommendation/index.server.ts'
import { planMark } from '#app/features/recommendation/plans/mark.ts'
import { inTransaction } from '#db/client.server.ts'
import { assessment } from '#db/schema/index.server.ts'
import { type BuiltAward, type BuiltPerson, buildAward, buildOrganisation, buildPerson, buildSchedule, grantOf, newId, portsAt, submissionOf, workday } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { setAccounts } from '#tests/support/ledger.ts'

useDatabase()
afterAll(closeDesk)

const system = systemGrant('test')
let referent: BuiltPerson
let awards: { award: BuiltAward; prices: Record<string, Cents> }[] = []

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code)

const closeFor = async (who: BuiltPerson, answers: Answers, pass: 'first' | 'full' = 'first') => {
  const questionnaire = await currentQuestionnaire()
  const target = targetProfile(questionnaire, { type: 'commune', population: 2_000, workstations: 17, nis2: 'none' }).level
  await inTransaction(system, (tx) =>
    tx.insert(assessment).values({
      id: newId<AssessmentId>(), organisationId: who.organisationId, questionnaire: questionnaire.version, pass, status: 'closed',
      startedAt: workday, closedAt: workday, score: score(questionnaire, pass, target, answers),
    }),
  )
}

type Typed = Record<string, string>
const read = (typed: Typed, who = referent) => readChoosing(grantOf('recommendation.read', who), { typed, lang: 'fr' }, findRunningOrders, portsAt())
const ready = async (typed: Typed): Promise<ChooseView> => {
  const page = value(await read(typed))
  if (page.state !== 'ready') throw new Error(page.state)
  return page
}
const scenarioOf = (page: ChooseView, kind: ScenarioKind) => {
  const found = page.found?.scenarios.find((each) => each.kind === kind)
  if (!found) throw new Error(kind)
  return found
}
const planOf = (page: ChooseView, kind: ScenarioKind) => {
  const { plan } = scenarioOf(page, kind)
  if (!plan) throw new Error(`${kind}: no plan`)
  return plan
}
/** Every contractor publishes dearer prices, in force today. */
const raisePrices = async () => {
  for (const { award, prices } of awards) await buildSchedule(award.awardId, 2, '2026-11-23', Object.fromEntries(Object.entries(prices).map(([code, cents]) => [code, cents + 100])))
}
const choose = (page: ChooseView, kind: ScenarioKind, submission: Submission = submissionOf()) =>
  planToBasket(grantOf('recommendation.choose', referent), { form: { scenario: kind, means: page.query ?? '', shown: planMark(page.version, planOf(page, kind)) }, submission }, portsAt())

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

/** Unlimited time, one year: small searches, and plans of several lots. */
const means = (budget: string, more: Typed = {}): Typed => ({ budget, years: '1', ...more })

describe('before an assessment is closed', () => {
  it('says so, and takes nothing', async () => {
    expect(value(await read(means('40 000')))).toEqual({ state: 'no-assessment' })
    const form = { scenario: 'budget' as const, means: 'budget=40000', shown: '' }
    expect(codeOf(await planToBasket(grantOf('recommendation.choose', referent), { form, submission: submissionOf() }, portsAt()))).toBe('recommendation.no-assessment')
  })
})

describe('combinations for a commune of 2,000', () => {
  beforeEach(() => closeFor(referent, { Q01: { kind: 'level', level: 1, guess: false, assurance: 0 } }))

  it('finds three scenarios within the money and the days, and says what is assumed', async () => {
    const page = await ready(means('12 000', { days: '15' }))
    expect(page.found?.scenarios.map((each) => each.kind)).toEqual(['modest', 'budget', 'targets'])
    expect(planOf(page, 'modest').measures.costCents).toBeLessThanOrEqual(720_000)
    expect(planOf(page, 'budget').measures.costCents).toBeLessThanOrEqual(1_200_000)
    expect(planOf(page, 'budget').measures.staffDaysByYear[0]).toBeLessThanOrEqual(15)
    expect(planOf(page, 'budget').choices.formulas.length).toBeGreaterThan(1)
    expect(planOf(page, 'budget').taxCentsByYear[0]).toBeGreaterThan(0)
    expect(planOf(page, 'targets').coverage).toBeGreaterThan(planOf(page, 'budget').coverage)
    const said = page.told.assumptions.items.map(({ text, link }) => `${text}${link ?? ''}`).join('\n')
    expect(said).toMatch(/19 réponses inconnues/)
    expect(said).toMatch(/supposés très bas\u00a0: .*Assurance/)
    expect(said).toMatch(/pas dit de votre taille est estimé/)
    expect(page.names.lots.map((lot) => lot.number)).toEqual([1, 2, 6, 3, 4, 5, 7])
    expect(page.found?.milestones.length).toBeGreaterThan(2)
  })

  it('asks for means before it computes, and says which cannot be read', async () => {
    expect(await ready({})).toMatchObject({ found: null, means: null, issues: [] })
    expect(await ready({ budget: '' })).toMatchObject({ found: null, issues: [{ path: 'budget', code: 'required' }] })
    expect(await ready({ budget: 'beaucoup', days: '-2' })).toMatchObject({ found: null, issues: [{ path: 'budget', code: 'not-a-number' }, { path: 'days', code: 'negative' }], typed: { budget: 'beaucoup', days: '-2' } })
  })

  it('says the smallest useful amount when there is no money', async () => {
    const page = await ready(means('0'))
    expect(scenarioOf(page, 'budget').status).toBe('nothing')
    expect(page.told.notices.map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringMatching(/^Sans budget/), expect.stringMatching(/^Le plus petit montant utile pour vous\u00a0: \d/)]))
  })

  it('says the least change that makes impossible choices possible', async () => {
    const page = await ready(means('10', { 'lot.lot-3': 'any' }))
    expect(scenarioOf(page, 'budget')).toMatchObject({ status: 'impossible', plan: null })
    expect(scenarioOf(page, 'budget').relaxations).toEqual(expect.arrayContaining([expect.stringMatching(/^ajouter \S+.*€ hors taxes par an$/), expect.stringMatching(/^renoncer au lot 3 /)]))
  })

  it('sends the frontier as a file, and nothing for means it cannot read', async () => {
    const file = (typed: Typed) => downloadFrontier(grantOf('recommendation.read', referent), { typed, lang: 'fr' }, findRunningOrders, portsAt())
    const page = await ready(means('12 000'))
    expect(value(await file(means('12 000'))).body.trim().split('\r\n')).toHaveLength(1 + (page.found?.curve.points ?? 0))
    expect(codeOf(await file({ budget: 'beaucoup' }))).toBe('core.not-found')
  })

  it('sees neither another authority’s answers nor its assessment', async () => {
    const stranger = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
    expect(value(await read(means('6 000'), stranger))).toEqual({ state: 'no-assessment' })
  })

  it('keeps the plan with what it was computed from, and fills the basket with the quantities shown', async () => {
    const page = await ready(means('12 000'))
    value(await choose(page, 'budget'))
    expect(await execute(`select scenario, (means->'years'->0->>'budgetCents')::int as budget, content->'model'->>'version' as model from plan where chosen_at is not null`)).toEqual([
      { scenario: 'budget', budget: 1_200_000, model: page.version },
    ])
    expect(await execute(`select count(*)::int as n from basket_line where plan_id is not null`)).toEqual([{ n: planOf(page, 'budget').choices.formulas.length }])
    expect(await execute(`select count(*)::int as n from audit_event where action = 'recommendation.choose'`)).toEqual([{ n: 1 }])
    expect(value(await readBasket(grantOf('basket.read', referent), portsAt())).totals?.netCents).toBe(planOf(page, 'budget').measures.costCentsByYear[0])
  })

  it('gives the same plan to the same submission sent twice, even if prices moved in between', async () => {
    const page = await ready(means('12 000'))
    const submission = submissionOf()
    const first = value(await choose(page, 'modest', submission))
    await raisePrices()
    expect(value(await choose(page, 'modest', submission))).toEqual(first)
    expect(await execute('select count(*)::int as n from plan')).toEqual([{ n: 1 }])
  })

  it('refuses a plan whose prices moved since it was shown, and keeps nothing', async () => {
    const page = await ready(means('12 000'))
    await raisePrices()
    expect(codeOf(await choose(page, 'budget'))).toBe('recommendation.changed')
    expect(await execute('select count(*)::int as n from plan')).toEqual([{ n: 0 }])
  })

  it('refuses the empty plan', async () => {
    expect(codeOf(await choose(await ready(means('1')), 'budget'))).toBe('recommendation.nothing-to-buy')
  })

  it('leaves out a lot whose ceiling is nearly reached and one whose contractor is suspended', async () => {
    await setAccounts('committed_cents = ceiling_cents - 1', `lot_code = 'lot-4'`)
    await execute(`update award set status = 'suspended' where lot_code = 'lot-6'`)
    const page = await ready(means('60 000'))
    expect(page.told.around?.sentences).toEqual(expect.arrayContaining([expect.stringMatching(/plafond du lot 4 .* ne permet plus/)]))
    expect(page.found?.scenarios.flatMap(({ plan }) => plan?.choices.formulas.map(({ lot }) => lot) ?? [])).not.toContain('lot-4')
    expect(page.found?.scenarios.flatMap(({ plan }) => plan?.choices.formulas.map(({ lot }) => lot) ?? [])).not.toContain('lot-6')
  })
})

describe('an authority that is at the highest level everywhere', () => {
  it('has nothing to buy, and is told so', async () => {
    const questionnaire = await currentQuestionnaire()
    const highest = Object.fromEntries(questionnaire.questions.map(({ code }) => [code, { kind: 'level' as const, level: 4 as const, guess: false, assurance: 0 as const }]))
    await closeFor(referent, highest, 'full')
    const page = await ready(means('40 000'))
    expect(page.nothingToClose).toBe(true)
    expect(page.found?.scenarios.map(({ status }) => status)).toEqual(['nothing', 'nothing', 'nothing'])
  })
})
