import { describe, expect, it } from 'vitest'
import { type OrganisationId, type PersonId, asId } from '#app/features/core/index.ts'
import { type RoleHeld, gatherPeople } from './central.ts'

const held = (person: string, organisation: string, role: RoleHeld['role']): RoleHeld => ({
  personId: asId<PersonId>(person), name: person, email: `${person}@x.example`, role, organisationId: asId<OrganisationId>(organisation), organisationName: organisation,
})

describe('people with access', () => {
  it('show once each, with their roles gathered by organisation', () => {
    const people = gatherPeople([held('ana', 'centrale', 'admin'), held('luc', 'centrale', 'steering'), held('ana', 'centrale', 'steering'), held('ana', 'firme', 'delivery')])
    expect(people.map((one) => [one.name, one.places.map((place) => [place.organisationName, place.roles])])).toEqual([
      ['ana', [['centrale', ['admin', 'steering']], ['firme', ['delivery']]]],
      ['luc', [['centrale', ['steering']]]],
    ])
  })
})
