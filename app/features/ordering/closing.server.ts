import { findLot, getFramework } from '#app/features/agreement/index.server.ts'
import { type Result } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import type { Terms, Work } from './issuing.server.ts'
import { lockAccount, release } from './ledger.repo.server.ts'
import { openNextAttempt } from './next-attempt.server.ts'
import { type OrderRow, changeOrder, saveEvent } from './orders.repo.server.ts'

/** The lot's published document and the framework an order stands on; an order without them is a bug. */
export const getTerms = async (tx: Tx, lotCode: string): Promise<Terms> => {
  const lot = await findLot(tx, lotCode)
  if (!lot) throw new Error(`The lot ${lotCode} of an order is not published`)
  return { lot, framework: await getFramework(tx) }
}

type Closing = Partial<Pick<OrderRow, 'answeredAt' | 'answeredBy' | 'reasonCode' | 'reasonText'>> & {
  readonly state: 'declined' | 'expired'
  readonly personName: string | null
}

/** Closes an attempt that was refused or met with silence: reservation released, next contractor asked, all in one transaction. The order is locked. */
export const closeAttempt = async (work: Work, order: OrderRow, { personName, ...closing }: Closing): Promise<Result<OrderRow>> => {
  const { tx, at } = work
  const terms = await getTerms(tx, order.lotCode)
  const account = await lockAccount(tx, order.lotCode)
  const closed = await changeOrder(tx, order.id, { ...closing, closedAt: at })
  const released = await release(tx, { lotCode: order.lotCode, orderId: order.id, amountCents: order.netCents, at, key: `release:${order.id}` })
  if (!released.ok) return released
  await saveEvent(tx, {
    orderId: order.id, type: closing.state, at, personId: closing.answeredBy ?? null, personName,
    facts: { reason: closing.reasonCode ?? null, text: closing.reasonText ?? null },
  })
  return openNextAttempt(work, closed, terms, account)
}
