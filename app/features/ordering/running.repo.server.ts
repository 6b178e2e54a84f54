import { and, gte, inArray } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import type { ParisDay } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { within } from '#db/scope.server.ts'
import { purchaseOrder } from '#db/schema/index.server.ts'

/** Contracts that the grant's organisation ordered and that still run on a day: issued or accepted, their last day not past. The latest end of each lot. */
export const findRunningOrders = async (tx: Tx, grant: Grant<string>, today: ParisDay): Promise<{ lot: string; formula: string; until: ParisDay }[]> => {
  const rows = await tx
    .select({ lot: purchaseOrder.lotCode, formula: purchaseOrder.formulaCode, until: purchaseOrder.endsOn })
    .from(purchaseOrder)
    .where(and(inArray(purchaseOrder.state, ['issued', 'accepted']), gte(purchaseOrder.endsOn, today), within(grant, purchaseOrder.organisationId)))
  const latest = new Map<string, (typeof rows)[number]>()
  for (const row of rows) if (row.until > (latest.get(row.lot)?.until ?? '')) latest.set(row.lot, row)
  return [...latest.values()]
}
