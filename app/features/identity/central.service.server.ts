import type { Grant, OrganisationKind } from '#app/access/grant.ts'
import { grantedPerson } from '#app/access/grant.ts'
import { closeSessionsIn } from '#app/access/session.server.ts'
import { type OrganisationId, type PersonId, type Ports, type Result, asId, isUuid, notFound, ok, refuse } from '#app/features/core/index.ts'
import { queueMail, recordAudit } from '#app/features/core/index.server.ts'
import { paths } from '#app/paths.ts'
import { inTransaction } from '#db/client.server.ts'
import type { PeopleCommand, RequestCommand } from './central.form.ts'
import { queueInvitation } from './invitation-mail.server.ts'
import { mailsOf } from './mails.ts'
import { type InvitedPerson, type MemberRole, endEveryMembership, endMemberships, findInvitedPeople, findMemberRoles } from './members.repo.server.ts'
import { type OrganisationRow, findInvitable, findOrganisation, findPendingOrganisations, findPeopleByRole, lockOrganisation, saveOrganisationStatus } from './organisations.repo.server.ts'

export type PendingBody = Pick<OrganisationRow, 'id' | 'name' | 'siret' | 'bodyType' | 'department' | 'createdAt'> & { people: Pick<MemberRole, 'name' | 'jobTitle' | 'email'>[] }

/** Public buyers declared by their SIRET that wait for an answer, with who asked. Those whose address is not confirmed do not show yet. */
export const readRequests = (grant: Grant<'body.approve'>): Promise<Result<PendingBody[]>> =>
  inTransaction(grant, async (tx) => {
    const bodies: PendingBody[] = []
    for (const { id, name, siret, bodyType, department, createdAt } of await findPendingOrganisations(tx)) {
      const people = (await findMemberRoles(tx, id)).map((one) => ({ name: one.name, jobTitle: one.jobTitle, email: one.email }))
      if (people.length > 0) bodies.push({ id, name, siret, bodyType, department, createdAt, people })
    }
    return ok(bodies)
  })

/** Opens a declared body, or refuses it with a reason its people read. A body already answered is a conflict: somebody else did. */
export const answerRequest = (grant: Grant<'body.approve'>, command: RequestCommand, ports: Ports): Promise<Result<{ done: string }>> =>
  inTransaction(grant, async (tx) => {
    const id = asId<OrganisationId>(command.organisationId)
    const body = isUuid(id) ? await lockOrganisation(tx, id) : undefined
    if (!body || body.kind !== 'authority') return notFound()
    if (body.status !== 'pending') return refuse('conflict', 'identity.already-answered')
    const now = ports.now()
    const approved = command.intent === 'approve'
    const people = await findPeopleByRole(tx, id, 'referent')
    await saveOrganisationStatus(tx, id, approved ? 'active' : 'refused')
    if (!approved) await endEveryMembership(tx, id)
    for (const one of people) {
      const mails = mailsOf(one.lang)
      await queueMail(tx, now, approved ? mails.bodyApproved(one.email, body.name, ports.origin + paths.signIn) : mails.bodyRefused(one.email, body.name, command.reason))
    }
    await recordAudit(tx, grant, now, { action: `body.${command.intent}`, subjectKind: 'organisation', subjectId: id, facts: approved ? {} : { reason: command.reason } })
    return ok({ done: approved ? 'body-approved' : 'body-refused' })
  })

export type CentralPeople = { people: InvitedPerson[]; organisations: { id: OrganisationId; name: string; kind: OrganisationKind }[] }

/** People of the purchasing body and of the contractors, and the organisations somebody may be invited into. */
export const readPeople = (grant: Grant<'people.read'>): Promise<Result<CentralPeople>> =>
  inTransaction(grant, async (tx) => ok({ people: await findInvitedPeople(tx), organisations: await findInvitable(tx) }))

/** Invites somebody into the purchasing body or a contractor, or ends their access there. */
export const changePeople = (grant: Grant<'people.invite'>, command: PeopleCommand, ports: Ports): Promise<Result<{ done: string }>> =>
  inTransaction(grant, async (tx) => {
    const organisationId = asId<OrganisationId>(command.organisationId)
    const organisation = isUuid(organisationId) ? await findOrganisation(tx, organisationId) : undefined
    if (!organisation || organisation.kind === 'authority' || organisation.status !== 'active') return notFound()
    if (command.intent === 'invite') {
      if ((organisation.kind === 'firm') !== (command.role === 'delivery')) return refuse('invalid', 'identity.role-of-another-kind')
      await queueInvitation(tx, grant, { email: command.email, organisationId, organisationName: organisation.name, roles: [command.role] }, ports)
      await recordAudit(tx, grant, ports.now(), { action: 'people.invite', subjectKind: 'organisation', subjectId: organisationId, facts: { role: command.role } })
      return ok({ done: 'invited' })
    }
    const personId = asId<PersonId>(command.personId)
    if (!isUuid(personId)) return notFound()
    if (personId === grantedPerson(grant).personId) return refuse('conflict', 'identity.not-yourself')
    await endMemberships(tx, personId, organisationId, 'all')
    await closeSessionsIn(tx, personId, organisationId)
    await recordAudit(tx, grant, ports.now(), { action: 'people.end', subjectKind: 'person', subjectId: personId, facts: { organisationId } })
    return ok({ done: 'access-ended' })
  })
