import type { Grant, Role } from '#app/access/grant.ts'
import { type OrganisationId, type PersonId, type Ports, type Result, asId, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { InvitationInput } from './account.form.ts'
import { hashChosen } from './chosen-password.server.ts'
import { endMemberships, saveMembership } from './members.repo.server.ts'
import { findOrganisation } from './organisations.repo.server.ts'
import { findBelongings, findByEmail, savePassword, savePerson, saveProfile } from './people.repo.server.ts'
import { linkGone } from './refusals.ts'
import { findToken, takeToken } from './tokens.repo.server.ts'

export type Invitation = { email: string; organisationName: string; roles: Role[]; known: boolean }

/** Who an invitation is for and where; `known` people only say yes, the others choose a name and a password. Looking changes nothing. */
export const readInvitation = (grant: Grant<'invitation.accept'>, token: string, ports: Ports): Promise<Result<Invitation>> =>
  inTransaction(grant, async (tx) => {
    const found = await findToken(tx, 'invitation', token, ports.now())
    const organisation = found?.organisationId ? await findOrganisation(tx, found.organisationId) : undefined
    if (!found || !organisation || organisation.status === 'refused') return linkGone()
    const known = (await findByEmail(tx, found.email))?.emailConfirmedAt != null
    return ok({ email: found.email, organisationName: organisation.name, roles: found.roles ?? [], known })
  })

/** Accepts an invitation, once. The mailed link proves the address; somebody new gets an account by it. Opens no session. */
export const acceptInvitation = async (grant: Grant<'invitation.accept'>, input: InvitationInput & { token: string }, ports: Ports): Promise<Result<null>> => {
  const read = await readInvitation(grant, input.token, ports)
  if (!read.ok) return read
  const { known, email } = read.value
  if (!known && input.name === '') return refuse('invalid', 'identity.name-required')
  const hash = known ? ok(null) : await hashChosen(input.newPassword, email)
  if (!hash.ok) return hash
  return inTransaction(grant, async (tx) => {
    const used = await takeToken(tx, 'invitation', input.token, ports.now())
    if (!used?.organisationId) return linkGone()
    const person = await findByEmail(tx, email)
    if (!person?.emailConfirmedAt && hash.value === null) return linkGone()
    const personId = person?.emailConfirmedAt ? person.id : await newcomer(tx, { email, input, hash: hash.value ?? '' }, ports)
    for (const role of used.roles ?? []) await giveRole(tx, { personId, organisationId: used.organisationId, role }, ports)
    const facts = { organisationId: used.organisationId, roles: used.roles }
    await recordAudit(tx, grant, ports.now(), { action: 'invitation.accept', subjectKind: 'person', subjectId: personId, facts })
    return ok(null)
  })
}

const giveRole = (tx: Tx, given: { personId: PersonId; organisationId: OrganisationId; role: Role }, ports: Ports) =>
  saveMembership(tx, { ...given, status: 'active', createdAt: ports.now() })

/** A person made by an invitation. What an unconfirmed sign-up of the same address had asked for is forgotten. */
const newcomer = async (tx: Tx, { email, input, hash }: { email: string; input: InvitationInput; hash: string }, ports: Ports): Promise<PersonId> => {
  const now = ports.now()
  const { name, jobTitle } = input
  await savePerson(tx, { id: asId<PersonId>(ports.newId()), email, name, jobTitle, createdAt: now })
  const person = await findByEmail(tx, email)
  if (!person) throw new Error('A person just saved is not there')
  for (const { organisationId } of await findBelongings(tx, person.id)) await endMemberships(tx, person.id, organisationId, 'all')
  await saveProfile(tx, person.id, { name, jobTitle, emailConfirmedAt: now })
  await savePassword(tx, person.id, hash, now)
  return person.id
}
