import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { findRunningOrders } from '#app/features/ordering/index.server.ts'
import { recommendFromFile } from '#app/features/recommendation/command/command.server.ts'
import { closeDesk, readChoosing } from '#app/features/recommendation/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { answer, assessment } from '#db/schema/index.server.ts'
import { buildOrganisation, buildPerson, grantOf, portsAt, workday } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, closeAssessmentFor } from '#tests/support/recommendation/buyer.ts'

useDatabase()
afterAll(closeDesk)

/** Some answers known, one level after the other; the others unknown. */
const levels = Object.fromEntries(['Q01', 'Q03', 'Q07', 'Q12', 'Q19', 'Q29', 'Q39', 'Q48', 'Q58', 'Q60'].map((code, at) => [code, at % 4]))

describe('the page and the command line', () => {
  it.each([
    ['one year', { budget: '20000', days: '30', years: '1' }, { years: 1, budgetCents: [2_000_000], staffDays: [30] }],
    ['three years', { budget: '15000', budget2: '5000', days: '15', years: '3', 'lot.lot-3': 'never' }, { years: 3, budgetCents: [1_500_000, 500_000, 500_000], staffDays: [15, 15, 15], exclude: ['lot-3'] }],
  ])('give the same plan at the same price for the same answers, size and means, over %s', async (_, typed, means) => {
    await buildMarket()
    const organisationId = await buildOrganisation('authority', { population: 2_000, workstations: 17 })
    const referent = await buildPerson(organisationId, 'authority', { roles: ['referent'] })
    await closeAssessmentFor(referent, Object.fromEntries(Object.entries(levels).map(([code, level]) => [code, { kind: 'level' as const, level, guess: false, assurance: 0 }])))
    await inTransaction(systemGrant('test'), async (tx) => {
      const [closed] = await tx.select({ id: assessment.id }).from(assessment).where(eq(assessment.organisationId, organisationId))
      if (closed) await tx.insert(answer).values(Object.entries(levels).map(([questionCode, level]) => ({ assessmentId: closed.id, questionCode, kind: 'level' as const, level, answeredAt: workday })))
    })
    const page = await readChoosing(grantOf('recommendation.read', referent), { typed, lang: 'fr' }, findRunningOrders, portsAt())
    const shown = page.ok && page.value.state === 'ready' ? page.value.found?.scenarios.find(({ kind }) => kind === 'budget')?.plan : null
    const answers = Object.fromEntries(Object.entries(levels).map(([code, level]) => [code, { level }]))
    const profile = { type: 'commune', population: 2_000, workstations: 17, nis2: 'none' }
    const { told } = await recommendFromFile({ questionnaire: '2026-1', pass: 'first', profile, answers, ...means }, '2026-11-23')
    expect(told?.plan.length).toBeGreaterThan(1)
    expect(shown?.choices.formulas).toEqual(told?.plan.map(({ lot, formula, startYear, options }) => ({ lot, formula, startYear, options })))
    expect(shown?.measures.value).toBeCloseTo(told?.value ?? 0, 9)
    expect(shown?.measures.costCentsByYear).toEqual(means.budgetCents.map((_cents, year) => told?.plan.reduce((sum, { costCentsByYear }) => sum + (costCentsByYear[year] ?? 0), 0)))
  })
})
