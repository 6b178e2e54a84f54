import { boolean, date, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AwardId, OrganisationId, PersonId, PriceScheduleId } from '#app/features/core/index.ts'
import { lot } from './agreement.server.ts'
import { cents, idColumn, instant } from './columns.server.ts'
import { organisation } from './identity.server.ts'

/** A firm awarded a lot (attribution): rank and zone as published. */
export const award = pgTable(
  'award',
  {
    id: idColumn<AwardId>('id').primaryKey(),
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    lotCode: text('lot_code').notNull().references(() => lot.code),
    rank: integer('rank').notNull(),
    /** Département codes served; empty means the whole territory. */
    zone: text('zone').array().notNull(),
    status: text('status').$type<'active' | 'suspended' | 'terminated'>().notNull(),
  },
  (t) => [uniqueIndex('award_firm_lot').on(t.organisationId, t.lotCode), uniqueIndex('award_lot_rank').on(t.lotCode, t.rank)],
)

/** The text a contractor publishes about its offer; the latest row is shown, earlier ones are kept. */
export const offerText = pgTable(
  'offer_text',
  {
    awardId: idColumn<AwardId>('award_id').notNull().references(() => award.id),
    version: integer('version').notNull(),
    summary: text('summary').notNull(),
    body: text('body').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: idColumn<PersonId>('published_by'),
  },
  (t) => [primaryKey({ columns: [t.awardId, t.version] })],
)

/** A dated version of a contractor's prices (BPU). Never edited: a change is a new version. */
export const priceSchedule = pgTable(
  'price_schedule',
  {
    id: idColumn<PriceScheduleId>('id').primaryKey(),
    awardId: idColumn<AwardId>('award_id').notNull().references(() => award.id),
    version: integer('version').notNull(),
    /** First day, Europe/Paris, on which orders are priced from this version. */
    validFrom: date('valid_from').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: idColumn<PersonId>('published_by'),
  },
  (t) => [uniqueIndex('price_schedule_version').on(t.awardId, t.version), uniqueIndex('price_schedule_date').on(t.awardId, t.validFrom)],
)

export const priceItem = pgTable(
  'price_item',
  {
    scheduleId: idColumn<PriceScheduleId>('schedule_id').notNull().references(() => priceSchedule.id),
    itemCode: text('item_code').notNull(),
    unitPriceCents: cents('unit_price_cents').notNull(),
  },
  (t) => [primaryKey({ columns: [t.scheduleId, t.itemCode] })],
)

/** Whether a contractor takes new orders on a lot; the latest row counts, earlier ones are kept as evidence for allocation runs. */
export const availability = pgTable(
  'availability',
  {
    awardId: idColumn<AwardId>('award_id').notNull().references(() => award.id),
    version: integer('version').notNull(),
    available: boolean('available').notNull(),
    until: date('until'),
    reason: text('reason').notNull(),
    setAt: instant('set_at').notNull(),
    setBy: idColumn<PersonId>('set_by'),
  },
  (t) => [primaryKey({ columns: [t.awardId, t.version] }), index('availability_award').on(t.awardId)],
)

/** A qualification, certification or label that a firm holds until a day (inclusive), as the purchasing body read it on the certificate. */
export const qualification = pgTable(
  'qualification',
  {
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    code: text('code').notNull(),
    validUntil: date('valid_until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.code] })],
)
