import { count, desc, eq } from 'drizzle-orm'
import type { AllocationRule } from '#app/features/agreement/index.ts'
import type { AllocationStep } from '#app/features/ordering/index.ts'
import type { Tx } from '#db/client.server.ts'
import { allocationRun, organisation, purchaseOrder } from '#db/schema/index.server.ts'

// Same reach as `uptake.repo.server.ts`: purchasing body only.

const filtered = (lotCode: string | null) => (lotCode ? eq(allocationRun.lotCode, lotCode) : undefined)

/** Number of designations recorded, on a lot or on all. */
export const countRuns = async (tx: Tx, lotCode: string | null): Promise<number> => {
  const [row] = await tx.select({ runs: count() }).from(allocationRun).where(filtered(lotCode))
  return row?.runs ?? 0
}

/** Designations, latest first: rule as it stood, every candidate with its reason, the order and its authority. */
export const findRuns = async (tx: Tx, lotCode: string | null, page: { limit: number; offset: number }) => {
  const rows = await tx
    .select({
      id: allocationRun.id,
      at: allocationRun.at,
      lotCode: allocationRun.lotCode,
      rule: allocationRun.rule,
      candidates: allocationRun.candidates,
      awardId: allocationRun.awardId,
      turnBefore: allocationRun.turnBefore,
      turnAfter: allocationRun.turnAfter,
      number: purchaseOrder.number,
      attempt: purchaseOrder.attempt,
      authority: organisation.name,
    })
    .from(allocationRun)
    .innerJoin(purchaseOrder, eq(purchaseOrder.id, allocationRun.orderId))
    .innerJoin(organisation, eq(organisation.id, purchaseOrder.organisationId))
    .where(filtered(lotCode))
    .orderBy(desc(allocationRun.id))
    .limit(page.limit)
    .offset(page.offset)
  return rows.map((row) => ({ ...row, rule: row.rule as AllocationRule, candidates: row.candidates as AllocationStep[] }))
}
