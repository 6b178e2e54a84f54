import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import type { Ports } from '#app/features/core/index.ts'
import { neverAgain } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { outgoingMail } from '#db/schema/index.server.ts'
import type { SendMail } from './mail.server.ts'

const minute = 60_000
const mostAttempts = 12
const perRun = 50
/** A message being sent is invisible to the other process for this long; a process that dies meanwhile leaves it due again. */
const claimMs = 2 * minute

/** Instant of the next attempt after the n-th failure: 1, 2, 4 … 240 minutes later. */
const retryAt = (now: Date, attempts: number): Date => new Date(now.getTime() + Math.min(240, 2 ** (attempts - 1)) * minute)

/** Takes the oldest due message for itself: two processes never take the same one. */
const claim = (grant: Grant<string>, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const now = ports.now()
    const [mail] = await tx
      .select()
      .from(outgoingMail)
      .where(and(isNull(outgoingMail.sentAt), lte(outgoingMail.nextAttemptAt, now)))
      .orderBy(asc(outgoingMail.nextAttemptAt), asc(outgoingMail.id))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!mail) return null
    const attempts = mail.attempts + 1
    await tx.update(outgoingMail).set({ attempts, nextAttemptAt: new Date(now.getTime() + claimMs) }).where(eq(outgoingMail.id, mail.id))
    return { ...mail, attempts }
  })

/**
 * Sends the messages that are due, at most fifty, one at a time and outside any transaction. A failure is tried again later, twelve times in all.
 * A message is sent at least once: twice if the process dies between the server's yes and ours. What was sent loses its text, whose link may still
 * work, unless `keepText` (the demonstration shows its messages).
 */
export const deliverDueMail = async (grant: Grant<string>, ports: Ports, { send, keepText = false }: { send: SendMail; keepText?: boolean }): Promise<{ sent: number; failed: number }> => {
  const tally = { sent: 0, failed: 0 }
  for (let taken = 0; taken < perRun; taken += 1) {
    const mail = await claim(grant, ports)
    if (!mail) break
    const fault = await send({ to: mail.recipient, subject: mail.subject, body: mail.body }).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500),
    )
    const outcome =
      fault === null
        ? { sentAt: ports.now(), lastError: null, ...(keepText ? {} : { body: '' }) }
        : { lastError: fault, nextAttemptAt: mail.attempts >= mostAttempts ? neverAgain : retryAt(ports.now(), mail.attempts) }
    await inTransaction(grant, (tx) => tx.update(outgoingMail).set(outcome).where(eq(outgoingMail.id, mail.id)))
    tally[fault === null ? 'sent' : 'failed'] += 1
  }
  return tally
}
