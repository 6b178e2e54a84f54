import { and, asc, eq, ne } from 'drizzle-orm'
import type { OrganisationKind, Role } from '#app/access/grant.ts'
import type { OrganisationId, ParisDay, PersonId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { credential, membership, organisation, person } from '#db/schema/index.server.ts'

export type PersonRow = typeof person.$inferSelect

/** A person by address, with the hash of the password. Reached before anybody is known: no scope. */
export const findByEmail = async (tx: Tx, email: string): Promise<(PersonRow & { passwordHash: string | null }) | undefined> => {
  const [row] = await tx
    .select({ person, passwordHash: credential.passwordHash })
    .from(person)
    .leftJoin(credential, eq(credential.personId, person.id))
    .where(eq(person.email, email))
  return row && { ...row.person, passwordHash: row.passwordHash }
}

/** A person by id, with the hash of the password: their own, through a grant of scope `self`, or one named by a token. */
export const findPerson = async (tx: Tx, id: PersonId): Promise<(PersonRow & { passwordHash: string | null }) | undefined> => {
  const [row] = await tx
    .select({ person, passwordHash: credential.passwordHash })
    .from(person)
    .leftJoin(credential, eq(credential.personId, person.id))
    .where(eq(person.id, id))
  return row && { ...row.person, passwordHash: row.passwordHash }
}

/** Adds a person; false when somebody has that address already. */
export const savePerson = async (tx: Tx, row: typeof person.$inferInsert): Promise<boolean> => {
  const added = await tx.insert(person).values(row).onConflictDoNothing().returning({ id: person.id })
  return added.length === 1
}

export const saveProfile = async (tx: Tx, id: PersonId, profile: Partial<Pick<PersonRow, 'name' | 'jobTitle' | 'lang' | 'emailConfirmedAt'>>): Promise<void> => {
  await tx.update(person).set(profile).where(eq(person.id, id))
}

export const savePassword = async (tx: Tx, personId: PersonId, passwordHash: string, changedAt: Date): Promise<void> => {
  await tx.insert(credential).values({ personId, passwordHash, changedAt }).onConflictDoUpdate({ target: credential.personId, set: { passwordHash, changedAt } })
}

export type Belonging = {
  organisationId: OrganisationId
  organisationName: string
  organisationKind: OrganisationKind
  organisationStatus: 'active' | 'pending' | 'refused'
  role: Role
  status: 'active' | 'requested' | 'ended'
  validUntil: ParisDay | null
}

/** Where a person belongs or asked to belong, active first. Reached for oneself, or at sign-in once the password is proved. */
export const findBelongings = async (tx: Tx, personId: PersonId): Promise<Belonging[]> => {
  const rows = await tx
    .select({
      organisationId: organisation.id,
      organisationName: organisation.name,
      organisationKind: organisation.kind,
      organisationStatus: organisation.status,
      role: membership.role,
      status: membership.status,
      validUntil: membership.validUntil,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(membership.personId, personId), ne(membership.status, 'ended')))
    .orderBy(asc(membership.status), asc(membership.createdAt), asc(membership.role))
  return rows
}
