import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { currentQuestionnaire } from '#app/features/assessment/index.server.ts'
import { findRunningOrders, planToBasket, readBasket } from '#app/features/ordering/index.server.ts'
import type { Result, Submission } from '#app/features/core/index.ts'
import { computeAgain, scenarioOf } from '#app/features/recommendation/plans/computed.service.server.ts'
import { mostPlans } from '#app/features/recommendation/plans/limits.ts'
import { planMark } from '#app/features/recommendation/plans/mark.ts'
import { changePlan, closeDesk, keepPlan, notePdf, readNote, readPlan, readPlans, takePlan } from '#app/features/recommendation/index.server.ts'
import type { ScenarioKind } from '#app/features/recommendation/index.ts'
import { type BuiltPerson, grantOf, portsAt, submissionOf, workday } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { setAccounts } from '#tests/support/ledger.ts'
import { type Market, buildMarket, buildReferent, closeAssessmentFor, raisePrices } from '#tests/support/recommendation/buyer.ts'
import { readPdf } from '#tests/support/read-pdf.ts'

useDatabase()
afterAll(closeDesk)

let market: Market
let referent: BuiltPerson

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code)

/** Enough money and days for everything in three years. */
const wide = 'budget=200000&years=3'
const modest = 'budget=8000&years=2&days=12'

const shownFor = async (means: string, kind: ScenarioKind, who = referent) => {
  const { put, overview } = value(await computeAgain(grantOf('recommendation.read', who), Object.fromEntries(new URLSearchParams(means)), findRunningOrders, portsAt()))
  const scenario = scenarioOf(overview, kind)
  if (!scenario) throw new Error(kind)
  return { plan: scenario.plan, shown: planMark(put.setting.model.version, scenario.plan) }
}
type Sent = { means?: string; kind?: ScenarioKind; shown: string; submission?: Submission }
const take = ({ means = modest, kind = 'budget', shown, submission = submissionOf() }: Sent) =>
  takePlan(grantOf('recommendation.choose', referent), { scenario: kind, means, shown, submission }, findRunningOrders, portsAt())
const keep = (name = '', { means = modest, kind = 'budget' as ScenarioKind, submission = submissionOf(), who = referent, at = workday } = {}) =>
  keepPlan(grantOf('recommendation.keep', who), { scenario: kind, means, name, submission, lang: 'fr' }, findRunningOrders, portsAt(at))
const open = (planId: string, who = referent) => readPlan(grantOf('recommendation.read', who), planId, findRunningOrders, portsAt())
const differences = async (planId: string) => value(await open(planId)).since?.differences ?? null
const kept = async () => value(await readPlans(grantOf('recommendation.read', referent))).plans

beforeEach(async () => {
  market = await buildMarket()
  referent = await buildReferent()
})

describe('a plan taken to the basket', () => {
  it('needs a closed assessment', async () => {
    expect(codeOf(await take({ shown: '' }))).toBe('recommendation.no-assessment')
    expect(codeOf(await keep())).toBe('recommendation.no-assessment')
  })

  describe('once an assessment is closed', () => {
    beforeEach(() => closeAssessmentFor(referent, { Q01: { kind: 'level', level: 1, guess: false, assurance: 0 } }))

    it('orders what its first year buys, options and one-off parts included, to the cent', async () => {
      const means = 'budget=9000&years=2'
      const { plan, shown } = await shownFor(means, 'budget')
      const form = { scenario: 'budget' as const, means, shown }
      value(await planToBasket(grantOf('recommendation.choose', referent), { form, submission: submissionOf() }, portsAt()))
      const basket = value(await readBasket(grantOf('basket.read', referent), portsAt()))
      expect(plan.choices.formulas.some(({ options }) => options.length > 0)).toBe(true)
      expect(basket.lines.length).toBe(plan.choices.formulas.filter(({ startYear }) => startYear === 1).length)
      expect(basket.totals.netCents).toBe(plan.measures.costCentsByYear[0])
    })

    it('leaves for later what starts later', async () => {
      const means = 'budget=3000&budget2=60000&years=2'
      const { plan, shown } = await shownFor(means, 'budget')
      const { lines } = value(await take({ means, shown }))
      const years = new Map(plan.choices.formulas.map(({ lot, startYear }) => [lot, startYear]))
      expect([...years.values()]).toContain(2)
      expect(lines.map(({ lotCode }) => years.get(lotCode))).toEqual(lines.map(() => 1))
    })

    it('keeps the plan with its reasons, the means and who chose it', async () => {
      const { shown } = await shownFor(modest, 'budget')
      const { planId } = value(await take({ shown }))
      expect(await execute(`select scenario, means->'years'->0->>'budgetCents' as budget, content->'model'->>'version' as model, jsonb_array_length(content->'why') > 0 as why, chosen_at is not null as chosen from plan where id = '${planId}'`)).toEqual([
        { scenario: 'budget', budget: '800000', model: '2026-2', why: true, chosen: true },
      ])
      expect(await execute(`select facts->>'scenario' as scenario from audit_event where action = 'recommendation.choose'`)).toEqual([{ scenario: 'budget' }])
    })

    it('gives the same plan to the same submission sent twice, even if prices moved in between', async () => {
      const { shown } = await shownFor(modest, 'budget')
      const submission = submissionOf()
      const first = value(await take({ shown, submission }))
      await raisePrices(market)
      expect(value(await take({ shown, submission }))).toEqual(first)
      expect(await execute('select count(*)::int as n from plan')).toEqual([{ n: 1 }])
    })

    it('is refused when prices, a ceiling or the plan itself is no longer what was shown, and nothing is kept', async () => {
      const { shown } = await shownFor(modest, 'budget')
      expect(codeOf(await take({ shown: `${shown} ` }))).toBe('recommendation.changed')
      await raisePrices(market)
      expect(codeOf(await take({ shown }))).toBe('recommendation.changed')
      expect(await execute('select count(*)::int as n from plan')).toEqual([{ n: 0 }])
    })

    it('is refused when there is nothing to buy, or when the means cannot be read', async () => {
      const { shown } = await shownFor('budget=1', 'budget')
      expect(codeOf(await take({ means: 'budget=1', shown }))).toBe('recommendation.nothing-to-buy')
      expect(codeOf(await keep('', { means: 'budget=1' }))).toBe('recommendation.nothing-to-keep')
      expect(codeOf(await take({ means: 'budget=beaucoup', shown }))).toBe('recommendation.means')
    })
  })
})

describe('plans kept', () => {
  beforeEach(() => closeAssessmentFor(referent, { Q01: { kind: 'level', level: 1, guess: false, assurance: 0 } }))

  it('are listed latest first, with a name made from the budget and the day when none is given', async () => {
    value(await keep('', { at: new Date('2026-11-23T08:00:00Z') }))
    value(await keep('Commission de décembre', { kind: 'targets' }))
    const plans = await kept()
    expect(plans.map(({ name }) => name)).toEqual(['Commission de décembre', 'Plan pour 8\u202f000\u00a0€ par an, le 23 novembre 2026'])
    expect(plans[1]).toMatchObject({ modelVersion: '2026-2', horizon: 2, savedBy: 'Camille Test', chosenAt: null })
    expect(plans[1]?.lots.length).toBeGreaterThan(0)
  })

  it('are kept once by a submission sent twice', async () => {
    const submission = submissionOf()
    expect(value(await keep('Un', { submission }))).toEqual(value(await keep('Un', { submission })))
    expect(await kept()).toHaveLength(1)
  })

  it('are renamed and removed; one put in the basket stays', async () => {
    const { planId } = value(await keep('Avant'))
    const change = (id: string, command: Parameters<typeof changePlan>[1]['command']) => changePlan(grantOf('recommendation.keep', referent), { planId: id, command, submission: submissionOf() }, portsAt())
    value(await change(planId, { intent: 'rename', name: 'Après' }))
    expect((await kept())[0]?.name).toBe('Après')
    value(await change(planId, { intent: 'remove' }))
    expect(await kept()).toEqual([])
    expect(codeOf(await open(planId))).toBe('core.not-found')
    const { shown } = await shownFor(modest, 'budget')
    const chosen = value(await take({ shown }))
    expect(codeOf(await change(chosen.planId, { intent: 'remove' }))).toBe('recommendation.in-basket')
  })

  it('are fifty at most, and of those put in the basket the fifty latest stay', async () => {
    const { planId } = value(await keep('Le premier'))
    const copies = (chosen: boolean) =>
      execute(`insert into plan select gen_random_uuid(), organisation_id, assessment_id, name, scenario, means, content, saved_at, saved_by, ${chosen ? 'saved_at' : 'null'}, null from plan, generate_series(2, ${mostPlans}) where id = '${planId}'`)
    await copies(false)
    expect(codeOf(await keep('Un de trop'))).toBe('recommendation.too-many-plans')
    await copies(true)
    const { shown } = await shownFor(modest, 'budget')
    value(await take({ shown }))
    value(await take({ shown }))
    expect(await execute('select count(*)::int as n from plan where chosen_at is not null')).toEqual([{ n: mostPlans }])
  })

  it('of somebody else are not found, by any way in', async () => {
    const { planId } = value(await keep())
    const stranger = await buildReferent()
    const reading = grantOf('recommendation.read', stranger)
    const none = await open('0b1d6c1c-3f0c-4b53-9d2e-7d3a3f0d0000', stranger)
    expect(await open(planId, stranger)).toEqual(none)
    expect(await readNote(reading, planId, 'fr', portsAt())).toEqual(none)
    expect(await notePdf(reading, planId, 'fr', portsAt())).toEqual(none)
    expect(await changePlan(grantOf('recommendation.keep', stranger), { planId, command: { intent: 'remove' }, submission: submissionOf() }, portsAt())).toEqual(none)
    expect(value(await readPlans(reading)).plans).toEqual([])
    expect(await kept()).toHaveLength(1)
  })

  it('by an earlier version are listed with what can be read of them', async () => {
    await execute(`insert into plan values (gen_random_uuid(), '${referent.organisationId}', null, '', 'budget', '{"budgetCents":[600000]}', '{"model":"2026-1","effects":"2026-1","plan":{"netCents":512300,"choices":[{"lot":"lot-4"},{"lot":"lot-1"}]}}', '2026-06-01', null, '2026-06-01', null)`)
    const [old] = await kept()
    expect(old).toMatchObject({ modelVersion: '2026-1', horizon: null, costCents: 512_300, lots: [1, 4] })
    expect(codeOf(await open(old?.id ?? ''))).toBe('core.not-found')
  })
})

describe('what changed since a plan was kept', () => {
  beforeEach(() => closeAssessmentFor(referent, { Q01: { kind: 'level', level: 1, guess: false, assurance: 0 } }))

  it('is nothing on the same day, whatever the scenario', async () => {
    for (const kind of ['modest', 'budget', 'targets'] as const) expect(await differences(value(await keep('', { kind })).planId)).toEqual([])
  })

  it('tells another assessment and dearer prices', async () => {
    const later = new Date('2026-11-23T09:30:00Z')
    const { planId } = value(await keep('', { means: wide }))
    await closeAssessmentFor(referent, { Q01: { kind: 'level', level: 3, guess: false, assurance: 0 } }, later)
    await raisePrices(market)
    const found = await differences(planId)
    expect(found).toContainEqual({ kind: 'assessment', closedAt: later })
    const price = found?.find((each) => each.kind === 'price')
    expect(price?.kind === 'price' && price.is > price.was).toBe(true)
  })

  it('tells a formula that the ceiling no longer allows, a contract begun since, and the plan that is best now', async () => {
    const { planId } = value(await keep('', { means: wide }))
    const { content } = value(await open(planId)).kept
    const [gone, begun] = content.lines.map(({ lot }) => lot)
    if (!gone || !begun) throw new Error('a plan of two lots at least')
    await setAccounts('committed_cents = ceiling_cents - 1', `lot_code = '${gone}'`)
    const running = await readPlan(grantOf('recommendation.read', referent), planId, () => Promise.resolve([{ lot: begun, formula: null, until: '2027-06-30' }]), portsAt())
    const found = value(running).since?.differences ?? []
    expect(found).toContainEqual(expect.objectContaining({ kind: 'gone', lot: gone, reason: 'ceiling' }))
    expect(found).toContainEqual({ kind: 'contract', lot: begun, until: '2027-06-30' })
    const better = found.find((each) => each.kind === 'better')
    expect(better?.kind === 'better' && better.changes.map(({ lot }) => lot)).toEqual(expect.arrayContaining([gone]))
  })

  it('tells another version of the model', async () => {
    const { planId } = value(await keep())
    await execute(`update plan set content = jsonb_set(content, '{model,version}', '"2026-1"')`)
    expect(await differences(planId)).toEqual([{ kind: 'model', was: '2026-1', is: '2026-2' }])
  })
})

describe('the note for the council', () => {
  beforeEach(() => closeAssessmentFor(referent, { Q01: { kind: 'level', level: 1, guess: false, assurance: 0 } }))

  it.each([2_000, 90_000])('holds on two tagged pages for the widest plan of %i inhabitants, in both languages', async (population) => {
    const who = await buildReferent(population)
    await closeAssessmentFor(who, { Q01: { kind: 'level', level: 1, guess: false, assurance: 0 } })
    const { planId } = value(await keep('', { means: wide, kind: 'targets', who }))
    for (const lang of ['fr', 'en'] as const) {
      const file = value(await notePdf(grantOf('recommendation.read', who), planId, lang, portsAt()))
      const pdf = readPdf(file.body)
      expect(pdf.pages).toHaveLength(2)
      expect(pdf.markInfo).toContain('/Marked true')
    }
  })

  it('is public: it tells no answer, no question and no condition that is not met', async () => {
    const { planId } = value(await keep('', { means: `${modest}&lot.lot-3=never&lot.lot-4=never` }))
    const { content } = value(await open(planId)).kept
    const unmet = Object.values(content.names.prerequisites)
    const questionnaire = await currentQuestionnaire()
    for (const lang of ['fr', 'en'] as const) {
      const said = JSON.stringify(value(await readNote(grantOf('recommendation.read', referent), planId, lang, portsAt())).sheet)
      const secrets = [...questionnaire.questions.flatMap(({ text, levels }) => [text[lang], ...levels.map((level) => level[lang])]), ...unmet.map((sentence) => sentence[lang])]
      expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
      expect(said).not.toMatch(/Q\d\d/)
    }
    expect(unmet.length).toBeGreaterThan(0)
  })

  it('says where to check the computation, and how sure it is of each lot', async () => {
    const { planId } = value(await keep())
    const { sheet } = value(await readNote(grantOf('recommendation.read', referent), planId, 'fr', portsAt()))
    const said = JSON.stringify(sheet)
    expect(said).toContain('https://ressort.example/methode/combinaisons/fichiers/2026-2.json')
    expect(said).toMatch(/Sur 200 tirages.*le lot \d dans \d+/)
    expect(said).toContain('Projet de délibération, à adapter')
  })
})
