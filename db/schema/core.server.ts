import { bigserial, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { OrganisationId, PersonId } from '#app/features/core/index.ts'
import { idColumn, instant } from './columns.server.ts'

/** Append-only: who did what to which object, written in the same transaction as the change. */
export const auditEvent = pgTable(
  'audit_event',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    action: text('action').notNull(),
    personId: idColumn<PersonId>('person_id'),
    organisationId: idColumn<OrganisationId>('organisation_id'),
    system: text('system'),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    facts: jsonb('facts').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index('audit_event_subject').on(t.subjectKind, t.subjectId)],
)

/** Outbox: a message is queued with the change that causes it, then sent by the mail job. Carries a link, nothing sensitive. */
export const outgoingMail = pgTable(
  'outgoing_mail',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    queuedAt: instant('queued_at').notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    sentAt: instant('sent_at'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    lastError: text('last_error'),
  },
  (t) => [index('outgoing_mail_due').on(t.sentAt, t.nextAttemptAt)],
)

/** One row per form submission that took effect: same key and digest replays the outcome, another digest is refused. */
export const submission = pgTable(
  'submission',
  {
    principal: text('principal').notNull(),
    key: text('key').notNull(),
    route: text('route').notNull(),
    digest: text('digest').notNull(),
    outcome: jsonb('outcome').$type<unknown>(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.principal, t.key] }), index('submission_at').on(t.at)],
)
