import { desc } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { outgoingMail } from '#db/schema/index.server.ts'

export type ShownMail = { id: number; queuedAt: Date; recipient: string; subject: string; body: string }

/** The latest messages queued. For the demonstration only, where nobody real is written to: no scope. */
export const findLatestMail = (tx: Tx, limit: number): Promise<ShownMail[]> => {
  const { id, queuedAt, recipient, subject, body } = outgoingMail
  return tx.select({ id, queuedAt, recipient, subject, body }).from(outgoingMail).orderBy(desc(id)).limit(limit)
}
