import { sql } from 'drizzle-orm'
import { bigserial, check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AwardId, OrderId, OrganisationId, PersonId, PriceScheduleId } from '#app/features/core/index.ts'
import { lot } from './agreement.server.ts'
import { cents, idColumn, instant } from './columns.server.ts'
import { award, priceSchedule } from './contractors.server.ts'
import { organisation } from './identity.server.ts'
import type { PlanId } from './recommendation.server.ts'

/** What an authority intends to order, one line per lot. Commits to nothing. */
export const basketLine = pgTable(
  'basket_line',
  {
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    lotCode: text('lot_code').notNull().references(() => lot.code),
    formulaCode: text('formula_code').notNull(),
    /** Catalogue item code → quantity (whole units). */
    quantities: jsonb('quantities').$type<Record<string, number>>().notNull(),
    planId: idColumn<PlanId>('plan_id'),
    addedAt: instant('added_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.lotCode] })],
)

/** A purchase order (bon de commande). Issued orders are never edited; a refused attempt is closed and a new row follows it. */
export const purchaseOrder = pgTable(
  'purchase_order',
  {
    id: idColumn<OrderId>('id').primaryKey(),
    /** Gap-free per year, given at issue. */
    number: text('number'),
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    lotCode: text('lot_code').notNull().references(() => lot.code),
    formulaCode: text('formula_code').notNull(),
    state: text('state').$type<OrderState>().notNull(),
    /** 1 for the first contractor asked; the chain shares `rootId`. */
    attempt: integer('attempt').notNull(),
    rootId: idColumn<OrderId>('root_id').notNull(),
    previousId: idColumn<OrderId>('previous_id'),
    awardId: idColumn<AwardId>('award_id').references(() => award.id),
    firmId: idColumn<OrganisationId>('firm_id').references(() => organisation.id),
    priceScheduleId: idColumn<PriceScheduleId>('price_schedule_id').references(() => priceSchedule.id),
    netCents: cents('net_cents').notNull(),
    taxCents: cents('tax_cents').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    /** The authority's own accounting reference (numéro d'engagement); may be empty. */
    engagementRef: text('engagement_ref').notNull().default(''),
    note: text('note').notNull().default(''),
    placedAt: instant('placed_at').notNull(),
    placedBy: idColumn<PersonId>('placed_by'),
    signedAt: instant('signed_at'),
    signedBy: idColumn<PersonId>('signed_by'),
    signatoryName: text('signatory_name'),
    signatoryTitle: text('signatory_title'),
    delegationRef: text('delegation_ref'),
    /** The amount the signatory agreed to; a later attempt above it is signed again. */
    signedNetCents: cents('signed_net_cents'),
    issuedAt: instant('issued_at'),
    answerDueAt: instant('answer_due_at'),
    answeredAt: instant('answered_at'),
    answeredBy: idColumn<PersonId>('answered_by'),
    reasonCode: text('reason_code'),
    reasonText: text('reason_text'),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('purchase_order_number').on(t.number),
    uniqueIndex('purchase_order_attempt').on(t.rootId, t.attempt),
    index('purchase_order_organisation').on(t.organisationId, t.placedAt),
    index('purchase_order_firm').on(t.firmId, t.state),
    index('purchase_order_lot').on(t.lotCode, t.issuedAt),
    index('purchase_order_due').on(t.state, t.answerDueAt),
    check('purchase_order_amounts', sql`${t.netCents} > 0 and ${t.taxCents} >= 0`),
  ],
)

export type OrderState = 'to-sign' | 'issued' | 'accepted' | 'declined' | 'expired' | 'abandoned' | 'unallocated'

/** Price lines as they stood at pricing: a snapshot, never joined back to the schedule. */
export const orderLine = pgTable(
  'order_line',
  {
    orderId: idColumn<OrderId>('order_id').notNull().references(() => purchaseOrder.id),
    position: integer('position').notNull(),
    itemCode: text('item_code').notNull(),
    label: jsonb('label').$type<{ fr: string; en: string }>().notNull(),
    unit: jsonb('unit').$type<{ fr: string; en: string }>().notNull(),
    quantity: integer('quantity').notNull(),
    unitPriceCents: cents('unit_price_cents').notNull(),
    netCents: cents('net_cents').notNull(),
    taxBasisPoints: integer('tax_basis_points').notNull(),
    /** `vat` or `insurance-premium`: which tax the rate is. */
    taxKind: text('tax_kind').notNull(),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.position] })],
)

/** Append-only history of an order, shown to everyone concerned. */
export const orderEvent = pgTable(
  'order_event',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    orderId: idColumn<OrderId>('order_id').notNull().references(() => purchaseOrder.id),
    type: text('type').notNull(),
    at: instant('at').notNull(),
    personId: idColumn<PersonId>('person_id'),
    personName: text('person_name'),
    facts: jsonb('facts').$type<Record<string, string | number | null>>().notNull(),
  },
  (t) => [index('order_event_order').on(t.orderId, t.id)],
)

/** Append-only: how the contractor of an order was designated, with its proof. */
export const allocationRun = pgTable(
  'allocation_run',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    orderId: idColumn<OrderId>('order_id').notNull().references(() => purchaseOrder.id),
    lotCode: text('lot_code').notNull().references(() => lot.code),
    at: instant('at').notNull(),
    rule: jsonb('rule').$type<unknown>().notNull(),
    /** Candidates in the order tried, each with the reason it was kept or passed over. */
    candidates: jsonb('candidates').$type<unknown>().notNull(),
    awardId: idColumn<AwardId>('award_id').references(() => award.id),
    turnBefore: integer('turn_before').notNull(),
    turnAfter: integer('turn_after').notNull(),
  },
  (t) => [uniqueIndex('allocation_run_order').on(t.orderId), index('allocation_run_lot').on(t.lotCode, t.id)],
)

/** The account of a lot: one row, one conditional UPDATE, one CHECK (decision: ledger form). */
export const lotAccount = pgTable(
  'lot_account',
  {
    lotCode: text('lot_code').primaryKey().references(() => lot.code),
    ceilingCents: cents('ceiling_cents').notNull(),
    reservedCents: cents('reserved_cents').notNull().default(0),
    committedCents: cents('committed_cents').notNull().default(0),
    entries: integer('entries').notNull().default(0),
    /** Next rank to serve under a tour de rôle; moved with the reservation. */
    turn: integer('turn').notNull().default(0),
  },
  (t) => [
    check('lot_account_positive', sql`${t.reservedCents} >= 0 and ${t.committedCents} >= 0`),
    check('lot_account_ceiling', sql`${t.reservedCents} + ${t.committedCents} <= ${t.ceilingCents}`),
  ],
)

/** Append-only consumption ledger; a trigger refuses updates and deletes. Amounts are signed movements in cents excluding tax. */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    lotCode: text('lot_code').notNull().references(() => lot.code),
    seq: integer('seq').notNull(),
    type: text('type').$type<LedgerEntryType>().notNull(),
    orderId: idColumn<OrderId>('order_id').references(() => purchaseOrder.id),
    amountCents: cents('amount_cents').notNull(),
    ceilingAfterCents: cents('ceiling_after_cents').notNull(),
    reservedAfterCents: cents('reserved_after_cents').notNull(),
    committedAfterCents: cents('committed_after_cents').notNull(),
    at: instant('at').notNull(),
    key: text('key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.lotCode, t.seq] }),
    uniqueIndex('ledger_entry_key').on(t.key),
    uniqueIndex('ledger_entry_order_type').on(t.orderId, t.type),
  ],
)

export type LedgerEntryType = 'open' | 'reserve' | 'commit' | 'release' | 'amend'

/** Gap-free order numbers per year: the row is locked by the transaction that issues. */
export const orderCounter = pgTable('order_counter', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
})

