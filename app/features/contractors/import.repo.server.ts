import { eq } from 'drizzle-orm'
import type { OrganisationId, PriceScheduleId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { award, offerText, organisation, priceItem, priceSchedule } from '#db/schema/index.server.ts'

// The import is the purchasing body's: it reaches every firm, hence no tenant scope in this file.

/** Every firm, to recognise those of the file by their SIREN. */
export const findFirms = (tx: Tx) =>
  tx.select({ id: organisation.id, siren: organisation.siren, name: organisation.name }).from(organisation).where(eq(organisation.kind, 'firm'))

/** Adds firms. */
export const saveFirms = async (tx: Tx, rows: (typeof organisation.$inferInsert)[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(organisation).values(rows)
}

/** Corrects the name of a firm. */
export const saveFirmName = async (tx: Tx, id: OrganisationId, name: string): Promise<void> => {
  await tx.update(organisation).set({ name }).where(eq(organisation.id, id))
}

/** Adds awards. */
export const saveAwards = async (tx: Tx, rows: (typeof award.$inferInsert)[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(award).values(rows)
}

/** Publishes offer texts, as new versions. */
export const saveOffers = async (tx: Tx, rows: (typeof offerText.$inferInsert)[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(offerText).values(rows)
}

export type NewPriceVersion = typeof priceSchedule.$inferInsert & { id: PriceScheduleId; prices: Readonly<Record<string, number>> }

/** Publishes versions of prices with their lines. Inserts only: a published version is never edited. */
export const savePriceVersions = async (tx: Tx, versions: readonly NewPriceVersion[]): Promise<void> => {
  if (versions.length === 0) return
  await tx.insert(priceSchedule).values(
    versions.map(({ id, awardId, version, validFrom, publishedAt, publishedBy }) => ({ id, awardId, version, validFrom, publishedAt, publishedBy })),
  )
  await tx
    .insert(priceItem)
    .values(versions.flatMap(({ id, prices }) => Object.entries(prices).map(([itemCode, unitPriceCents]) => ({ scheduleId: id, itemCode, unitPriceCents }))))
}
