import { and, asc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import type { Role } from '#app/access/grant.ts'
import { type Cents, type OrganisationId, type ParisDay, type PersonId, compareNames } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { membership, organisation, person } from '#db/schema/index.server.ts'
import type { RoleHeld } from './central.ts'

export type MembershipRow = typeof membership.$inferSelect

export type MemberRole = {
  personId: PersonId
  name: string
  jobTitle: string
  email: string
  role: Role
  status: 'active' | 'requested'
  limitCents: Cents | null
  delegationRef: string | null
  validUntil: ParisDay | null
}

/** Roles held or asked for in one organisation by people who confirmed their address. */
export const findMemberRoles = async (tx: Tx, organisationId: OrganisationId): Promise<MemberRole[]> => {
  const rows = await tx
    .select({
      personId: person.id,
      name: person.name,
      jobTitle: person.jobTitle,
      email: person.email,
      role: membership.role,
      status: membership.status,
      limitCents: membership.limitCents,
      delegationRef: membership.delegationRef,
      validUntil: membership.validUntil,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, organisationId), ne(membership.status, 'ended'), isNotNull(person.emailConfirmedAt)))
    .orderBy(asc(person.id), asc(membership.role))
  return rows.flatMap((row) => (row.status === 'ended' ? [] : [{ ...row, status: row.status }])).toSorted((a, b) => compareNames(a.name, b.name))
}

/** The roles of one person in one organisation, ended ones too, locked until the end of the transaction. */
export const lockMemberships = (tx: Tx, personId: PersonId, organisationId: OrganisationId): Promise<MembershipRow[]> =>
  tx
    .select()
    .from(membership)
    .where(and(eq(membership.personId, personId), eq(membership.organisationId, organisationId)))
    .for('update')

/** Gives a role, asked for or held; a role that had ended starts again. */
export const saveMembership = async (tx: Tx, row: typeof membership.$inferInsert): Promise<void> => {
  const { status, limitCents = null, delegationRef = null, validUntil = null } = row
  await tx
    .insert(membership)
    .values(row)
    .onConflictDoUpdate({ target: [membership.personId, membership.organisationId, membership.role], set: { status, limitCents, delegationRef, validUntil } })
}

/** Ends roles of a person in an organisation: all of them, or those named. */
export const endMemberships = async (tx: Tx, personId: PersonId, organisationId: OrganisationId, roles: readonly Role[] | 'all'): Promise<void> => {
  const these = roles === 'all' ? undefined : inArray(membership.role, [...roles])
  await tx
    .update(membership)
    .set({ status: 'ended' })
    .where(and(eq(membership.personId, personId), eq(membership.organisationId, organisationId), these))
}

/** Ends every role in an organisation that was refused. */
export const endEveryMembership = async (tx: Tx, organisationId: OrganisationId): Promise<void> => {
  await tx.update(membership).set({ status: 'ended' }).where(eq(membership.organisationId, organisationId))
}

/** People of the purchasing body and of the contractors. Reached with a grant of scope `all` only. */
export const findInvitedPeople = async (tx: Tx): Promise<RoleHeld[]> => {
  const rows = await tx
    .select({ personId: person.id, name: person.name, email: person.email, role: membership.role, organisationId: organisation.id, organisationName: organisation.name, kind: organisation.kind })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(ne(organisation.kind, 'authority'), eq(membership.status, 'active')))
    .orderBy(asc(person.id), asc(membership.role))
  return rows.toSorted((a, b) => compareNames(a.kind, b.kind) || compareNames(a.organisationName, b.organisationName) || compareNames(a.name, b.name))
}
