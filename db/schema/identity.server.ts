import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { OrganisationId, PersonId } from '#app/features/core/index.ts'
import type { OrganisationKind, Role } from '#app/access/grant.ts'
import { cents, idColumn, instant } from './columns.server.ts'

/** Register of real communes, EPCI, départements and régions (découpage administratif, Licence Ouverte). Reference data, replaced whole. */
export const publicBody = pgTable(
  'public_body',
  {
    code: text('code').primaryKey(),
    siren: text('siren'),
    type: text('type').$type<'commune' | 'epci' | 'departement' | 'region'>().notNull(),
    name: text('name').notNull(),
    searchName: text('search_name').notNull(),
    postcodes: text('postcodes').array().notNull(),
    department: text('department'),
    population: integer('population'),
  },
  (t) => [index('public_body_siren').on(t.siren), index('public_body_name').on(t.searchName)],
)

/** An authority (buyer), a firm (contractor) or the purchasing body. */
export const organisation = pgTable(
  'organisation',
  {
    id: idColumn<OrganisationId>('id').primaryKey(),
    kind: text('kind').$type<OrganisationKind>().notNull(),
    name: text('name').notNull(),
    siren: text('siren'),
    siret: text('siret'),
    /** Type of public body (`commune`, `epci`, `departement`, `region`, `ccas`, `sdis`, `syndicat`, `hopital`, `centre-de-gestion`, `autre`); null for the others. */
    bodyType: text('body_type'),
    registerCode: text('register_code'),
    department: text('department'),
    population: integer('population'),
    agents: integer('agents'),
    workstations: integer('workstations'),
    dataTerabytes: integer('data_terabytes'),
    status: text('status').$type<'active' | 'pending' | 'refused'>().notNull(),
    demo: boolean('demo').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('organisation_siren').on(t.kind, t.siren).where(sql`${t.status} <> 'refused' and ${t.siret} is null`),
    uniqueIndex('organisation_siret').on(t.kind, t.siret).where(sql`${t.status} <> 'refused'`),
    uniqueIndex('organisation_register_code').on(t.registerCode).where(sql`${t.status} <> 'refused'`),
    index('organisation_kind').on(t.kind, t.status),
  ],
)

/** A person. Credentials stand apart: the session adapter reads this table whole. */
export const person = pgTable(
  'person',
  {
    id: idColumn<PersonId>('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    jobTitle: text('job_title').notNull().default(''),
    lang: text('lang').$type<'fr' | 'en'>().notNull().default('fr'),
    emailConfirmedAt: instant('email_confirmed_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('person_email').on(t.email)],
)

export const credential = pgTable('credential', {
  personId: idColumn<PersonId>('person_id').primaryKey().references(() => person.id),
  passwordHash: text('password_hash').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** A person's role in an organisation; `limitCents` and the delegation are the signatory's. */
export const membership = pgTable(
  'membership',
  {
    personId: idColumn<PersonId>('person_id').notNull().references(() => person.id),
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    role: text('role').$type<Role>().notNull(),
    status: text('status').$type<'active' | 'requested' | 'ended'>().notNull(),
    /** Highest amount the signatory may sign, excluding tax; null: no limit stated. */
    limitCents: cents('limit_cents'),
    /** Reference of the act that gives the right to sign. */
    delegationRef: text('delegation_ref'),
    validUntil: date('valid_until'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.organisationId, t.role] }), index('membership_organisation').on(t.organisationId)],
)

/** Sessions: the id is the SHA-256 of the cookie's token; idle and absolute lifetimes are ours. */
export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    userId: idColumn<PersonId>('person_id').notNull().references(() => person.id),
    expiresAt: instant('expires_at').notNull(),
    absoluteExpiresAt: instant('absolute_expires_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    createdAt: instant('created_at').notNull(),
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    /** Public name of the session in the list a person sees; never the id. */
    publicId: text('public_id').notNull(),
    device: text('device').notNull(),
    network: text('network').notNull(),
  },
  (t) => [index('session_person').on(t.userId), uniqueIndex('session_public_id').on(t.publicId)],
)

/** What somebody typed to sign up, kept with the link that confirms it; without a hash, the link lets its holder choose the password. */
export type PendingSignUp = { name: string; jobTitle: string; lang: 'fr' | 'en'; passwordHash: string | null }

/** Single-use secrets sent by mail: only the SHA-256 is kept. */
export const oneTimeToken = pgTable(
  'one_time_token',
  {
    hash: text('hash').primaryKey(),
    purpose: text('purpose').$type<'confirm-email' | 'reset-password' | 'invitation'>().notNull(),
    email: text('email').notNull(),
    personId: idColumn<PersonId>('person_id').references(() => person.id),
    organisationId: idColumn<OrganisationId>('organisation_id').references(() => organisation.id),
    roles: text('roles').array().$type<Role[]>(),
    /** Two sign-ups with one address never mix: each link carries its own. */
    signUp: jsonb('sign_up').$type<PendingSignUp>(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('one_time_token_email').on(t.email, t.purpose)],
)

/** Failed sign-ins, per account (digest of the e-mail) and per network address; read by both processes. */
export const signInThrottle = pgTable('sign_in_throttle', {
  bucket: text('bucket').primaryKey(),
  failures: integer('failures').notNull(),
  windowStartedAt: instant('window_started_at').notNull(),
  blockedUntil: instant('blocked_until'),
})
