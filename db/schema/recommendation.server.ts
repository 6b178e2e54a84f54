import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { AssessmentId, Id, OrganisationId, PersonId } from '#app/features/core/index.ts'
import { assessment } from './assessment.server.ts'
import { cents, idColumn, instant } from './columns.server.ts'
import { organisation } from './identity.server.ts'

export type PlanId = Id<'plan'>

/** A combination an authority chose, with what it was computed from. Never reserves money. */
export const chosenPlan = pgTable(
  'chosen_plan',
  {
    id: idColumn<PlanId>('id').primaryKey(),
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    assessmentId: idColumn<AssessmentId>('assessment_id').references(() => assessment.id),
    budgetCents: cents('budget_cents').notNull(),
    scenario: text('scenario').notNull(),
    /** Lots, formulas, prices and value as shown, with the versions of model and data. */
    content: jsonb('content').$type<unknown>().notNull(),
    chosenAt: instant('chosen_at').notNull(),
    chosenBy: idColumn<PersonId>('chosen_by'),
  },
  (t) => [index('chosen_plan_organisation').on(t.organisationId, t.chosenAt)],
)
