import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { OrganisationId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { basketLine } from '#db/schema/index.server.ts'

export type BasketRow = typeof basketLine.$inferSelect

/** The lines of an authority's basket, oldest first; the id comes from the caller's grant. */
export const findBasket = (tx: Tx, organisationId: OrganisationId): Promise<BasketRow[]> =>
  tx.select().from(basketLine).where(eq(basketLine.organisationId, organisationId)).orderBy(basketLine.addedAt, basketLine.lotCode)

/** The same, locked: two placings of one basket queue here. */
export const lockBasket = (tx: Tx, organisationId: OrganisationId): Promise<BasketRow[]> =>
  tx.select().from(basketLine).where(eq(basketLine.organisationId, organisationId)).orderBy(basketLine.lotCode).for('update')

/** One line per lot: a second one replaces the first. */
export const saveBasketLine = async (tx: Tx, row: BasketRow): Promise<void> => {
  const { formulaCode, quantities, planId, addedAt } = row
  await tx.insert(basketLine).values(row).onConflictDoUpdate({ target: [basketLine.organisationId, basketLine.lotCode], set: { formulaCode, quantities, planId, addedAt } })
}

/** True when there was such a line. */
export const removeBasketLines = async (tx: Tx, organisationId: OrganisationId, lotCodes: readonly string[]): Promise<boolean> => {
  if (lotCodes.length === 0) return false
  const removed = await tx
    .delete(basketLine)
    .where(and(eq(basketLine.organisationId, organisationId), inArray(basketLine.lotCode, [...lotCodes])))
    .returning({ lotCode: basketLine.lotCode })
  return removed.length > 0
}

/** Lines that came from an earlier combination: a new one takes their place. */
export const removePlannedLines = async (tx: Tx, organisationId: OrganisationId): Promise<void> => {
  await tx.delete(basketLine).where(and(eq(basketLine.organisationId, organisationId), isNotNull(basketLine.planId)))
}
