import { aliasedTable, and, asc, count, desc, eq, getTableColumns, gt, inArray, isNotNull, lte, max, notExists, notInArray, sql } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import { type AwardId, type OrderId, isUuid } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { allocationRun, orderCounter, orderEvent, orderLine, organisation, purchaseOrder } from '#db/schema/index.server.ts'
import { within } from '#db/scope.server.ts'
import type { AllocationStep } from './allocation.ts'
import type { PricedLine, TaxKind } from './pricing.ts'

export type OrderRow = typeof purchaseOrder.$inferSelect
export type OrderEventRow = typeof orderEvent.$inferSelect

/** Whose side the grant reads from: the authority sees its orders, the firm those issued to it. */
export type Side = 'buyer' | 'firm'

const reachable = (grant: Grant<string>, side: Side) =>
  side === 'buyer' ? within(grant, purchaseOrder.organisationId) : and(within(grant, purchaseOrder.firmId), isNotNull(purchaseOrder.issuedAt))

export const findOrder = async (tx: Tx, grant: Grant<string>, side: Side, id: OrderId): Promise<OrderRow | undefined> => {
  if (!isUuid(id)) return undefined
  const [row] = await tx.select().from(purchaseOrder).where(and(eq(purchaseOrder.id, id), reachable(grant, side)))
  return row
}

/** The order, locked until the end of the transaction: one of two simultaneous commands sees the other's outcome. */
export const lockOrder = async (tx: Tx, grant: Grant<string>, side: Side, id: OrderId): Promise<OrderRow | undefined> => {
  if (!isUuid(id)) return undefined
  const [row] = await tx.select().from(purchaseOrder).where(and(eq(purchaseOrder.id, id), reachable(grant, side))).for('update')
  return row
}

/** Which orders of a side: those in these states, and only the latest attempt of each need if asked. */
export type Wanted = { readonly states?: readonly OrderRow['state'][]; readonly latestOnly?: boolean }

const wantedOf = (tx: Tx, grant: Grant<string>, side: Side, { states, latestOnly }: Wanted) => {
  const later = aliasedTable(purchaseOrder, 'later')
  return and(
    reachable(grant, side),
    states ? inArray(purchaseOrder.state, [...states]) : undefined,
    latestOnly ? notExists(tx.select({ id: later.id }).from(later).where(and(eq(later.rootId, purchaseOrder.rootId), gt(later.attempt, purchaseOrder.attempt)))) : undefined,
  )
}

/** How many orders the grant reaches, of those wanted. */
export const countOrders = async (tx: Tx, grant: Grant<string>, side: Side, wanted: Wanted): Promise<number> => {
  const [row] = await tx.select({ total: count() }).from(purchaseOrder).where(wantedOf(tx, grant, side, wanted))
  return row?.total ?? 0
}

/** Orders the grant reaches with the names of both parties, latest first; never more than 500 at once. */
export const findOrders = (tx: Tx, grant: Grant<string>, side: Side, { limit = 500, offset = 0, ...wanted }: Wanted & { limit?: number; offset?: number } = {}): Promise<(OrderRow & { buyerName: string; firmName: string | null })[]> => {
  const buyer = aliasedTable(organisation, 'buyer')
  const firm = aliasedTable(organisation, 'firm')
  return tx
    .select({ ...getTableColumns(purchaseOrder), buyerName: buyer.name, firmName: firm.name })
    .from(purchaseOrder)
    .innerJoin(buyer, eq(buyer.id, purchaseOrder.organisationId))
    .leftJoin(firm, eq(firm.id, purchaseOrder.firmId))
    .where(wantedOf(tx, grant, side, wanted))
    .orderBy(desc(purchaseOrder.placedAt), desc(purchaseOrder.attempt), asc(purchaseOrder.id))
    .limit(limit)
    .offset(offset)
}

/** Every attempt of a chain, first asked first. The chain belongs to one authority: reached through an order of that authority. */
export const findChain = (tx: Tx, order: Pick<OrderRow, 'rootId' | 'organisationId'>): Promise<OrderRow[]> =>
  tx
    .select()
    .from(purchaseOrder)
    .where(and(eq(purchaseOrder.rootId, order.rootId), eq(purchaseOrder.organisationId, order.organisationId)))
    .orderBy(asc(purchaseOrder.attempt))

/** Orders whose contractor stayed silent past its delay, without those already tried. For the job: no tenant. */
export const findOverdue = (tx: Tx, { at, limit, except }: { at: Date; limit: number; except: readonly OrderId[] }): Promise<{ id: OrderId; number: string | null }[]> =>
  tx
    .select({ id: purchaseOrder.id, number: purchaseOrder.number })
    .from(purchaseOrder)
    .where(and(eq(purchaseOrder.state, 'issued'), lte(purchaseOrder.answerDueAt, at), except.length > 0 ? notInArray(purchaseOrder.id, [...except]) : undefined))
    .orderBy(asc(purchaseOrder.answerDueAt))
    .limit(limit)

/** Locks an order for the job unless a command already holds it: that command decides, the next tick looks again. */
export const lockOverdue = async (tx: Tx, id: OrderId): Promise<OrderRow | undefined> => {
  const [row] = await tx.select().from(purchaseOrder).where(eq(purchaseOrder.id, id)).for('update', { skipLocked: true })
  return row
}

export const saveOrder = async (tx: Tx, row: typeof purchaseOrder.$inferInsert): Promise<OrderRow> => {
  const [saved] = await tx.insert(purchaseOrder).values(row).returning()
  if (!saved) throw new Error('An inserted order came back empty')
  return saved
}

export const changeOrder = async (tx: Tx, id: OrderId, change: Partial<typeof purchaseOrder.$inferInsert>): Promise<OrderRow> => {
  const [saved] = await tx.update(purchaseOrder).set(change).where(eq(purchaseOrder.id, id)).returning()
  if (!saved) throw new Error('The order to change is not there')
  return saved
}

/** Writes the price lines of an order not yet issued, in place of those it had. */
export const saveLines = async (tx: Tx, orderId: OrderId, lines: readonly PricedLine[]): Promise<void> => {
  await tx.delete(orderLine).where(eq(orderLine.orderId, orderId))
  await tx.insert(orderLine).values(lines.map((line, at) => ({ ...line, orderId, position: at + 1 })))
}

/** The price lines of an order the caller has already reached. */
export const findLines = async (tx: Tx, orderId: OrderId): Promise<PricedLine[]> => {
  const rows = await tx.select().from(orderLine).where(eq(orderLine.orderId, orderId)).orderBy(asc(orderLine.position))
  return rows.map(({ itemCode, label, unit, quantity, unitPriceCents, netCents, taxBasisPoints, taxKind }) => ({
    itemCode, label, unit, quantity, unitPriceCents, netCents, taxBasisPoints, taxKind: taxKind as TaxKind,
  }))
}

/** Adds a line to the history of an order; nothing is ever taken out of it. */
export const saveEvent = async (tx: Tx, event: Omit<typeof orderEvent.$inferInsert, 'id'>): Promise<void> => {
  await tx.insert(orderEvent).values(event)
}

export const findEvents = (tx: Tx, orderIds: readonly OrderId[]): Promise<OrderEventRow[]> =>
  tx.select().from(orderEvent).where(inArray(orderEvent.orderId, [...orderIds])).orderBy(asc(orderEvent.id))

/** Keeps the proof of a designation beside the order it made. */
export const saveRun = async (tx: Tx, run: Omit<typeof allocationRun.$inferInsert, 'id'>): Promise<void> => {
  await tx.insert(allocationRun).values(run)
}

/** Awards of a lot by their latest order issued and not turned down, longest ago first (`servedOrder`). Turns belong to the lot: no tenant. */
export const findServed = async (tx: Tx, lotCode: string): Promise<AwardId[]> => {
  const rows = await tx
    .select({ awardId: allocationRun.awardId })
    .from(allocationRun)
    .innerJoin(purchaseOrder, eq(purchaseOrder.id, allocationRun.orderId))
    .where(and(eq(allocationRun.lotCode, lotCode), isNotNull(allocationRun.awardId), inArray(purchaseOrder.state, ['issued', 'accepted'])))
    .groupBy(allocationRun.awardId)
    .orderBy(max(allocationRun.id))
  return rows.flatMap(({ awardId }) => (awardId ? [awardId] : []))
}

export type RunRow = { at: Date; steps: AllocationStep[]; turnBefore: number; turnAfter: number }

/** How the contractor of an order was designated; undefined before it is issued. */
export const findRun = async (tx: Tx, orderId: OrderId): Promise<RunRow | undefined> => {
  const [row] = await tx.select().from(allocationRun).where(eq(allocationRun.orderId, orderId))
  return row && { at: row.at, steps: row.candidates as AllocationStep[], turnBefore: row.turnBefore, turnAfter: row.turnAfter }
}

/** Next number of the year. The counter's row stays locked to the end of the transaction: a refused order leaves no gap. */
export const nextNumber = async (tx: Tx, year: number): Promise<number> => {
  const [counter] = await tx
    .insert(orderCounter)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: orderCounter.year, set: { last: sql`${orderCounter.last} + 1` } })
    .returning({ last: orderCounter.last })
  if (!counter) throw new Error('The order counter gave no number')
  return counter.last
}

