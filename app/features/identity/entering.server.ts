import type { OrganisationId, PersonId, Ports } from '#app/features/core/index.ts'
import { queueMail } from '#app/features/core/index.server.ts'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.server.ts'
import type { Entered } from './entered.ts'
import { mailsOf } from './mails.ts'
import { saveMembership } from './members.repo.server.ts'
import { type OrganisationRow, findCentralPeople, findPeopleByRole, lockOrganisation, saveOrganisationStatus } from './organisations.repo.server.ts'

const tellCentral = async (tx: Tx, body: OrganisationRow, ports: Ports): Promise<void> => {
  const people = new Map([...(await findCentralPeople(tx, 'steering')), ...(await findCentralPeople(tx, 'admin'))].map((one) => [one.personId, one]))
  for (const one of people.values()) await queueMail(tx, ports.now(), mailsOf(one.lang).bodyToApprove(one.email, body.name, ports.origin + paths.requests))
}

const tellReferents = async (tx: Tx, body: OrganisationRow, name: string, ports: Ports): Promise<void> => {
  for (const one of await findPeopleByRole(tx, body.id, 'referent')) {
    await queueMail(tx, ports.now(), mailsOf(one.lang).joinRequest(one.email, name, body.name, ports.origin + paths.team))
  }
}

/**
 * Lets a person whose address is proved into a body. The body is locked: of two first people, one becomes the referent and the other asks.
 * A body of the register opens at once; a declared one waits for the purchasing body. Null when the body was refused.
 */
export const enterBody = async (tx: Tx, person: { personId: PersonId; name: string }, organisationId: OrganisationId, ports: Ports): Promise<Entered | null> => {
  const { personId, name } = person
  const createdAt = ports.now()
  const body = await lockOrganisation(tx, organisationId)
  if (!body || body.kind !== 'authority' || body.status === 'refused') return null
  if ((await findPeopleByRole(tx, organisationId, 'referent')).length > 0) {
    await saveMembership(tx, { personId, organisationId, role: 'contributor', status: 'requested', createdAt })
    await tellReferents(tx, body, name, ports)
    return 'asked-to-join'
  }
  await saveMembership(tx, { personId, organisationId, role: 'referent', status: 'active', createdAt })
  if (body.registerCode || body.status === 'active') {
    await saveOrganisationStatus(tx, organisationId, 'active')
    return 'referent'
  }
  await tellCentral(tx, body, ports)
  return 'body-pending'
}
