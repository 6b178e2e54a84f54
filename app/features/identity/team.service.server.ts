import type { Grant } from '#app/access/grant.ts'
import { grantedOrganisation, grantedPerson } from '#app/access/grant.ts'
import { closeSessionsIn, rotateSession } from '#app/access/session.server.ts'
import { type OrganisationId, type PersonId, type Ports, type Result, asId, isUuid, notFound, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { queueMail, recordAudit } from '#app/features/core/index.server.ts'
import { paths } from '#app/paths.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { queueInvitation } from './invitation-mail.server.ts'
import { mailsOf } from './mails.ts'
import { endMemberships, findMemberRoles, lockMemberships, saveMembership } from './members.repo.server.ts'
import { findOrganisation, lockOrganisation } from './organisations.repo.server.ts'
import { findPerson } from './people.repo.server.ts'
import { type Member, gatherTeam, isLastReferent } from './team.ts'
import type { TeamCommand } from './team.form.ts'
import { deleteInvitation, findInvitations } from './tokens.repo.server.ts'

export type Team = {
  organisationName: string
  members: Member[]
  requests: Member[]
  invitations: { email: string; roles: string[]; expiresAt: Date }[]
  /** Whether whoever looks may change it, and who they are. */
  canManage: boolean
  me: PersonId
}

/** The people of one's own organisation, who asks to join, who was invited. */
export const readTeam = (grant: Grant<'team.read'>, ports: Ports): Promise<Result<Team>> =>
  inTransaction(grant, async (tx) => {
    const organisationId = grantedOrganisation(grant)
    const me = grantedPerson(grant)
    const organisation = await findOrganisation(tx, organisationId)
    if (!organisation) return notFound()
    const { members, requests } = gatherTeam(await findMemberRoles(tx, organisationId), parisDay(ports.now()))
    const invitations = (await findInvitations(tx, organisationId, ports.now())).map(({ email, roles, expiresAt }) => ({ email, roles: roles ?? [], expiresAt }))
    return ok({ organisationName: organisation.name, members, requests, invitations, canManage: me.roles.includes('referent'), me: me.personId })
  })

/** What a change of the team led to; `token` is the fresh session of a referent who changed their own rights. */
export type TeamChanged = { done: string; token: string | null }

type Change = { tx: Tx; grant: Grant<'team.manage'>; organisationId: OrganisationId; organisationName: string; members: Member[]; requests: Member[]; ports: Ports }

/** Carries out one command of a referent on their own team. The organisation is locked: two referents cannot remove each other at once. */
export const changeTeam = (grant: Grant<'team.manage'>, command: TeamCommand, ports: Ports): Promise<Result<TeamChanged>> =>
  inTransaction(grant, async (tx) => {
    const organisationId = grantedOrganisation(grant)
    const organisation = await lockOrganisation(tx, organisationId)
    if (!organisation) return notFound()
    const team = gatherTeam(await findMemberRoles(tx, organisationId), parisDay(ports.now()))
    return carryOut({ tx, grant, organisationId, organisationName: organisation.name, ...team, ports }, command)
  })

const carryOut = async (change: Change, command: TeamCommand): Promise<Result<TeamChanged>> => {
  const { tx, grant, organisationId, organisationName, members, requests, ports } = change
  if (command.intent === 'invite') {
    if (members.some((one) => one.email === command.email)) return refuse('conflict', 'identity.already-member')
    await queueInvitation(tx, grant, { email: command.email, organisationId, organisationName, roles: [command.role] }, ports)
    return noted(change, 'team.invite', organisationId, { role: command.role }, 'invited')
  }
  if (command.intent === 'cancel-invitation') {
    if (!(await deleteInvitation(tx, organisationId, command.email))) return notFound()
    return noted(change, 'team.cancel-invitation', organisationId, {}, 'invitation-cancelled')
  }
  const personId = asId<PersonId>(command.personId)
  const asking = command.intent === 'approve' || command.intent === 'refuse'
  const target = (asking ? requests : members).find((one) => one.personId === personId)
  if (!isUuid(personId) || !target) return notFound()
  await lockMemberships(tx, personId, organisationId)
  const give = (role: 'referent' | 'contributor') => saveMembership(tx, { personId, organisationId, role, status: 'active', createdAt: ports.now() })
  const end = (roles: Parameters<typeof endMemberships>[3]) => endMemberships(tx, personId, organisationId, roles)
  switch (command.intent) {
    case 'approve':
      await end('all')
      await give(command.role)
      await tell(change, personId, 'joinApproved')
      return noted(change, 'team.approve', personId, { role: command.role }, 'request-approved')
    case 'refuse':
      await end('all')
      await tell(change, personId, 'joinRefused')
      return noted(change, 'team.refuse', personId, {}, 'request-refused')
    case 'change-role':
      if (command.role !== 'referent' && isLastReferent(members, personId)) return refuse('conflict', 'identity.last-referent')
      await end(['referent', 'contributor'])
      await give(command.role)
      break
    case 'give-signature': {
      const { limit: limitCents, delegationRef, validUntil } = command
      if (validUntil !== null && validUntil < parisDay(ports.now())) return refuse('invalid', 'identity.day-past')
      await saveMembership(tx, { personId, organisationId, role: 'signatory', status: 'active', createdAt: ports.now(), limitCents, delegationRef, validUntil })
      break
    }
    case 'withdraw-signature':
      if (target.roles.length === 1) await give('contributor')
      await end(['signatory'])
      break
    case 'end':
      if (isLastReferent(members, personId)) return refuse('conflict', 'identity.last-referent')
      await end('all')
      break
  }
  const facts = { ...command, personId: undefined, intent: undefined }
  const changed = await noted(change, `team.${command.intent}`, personId, facts, doneOf[command.intent])
  await tell(change, personId, 'rightsChanged')
  return changed.ok ? ok({ ...changed.value, token: await renewSessions(change, personId, command.intent === 'end') }) : changed
}

const doneOf = { 'change-role': 'role-changed', 'give-signature': 'signature-given', 'withdraw-signature': 'signature-withdrawn', end: 'membership-ended' } as const

const noted = async ({ tx, grant, ports, organisationId }: Change, action: string, subjectId: string, facts: Record<string, unknown>, done: string): Promise<Result<TeamChanged>> => {
  const subjectKind = subjectId === organisationId ? 'organisation' : 'person'
  await recordAudit(tx, grant, ports.now(), { action, subjectKind, subjectId, facts: { ...facts, organisationId } })
  return ok({ done, token: null })
}

const tell = async ({ tx, organisationName, ports }: Change, personId: PersonId, message: 'joinApproved' | 'joinRefused' | 'rightsChanged'): Promise<void> => {
  const person = await findPerson(tx, personId)
  if (person) await queueMail(tx, ports.now(), mailsOf(person.lang)[message](person.email, organisationName, ports.origin + paths.account))
}

/** Rights changed: one's own session gets a new id at once, somebody else's end and are opened again by signing in. */
const renewSessions = async ({ tx, grant, organisationId, ports }: Change, personId: PersonId, ended: boolean): Promise<string | null> => {
  const me = grantedPerson(grant)
  if (me.personId === personId && !ended) return rotateSession(tx, me.sessionId, ports.now())
  await closeSessionsIn(tx, personId, organisationId)
  return null
}
