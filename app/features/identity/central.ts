import type { Role } from '#app/access/grant.ts'
import type { OrganisationId, PersonId } from '#app/features/core/index.ts'

export type RoleHeld = { personId: PersonId; name: string; email: string; role: Role; organisationId: OrganisationId; organisationName: string }

/** One person with access, and the roles held in each organisation. */
export type InvitedPerson = Pick<RoleHeld, 'personId' | 'name' | 'email'> & { places: { organisationId: OrganisationId; organisationName: string; roles: Role[] }[] }

/** Gathers role lines by person, then by organisation, in the order of the lines. */
export const gatherPeople = (lines: readonly RoleHeld[]): InvitedPerson[] => {
  const people = new Map<PersonId, InvitedPerson>()
  for (const { personId, name, email, role, organisationId, organisationName } of lines) {
    const person = people.get(personId) ?? { personId, name, email, places: [] }
    const place = person.places.find((one) => one.organisationId === organisationId)
    if (place) place.roles.push(role)
    else person.places.push({ organisationId, organisationName, roles: [role] })
    people.set(personId, person)
  }
  return [...people.values()]
}
