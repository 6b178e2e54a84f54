import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { AssessmentId, Id, OrganisationId, PersonId } from '#app/features/core/index.ts'
import { assessment } from './assessment.server.ts'
import { idColumn, instant } from './columns.server.ts'
import { organisation } from './identity.server.ts'

export type PlanId = Id<'plan'>

/** A combination of lots an authority kept, with what it was computed from; `chosenAt` once put in the basket. Never reserves money. */
export const plan = pgTable(
  'plan',
  {
    id: idColumn<PlanId>('id').primaryKey(),
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    /** Null: computed without an assessment. */
    assessmentId: idColumn<AssessmentId>('assessment_id').references(() => assessment.id),
    name: text('name').notNull(),
    scenario: text('scenario').notNull(),
    /** The means as asked: budgets, horizon, staff days, constraints. */
    means: jsonb('means').$type<unknown>().notNull(),
    /** Formulas, prices and value as shown, with the versions of model and data. */
    content: jsonb('content').$type<unknown>().notNull(),
    savedAt: instant('saved_at').notNull(),
    savedBy: idColumn<PersonId>('saved_by'),
    chosenAt: instant('chosen_at'),
    chosenBy: idColumn<PersonId>('chosen_by'),
  },
  (t) => [index('plan_organisation').on(t.organisationId, t.savedAt)],
)
