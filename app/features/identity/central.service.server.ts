import type { Grant, OrganisationKind, Role } from '#app/access/grant.ts'
import { grantedPerson } from '#app/access/grant.ts'
import { closeSessionsIn } from '#app/access/session.server.ts'
import { type OrganisationId, type Page, type PersonId, type Ports, type Result, asId, isUuid, notFound, ok, pageOf, pageSize, refuse } from '#app/features/core/index.ts'
import { queueMail, recordAudit } from '#app/features/core/index.server.ts'
import { pathIn, paths } from '#app/paths.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { type InvitedPerson, gatherPeople } from './central.ts'
import type { PeopleCommand, RequestCommand } from './central.form.ts'
import { queueInvitation } from './invitation-mail.server.ts'
import { mailsOf } from './mails.ts'
import { type MemberRole, endEveryMembership, endMemberships, findInvitedPeople, findMemberRoles, lockMemberships } from './members.repo.server.ts'
import { type OrganisationRow, findInvitable, findOrganisation, findPendingOrganisations, findPeopleByRole, lockOrganisation, saveOrganisationStatus } from './organisations.repo.server.ts'
import { invitationGone } from './refusals.ts'
import { type SentInvitation, deleteInvitation, findCentralInvitations, findInvitations } from './tokens.repo.server.ts'

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
      await queueMail(tx, now, approved ? mails.bodyApproved(one.email, body.name, ports.origin + pathIn(paths.signIn, one.lang)) : mails.bodyRefused(one.email, body.name, command.reason))
    }
    await recordAudit(tx, grant, now, { action: `body.${command.intent}`, subjectKind: 'organisation', subjectId: id, facts: approved ? {} : { reason: command.reason } })
    return ok({ done: approved ? 'body-approved' : 'body-refused' })
  })

export type CentralPeople = Page & { people: InvitedPerson[]; invitations: SentInvitation[]; organisations: { id: OrganisationId; name: string; kind: OrganisationKind }[] }

/** One page of the people of the purchasing body and of the contractors, invitations nobody accepted yet, and the organisations somebody may be invited into. */
export const readPeople = (grant: Grant<'people.read'>, asked: { page: number }, ports: Ports): Promise<Result<CentralPeople>> =>
  inTransaction(grant, async (tx) => {
    const everybody = gatherPeople(await findInvitedPeople(tx))
    const { offset, ...page } = pageOf(everybody.length, asked.page)
    const invitations = await findCentralInvitations(tx, ports.now())
    return ok({ ...page, people: everybody.slice(offset, offset + pageSize), invitations, organisations: await findInvitable(tx) })
  })

type Change = { tx: Tx; grant: Grant<'people.invite'>; organisation: OrganisationRow; ports: Ports }
type Changed = Promise<Result<{ done: string }>>

/** Invites somebody into the purchasing body or a contractor, sends that again, cancels it, or ends somebody's access there. */
export const changePeople = (grant: Grant<'people.invite'>, command: PeopleCommand, ports: Ports): Changed =>
  inTransaction(grant, async (tx) => {
    const organisationId = asId<OrganisationId>(command.organisationId)
    const organisation = isUuid(organisationId) ? await findOrganisation(tx, organisationId) : undefined
    if (!organisation || organisation.kind === 'authority' || organisation.status !== 'active') return notFound()
    const change = { tx, grant, organisation, ports }
    switch (command.intent) {
      case 'invite':
        return invite(change, command.email, [command.role])
      case 'send-again': {
        const sent = (await findInvitations(tx, organisationId, ports.now())).find((one) => one.email === command.email)
        return sent ? invite(change, command.email, sent.roles ?? []) : invitationGone()
      }
      case 'cancel-invitation':
        return cancel(change, command.email)
      case 'end':
        return endAccess(change, asId<PersonId>(command.personId))
    }
  })

const noted = async ({ tx, grant, organisation, ports }: Change, action: string, facts: Record<string, unknown>, done: string): Changed => {
  await recordAudit(tx, grant, ports.now(), { action, subjectKind: 'organisation', subjectId: organisation.id, facts })
  return ok({ done })
}

const invite = async (change: Change, email: string, roles: Role[]): Changed => {
  const { tx, grant, organisation, ports } = change
  if (roles.some((role) => (organisation.kind === 'firm') !== (role === 'delivery'))) return refuse('invalid', 'identity.role-of-another-kind')
  await queueInvitation(tx, grant, { email, organisationId: organisation.id, organisationName: organisation.name, roles }, ports)
  return noted(change, 'people.invite', { roles }, 'invited')
}

const cancel = async (change: Change, email: string): Changed =>
  (await deleteInvitation(change.tx, change.organisation.id, email)) ? noted(change, 'people.cancel-invitation', {}, 'invitation-cancelled') : invitationGone()

const endAccess = async (change: Change, personId: PersonId): Changed => {
  const { tx, grant, organisation } = change
  if (!isUuid(personId)) return notFound()
  if (personId === grantedPerson(grant).personId) return refuse('conflict', 'identity.not-yourself')
  if ((await lockMemberships(tx, personId, organisation.id)).length === 0) return notFound()
  await endMemberships(tx, personId, organisation.id, 'all')
  await closeSessionsIn(tx, personId, organisation.id)
  return noted(change, 'people.end', { personId }, 'access-ended')
}
