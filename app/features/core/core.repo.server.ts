import { type SQL, and, eq, isNotNull, lte, or, sql } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import { auditEvent, outgoingMail, submission } from '#db/schema/index.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { Submission } from './ports.ts'
import { type Result, ok, refuse } from './result.ts'

type AuditFacts = { action: string; subjectKind: string; subjectId: string; facts?: Record<string, unknown> }

/** Writes who did what to which object; call it in the transaction that makes the change. */
export const recordAudit = async (tx: Tx, grant: Grant<string>, at: Date, event: AuditFacts): Promise<void> => {
  const { actor } = grant
  await tx.insert(auditEvent).values({
    at,
    action: event.action,
    personId: actor.kind === 'person' ? actor.personId : null,
    organisationId: actor.kind === 'person' ? actor.organisationId : null,
    system: actor.kind === 'system' ? actor.name : null,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    facts: event.facts ?? {},
  })
}

/** The same as a part of the statement that makes the change: one event per row of `from`, whose columns `facts` may name. */
export const auditIn = (grant: Grant<string>, at: Date, event: Omit<AuditFacts, 'facts'> & { facts: SQL }, from: SQL): SQL => {
  const { actor } = grant
  const [personId, organisationId] = actor.kind === 'person' ? [actor.personId, actor.organisationId] : [null, null]
  const system = actor.kind === 'system' ? actor.name : null
  return sql`insert into ${auditEvent} (at, action, person_id, organisation_id, system, subject_kind, subject_id, facts)
    select ${at.toISOString()}::timestamptz, ${event.action}::text, ${personId}::uuid, ${organisationId}::uuid, ${system}::text, ${event.subjectKind}::text, ${event.subjectId}::text, ${event.facts}
      from ${from}`
}

/** Queues a plain-text message with the change that causes it. It carries a link, nothing sensitive. */
export const queueMail = async (tx: Tx, at: Date, mail: { to: string; subject: string; body: string }): Promise<void> => {
  await tx.insert(outgoingMail).values({ queuedAt: at, recipient: mail.to, subject: mail.subject, body: mail.body, nextAttemptAt: at })
}

/** When a message that failed too often will be tried again: never. */
export const neverAgain = new Date('9999-01-01T00:00:00Z')

/** Deletes messages queued before an instant that were sent or given up; returns how many. No scope: the queue is the portal's. */
export const purgeMail = async (tx: Tx, before: Date): Promise<number> => {
  const over = or(isNotNull(outgoingMail.sentAt), eq(outgoingMail.nextAttemptAt, neverAgain))
  return (await tx.delete(outgoingMail).where(and(lte(outgoingMail.queuedAt, before), over)).returning({ id: outgoingMail.id })).length
}

/** Forgets forms sent before an instant; returns how many. No scope: a key belongs to whoever sent it and nobody reads it. */
export const purgeSubmissions = async (tx: Tx, before: Date): Promise<number> =>
  (await tx.delete(submission).where(lte(submission.at, before)).returning({ key: submission.key })).length

/**
 * Makes a form submission take effect once per person: the same key and content replay the first outcome,
 * the same key with other content is refused (`core.form-reused`). A refused work leaves no trace: the form may be sent again.
 * A second submission that arrives while the first is running waits for it (bounded by the lock timeout).
 */
export const once = async <T>(
  tx: Tx,
  grant: Grant<string>,
  at: Date,
  sent: Submission,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  const principal = grant.actor.kind === 'person' ? grant.actor.personId : grant.actor.kind
  const taken = await tx
    .insert(submission)
    .values({ principal, key: sent.key, route: sent.route, digest: sent.digest, at })
    .onConflictDoNothing()
    .returning({ key: submission.key })
  const mine = and(eq(submission.principal, principal), eq(submission.key, sent.key))
  if (taken.length === 0) {
    const [first] = await tx.select().from(submission).where(mine)
    if (!first || first.digest !== sent.digest || first.route !== sent.route) return refuse('conflict', 'core.form-reused')
    return ok(first.outcome as T)
  }
  const result = await work()
  if (result.ok) await tx.update(submission).set({ outcome: result.value ?? null }).where(mine)
  return result
}
