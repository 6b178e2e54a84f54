import { and, asc, desc, eq, gt, inArray, lte } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import type { AwardId, Cents, OrganisationId, ParisDay } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { availability, award, offerText, organisation, priceItem, priceSchedule } from '#db/schema/index.server.ts'
import { within } from '#db/scope.server.ts'
import { availableOn, unavailableUntil } from './availability.ts'
import type { Award, Candidate, LaterPrices, PriceVersion } from './contractor.ts'

/** What is read of an award, with its firm. */
export const awardColumns = {
  id: award.id,
  firmId: award.organisationId,
  firmName: organisation.name,
  firmSiren: organisation.siren,
  demo: organisation.demo,
  lotCode: award.lotCode,
  rank: award.rank,
  zone: award.zone,
  status: award.status,
}

/** Every award, by lot then rank; published facts, hence no tenant scope. */
export const findAwards = (tx: Tx, filter: { lotCode?: string; firmId?: OrganisationId } = {}): Promise<Award[]> =>
  tx
    .select(awardColumns)
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.organisationId))
    .where(and(filter.lotCode ? eq(award.lotCode, filter.lotCode) : undefined, filter.firmId ? eq(award.organisationId, filter.firmId) : undefined))
    .orderBy(asc(award.lotCode), asc(award.rank))

/** The awards the grant reaches: a firm sees its own. */
export const findGrantedAwards = (tx: Tx, grant: Grant<string>, lotCode?: string): Promise<Award[]> =>
  tx
    .select(awardColumns)
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.organisationId))
    .where(and(within(grant, award.organisationId), lotCode ? eq(award.lotCode, lotCode) : undefined))
    .orderBy(asc(award.lotCode))

/** The latest availability statement of each award. */
export const findLatestAvailability = async (tx: Tx, awardIds: AwardId[]) => {
  if (awardIds.length === 0) return new Map<AwardId, typeof availability.$inferSelect>()
  const rows = await tx
    .selectDistinctOn([availability.awardId])
    .from(availability)
    .where(inArray(availability.awardId, awardIds))
    .orderBy(availability.awardId, desc(availability.version))
  return new Map(rows.map((row) => [row.awardId, row]))
}

const findPrices = async (tx: Tx, scheduleIds: PriceVersion['id'][]) => {
  const lists = new Map<PriceVersion['id'], Record<string, Cents>>()
  if (scheduleIds.length === 0) return lists
  for (const item of await tx.select().from(priceItem).where(inArray(priceItem.scheduleId, scheduleIds))) {
    const list = lists.get(item.scheduleId) ?? {}
    list[item.itemCode] = item.unitPriceCents
    lists.set(item.scheduleId, list)
  }
  return lists
}

/** The firms of these lots by rank with the prices in force on `day`, in four statements; awards and prices are public, hence no tenant scope. */
export const findCandidatesOf = async (tx: Tx, lotCodes: readonly string[], day: ParisDay): Promise<Map<string, Candidate[]>> => {
  const lots = new Map<string, Candidate[]>(lotCodes.map((code) => [code, []]))
  const awards = await tx
    .select(awardColumns)
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.organisationId))
    .where(inArray(award.lotCode, [...lotCodes]))
    .orderBy(asc(award.rank))
  if (awards.length === 0) return lots
  const ids = awards.map((row) => row.id)
  const statements = await findLatestAvailability(tx, ids)
  const schedules = await tx
    .selectDistinctOn([priceSchedule.awardId])
    .from(priceSchedule)
    .where(and(inArray(priceSchedule.awardId, ids), lte(priceSchedule.validFrom, day)))
    .orderBy(priceSchedule.awardId, desc(priceSchedule.validFrom))
  const prices = await findPrices(tx, schedules.map((row) => row.id))
  for (const row of awards) {
    const schedule = schedules.find((each) => each.awardId === row.id)
    const statement = statements.get(row.id)
    lots.get(row.lotCode)?.push({
      awardId: row.id,
      firmId: row.firmId,
      firmName: row.firmName,
      rank: row.rank,
      zone: row.zone,
      status: row.status,
      available: availableOn(statement, day),
      unavailableUntil: unavailableUntil(statement, day),
      schedule: schedule
        ? { id: schedule.id, version: schedule.version, validFrom: schedule.validFrom, prices: prices.get(schedule.id) ?? {} }
        : null,
    })
  }
  return lots
}

/** The same, each with the versions of its prices already published that start after `day`, first to start first. */
export const findCandidatesAhead = async (tx: Tx, lotCodes: readonly string[], day: ParisDay): Promise<Map<string, (Candidate & { readonly later: readonly LaterPrices[] })[]>> => {
  const lots = await findCandidatesOf(tx, lotCodes, day)
  const ids = [...lots.values()].flat().map(({ awardId }) => awardId)
  const later = ids.length === 0 ? [] : await tx.select().from(priceSchedule).where(and(inArray(priceSchedule.awardId, ids), gt(priceSchedule.validFrom, day))).orderBy(asc(priceSchedule.validFrom))
  const prices = await findPrices(tx, later.map((row) => row.id))
  const laterOf = (awardId: AwardId) => later.filter((row) => row.awardId === awardId).map((row) => ({ validFrom: row.validFrom, prices: prices.get(row.id) ?? {} }))
  return new Map([...lots].map(([code, candidates]) => [code, candidates.map((each) => ({ ...each, later: laterOf(each.awardId) }))]))
}

/** The firms of one lot by rank with the prices in force on `day`. */
export const findCandidates = async (tx: Tx, lotCode: string, day: ParisDay): Promise<Candidate[]> =>
  (await findCandidatesOf(tx, [lotCode], day)).get(lotCode) ?? []

/** Every version of the prices of these awards, latest start first. */
export const findPriceVersions = async (tx: Tx, awardIds: AwardId[]): Promise<(PriceVersion & { awardId: AwardId })[]> => {
  if (awardIds.length === 0) return []
  const rows = await tx.select().from(priceSchedule).where(inArray(priceSchedule.awardId, awardIds)).orderBy(desc(priceSchedule.validFrom))
  const prices = await findPrices(tx, rows.map((row) => row.id))
  return rows.map((row) => ({
    id: row.id,
    awardId: row.awardId,
    version: row.version,
    validFrom: row.validFrom,
    publishedAt: row.publishedAt,
    prices: prices.get(row.id) ?? {},
  }))
}

/** The offer text shown today for each award. */
export const findLatestOffers = async (tx: Tx, awardIds: AwardId[]) => {
  if (awardIds.length === 0) return new Map<AwardId, typeof offerText.$inferSelect>()
  const rows = await tx
    .selectDistinctOn([offerText.awardId])
    .from(offerText)
    .where(inArray(offerText.awardId, awardIds))
    .orderBy(offerText.awardId, desc(offerText.version))
  return new Map(rows.map((row) => [row.awardId, row]))
}
