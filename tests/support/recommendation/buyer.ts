import { systemGrant } from '#app/access/system.server.ts'
import { findLots, seedAgreement } from '#app/features/agreement/index.server.ts'
import { type Answers, type Pass, score, targetProfile } from '#app/features/assessment/index.ts'
import { currentQuestionnaire } from '#app/features/assessment/index.server.ts'
import type { AssessmentId, Cents } from '#app/features/core/index.ts'
import { readReferencePrices } from '#app/features/recommendation/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { assessment } from '#db/schema/index.server.ts'
import { type BuiltAward, type BuiltPerson, buildAward, buildOrganisation, buildPerson, buildSchedule, newId, portsAt, workday } from '../builders.ts'

const system = systemGrant('test')

/** What one contractor per lot asks, at the reference prices. */
export type Market = readonly { readonly lotCode: string; readonly award: BuiltAward; readonly prices: Readonly<Record<string, Cents>> }[]

/** The real agreement, with one contractor for each lot at the reference prices. */
export const buildMarket = async (): Promise<Market> => {
  const seeded = await seedAgreement(system, portsAt())
  if (!seeded.ok) throw new Error(seeded.refusal.code)
  const { prices } = await readReferencePrices()
  const market: { lotCode: string; award: BuiltAward; prices: Record<string, Cents> }[] = []
  for (const lot of await inTransaction(system, findLots)) {
    const own = Object.fromEntries(lot.catalogue.map((item) => [item.code, prices[item.code] ?? 0]))
    market.push({ lotCode: lot.code, award: await buildAward({ rank: 1, lotCode: lot.code, prices: own }), prices: own })
  }
  return market
}

/** Every contractor publishes dearer prices, in force today. */
export const raisePrices = async (market: Market): Promise<void> => {
  for (const { award, prices } of market) await buildSchedule(award.awardId, 2, '2026-11-23', Object.fromEntries(Object.entries(prices).map(([code, cents]) => [code, cents + 100])))
}

/** The referent of a commune, of 2,000 inhabitants unless said otherwise. */
export const buildReferent = async (population = 2_000): Promise<BuiltPerson> => buildPerson(await buildOrganisation('authority', { population }), 'authority', { roles: ['referent'] })

/** A closed assessment of these answers, at an instant. */
export const closeAssessmentFor = async (who: BuiltPerson, answers: Answers, at: Date = workday, pass: Pass = 'first'): Promise<void> => {
  const questionnaire = await currentQuestionnaire()
  const target = targetProfile(questionnaire, { type: 'commune', population: 2_000, workstations: 17, nis2: 'none' }).level
  await inTransaction(system, (tx) =>
    tx.insert(assessment).values({
      id: newId<AssessmentId>(), organisationId: who.organisationId, questionnaire: questionnaire.version, pass, status: 'closed',
      startedAt: at, closedAt: at, score: score(questionnaire, pass, target, answers),
    }),
  )
}
