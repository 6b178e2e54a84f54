import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AssessmentId, OrganisationId, PersonId } from '#app/features/core/index.ts'
import { idColumn, instant } from './columns.server.ts'
import { organisation } from './identity.server.ts'

/** One self-assessment of an authority. Closing it freezes a picture; a new one may be opened after. */
export const assessment = pgTable(
  'assessment',
  {
    id: idColumn<AssessmentId>('id').primaryKey(),
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    questionnaire: text('questionnaire').notNull(),
    pass: text('pass').notNull(),
    status: text('status').$type<'open' | 'closed'>().notNull(),
    startedAt: instant('started_at').notNull(),
    startedBy: idColumn<PersonId>('started_by'),
    closedAt: instant('closed_at'),
    closedBy: idColumn<PersonId>('closed_by'),
    /** The score as computed at closing, with the version of the rules; null while open. */
    score: jsonb('score').$type<unknown>(),
  },
  (t) => [
    uniqueIndex('assessment_one_open').on(t.organisationId).where(sql`${t.status} = 'open'`),
    index('assessment_organisation').on(t.organisationId, t.closedAt),
  ],
)

export const answer = pgTable(
  'answer',
  {
    assessmentId: idColumn<AssessmentId>('assessment_id').notNull().references(() => assessment.id, { onDelete: 'cascade' }),
    questionCode: text('question_code').notNull(),
    kind: text('kind').$type<'level' | 'unknown' | 'not-applicable'>().notNull(),
    level: integer('level'),
    guess: boolean('guess').notNull().default(false),
    /** 0 declared, 1 backed by a dated document, 2 verified by a third party. */
    assurance: integer('assurance').notNull().default(0),
    reason: text('reason').notNull().default(''),
    note: text('note').notNull().default(''),
    revision: integer('revision').notNull().default(1),
    answeredAt: instant('answered_at').notNull(),
    answeredBy: idColumn<PersonId>('answered_by'),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.questionCode] })],
)
