import { date, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { OrganisationId } from '#app/features/core/index.ts'
import type { Axis, LotDocument } from '#app/features/agreement/agreement.ts'
import { cents, idColumn } from './columns.server.ts'
import { organisation } from './identity.server.ts'

/** The framework agreement (accord-cadre) in force. */
export const framework = pgTable('framework', {
  code: text('code').primaryKey(),
  title: jsonb('title').$type<{ fr: string; en: string }>().notNull(),
  purchasingBodyId: idColumn<OrganisationId>('purchasing_body_id').notNull().references(() => organisation.id),
  notifiedOn: date('notified_on').notNull(),
  validFrom: date('valid_from').notNull(),
  /** Inclusive last day, Europe/Paris: no order is issued after it (R2162-5). */
  validTo: date('valid_to').notNull(),
  position: integer('position').notNull().default(1),
  /** Published axes, in the order every list follows. */
  axes: jsonb('axes').$type<readonly Axis[]>().notNull(),
})

/** A lot: the published document is kept whole, its searched fields beside. */
export const lot = pgTable('lot', {
  code: text('code').primaryKey(),
  frameworkCode: text('framework_code').notNull().references(() => framework.code),
  number: integer('number').notNull(),
  axis: text('axis').notNull(),
  ceilingCents: cents('ceiling_cents').notNull(),
  document: jsonb('document').$type<LotDocument>().notNull(),
})
