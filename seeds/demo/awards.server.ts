import { findAwards, findPriceVersions } from '#app/features/contractors/index.server.ts'
import { type PriceScheduleId, addDays, asId, parisDay } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { availability, priceItem, priceSchedule } from '#db/schema/index.server.ts'
import { findLots } from '#app/features/agreement/index.server.ts'
import type { DemoAward } from './lot-year.ts'
import type { DemoFirmSeat } from './people.ts'
import type { Random } from './random.ts'
import { daysAfter } from './time.ts'

const raised = (prices: Readonly<Record<string, number>>, random: Random): Record<string, number> =>
  Object.fromEntries(Object.entries(prices).map(([item, cents]) => [item, Math.round((cents * (1.005 + random.next() * 0.035)) / 10) * 10]))

/** Publishes later versions of some price schedules (one in five in force for four months, one in ten to come) and one absence, so that every state is seen. */
export const saveLaterPrices = async (tx: Tx, now: Date, random: Random): Promise<void> => {
  const awards = await findAwards(tx)
  const published = await findPriceVersions(tx, awards.map((award) => award.id))
  const today = parisDay(now)
  for (const [rank, award] of awards.entries()) {
    const first = published.find((version) => version.awardId === award.id)
    const start = rank % 5 === 0 ? addDays(today, -120) : rank % 10 === 3 ? addDays(today, 38) : null
    if (!first || !start || start <= first.validFrom) continue
    const id = asId<PriceScheduleId>(random.id())
    const publishedAt = start > today ? daysAfter(now, -4) : daysAfter(now, -141)
    await tx.insert(priceSchedule).values({ id, awardId: award.id, version: first.version + 1, validFrom: start, publishedAt })
    await tx.insert(priceItem).values(Object.entries(raised(first.prices, random)).map(([itemCode, unitPriceCents]) => ({ scheduleId: id, itemCode, unitPriceCents })))
  }
  const away = awards.find((award) => award.rank === 3)
  if (away) {
    await tx.insert(availability).values({
      awardId: away.id, version: 1, available: false, until: addDays(today, 24), reason: 'Équipe complète jusqu’à la fin d’un chantier en cours.', setAt: daysAfter(now, -6),
    })
  }
}

/** The awards as the year of orders reads them, and the firms that hold an account: rank 1 of each lot, rank 2 where the accounts want a rival. */
export const readAwards = async (tx: Tx): Promise<{ ofLot: (lotCode: string) => DemoAward[]; seats: DemoFirmSeat[]; firms: number }> => {
  const awards = await findAwards(tx)
  const versions = await findPriceVersions(tx, awards.map((award) => award.id))
  const absences = new Map((await tx.select().from(availability)).map((row) => [row.awardId, row]))
  const lots = [...(await findLots(tx))].sort((a, b) => a.number - b.number)
  const ofLot = (lotCode: string) =>
    awards
      .filter((award) => award.lotCode === lotCode)
      .map((award): DemoAward => {
        const absence = absences.get(award.id)
        return {
          awardId: award.id, firmId: award.firmId, firmName: award.firmName, rank: award.rank, zone: award.zone, status: 'active',
          versions: versions.filter((version) => version.awardId === award.id).reverse(),
          absence: absence?.until ? { from: absence.setAt, until: absence.until } : null,
        }
      })
  const seats = lots.flatMap(({ code, number }) => {
    const [first, second] = ofLot(code)
    const seat = first ? [{ email: `lot${number}@titulaire.demo`, organisationId: first.firmId }] : []
    return number === 2 && second ? [...seat, { email: `lot${number}b@titulaire.demo`, organisationId: second.firmId }] : seat
  })
  return { ofLot, seats, firms: new Set(awards.map((award) => award.firmId)).size }
}
