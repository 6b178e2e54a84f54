import { type Placeholder, type SQL, and, asc, eq, gte, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Role } from '#app/access/grant.ts'
import { type Cents, type Lang, type OrganisationId, type ParisDay, type PersonId, compareNames } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { membership, organisation, person } from '#db/schema/index.server.ts'

export type OrganisationRow = typeof organisation.$inferSelect

/** One organisation by id. Takes an id that the caller obtained from a grant or from a row it may see: no scope here. */
export const findOrganisation = async (tx: Tx, id: OrganisationId): Promise<OrganisationRow | undefined> => {
  const [row] = await tx.select().from(organisation).where(eq(organisation.id, id))
  return row
}

/** Same, locked until the end of the transaction: two sign-ups for one body queue here. */
export const lockOrganisation = async (tx: Tx, id: OrganisationId): Promise<OrganisationRow | undefined> => {
  const [row] = await tx.select().from(organisation).where(eq(organisation.id, id)).for('update')
  return row
}

/** The organisation, not refused, that stands for a body of the register. No scope: sign-up asks before anybody has one. */
export const findByRegisterCode = async (tx: Tx, code: string): Promise<OrganisationRow | undefined> => {
  const [row] = await tx.select().from(organisation).where(and(eq(organisation.registerCode, code), ne(organisation.status, 'refused')))
  return row
}

/** The authority, not refused, registered under a SIRET. No scope: sign-up asks before anybody has one. */
export const findBySiret = async (tx: Tx, siret: string): Promise<OrganisationRow | undefined> => {
  const [row] = await tx
    .select()
    .from(organisation)
    .where(and(eq(organisation.kind, 'authority'), eq(organisation.siret, siret), ne(organisation.status, 'refused')))
  return row
}

/** Adds an organisation; false when another transaction registered the same body first. */
export const saveOrganisation = async (tx: Tx, row: typeof organisation.$inferInsert): Promise<boolean> => {
  const added = await tx.insert(organisation).values(row).onConflictDoNothing().returning({ id: organisation.id })
  return added.length === 1
}

export const saveOrganisationStatus = async (tx: Tx, id: OrganisationId, status: OrganisationRow['status']): Promise<void> => {
  await tx.update(organisation).set({ status }).where(eq(organisation.id, id))
}

/** Declared bodies that wait for the purchasing body's answer, oldest first. Reached with a grant of scope `all` only. */
export const findPendingOrganisations = (tx: Tx): Promise<OrganisationRow[]> =>
  tx.select().from(organisation).where(and(eq(organisation.kind, 'authority'), eq(organisation.status, 'pending'), isNull(organisation.registerCode))).orderBy(asc(organisation.createdAt))

/** Active organisations of the kinds that are invited rather than signed up. Reached with a grant of scope `all` only. */
export const findInvitable = async (tx: Tx): Promise<Pick<OrganisationRow, 'id' | 'name' | 'kind'>[]> => {
  const rows = await tx
    .select({ id: organisation.id, name: organisation.name, kind: organisation.kind })
    .from(organisation)
    .where(and(ne(organisation.kind, 'authority'), eq(organisation.status, 'active')))
  return rows.toSorted((a, b) => compareNames(a.kind, b.kind) || compareNames(a.name, b.name))
}

const inForceOn = (day: ParisDay) => and(eq(membership.status, 'active'), or(isNull(membership.validUntil), gte(membership.validUntil, day)))

export type SignatoryRight = { name: string; jobTitle: string; limitCents: Cents | null; delegationRef: string | null }

/** The right to sign that a person holds in an organisation on a Paris day; undefined when there is none, or none any more. */
export const findSignatoryRight = async (tx: Tx, personId: PersonId, organisationId: OrganisationId, day: ParisDay): Promise<SignatoryRight | undefined> => {
  const [row] = await tx
    .select({ name: person.name, jobTitle: person.jobTitle, limitCents: membership.limitCents, delegationRef: membership.delegationRef })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.personId, personId), eq(membership.organisationId, organisationId), eq(membership.role, 'signatory'), inForceOn(day)))
  return row
}

export type Holder = { personId: PersonId; email: string; name: string; lang: Lang }

/** People who hold a role in an organisation and confirmed their address: those to whom a message about it is sent. */
export const findPeopleByRole = (tx: Tx, organisationId: OrganisationId, role: Role): Promise<Holder[]> =>
  tx
    .select({ personId: person.id, email: person.email, name: person.name, lang: person.lang })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, organisationId), eq(membership.role, role), eq(membership.status, 'active'), isNotNull(person.emailConfirmedAt)))
    .orderBy(asc(membership.createdAt), asc(person.id))

/** Names of those who may sign for an organisation, as a column of a query about it. */
export const signatoryNames = (organisationId: SQL | Placeholder): SQL<string[] | null> => sql`(
  select json_agg(${person.name} order by ${membership.createdAt}, ${person.id}) from ${membership} join ${person} on ${person.id} = ${membership.personId}
  where ${membership.organisationId} = ${organisationId} and ${membership.role} = 'signatory' and ${membership.status} = 'active' and ${person.emailConfirmedAt} is not null)`

/** People who hold a role in any active organisation of the purchasing body: told of what waits for it. */
export const findCentralPeople = (tx: Tx, role: Role): Promise<Holder[]> =>
  tx
    .select({ personId: person.id, email: person.email, name: person.name, lang: person.lang })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(organisation.kind, 'central'), eq(membership.role, role), eq(membership.status, 'active'), isNotNull(person.emailConfirmedAt)))
    .orderBy(asc(person.id))
