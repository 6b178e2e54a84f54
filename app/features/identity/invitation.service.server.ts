import type { Grant, Role } from '#app/access/grant.ts'
import { type Lang, type OrganisationId, type PersonId, type Ports, type Result, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { InvitationInput } from './account.form.ts'
import { hashChosen } from './chosen-password.server.ts'
import { saveMembership } from './members.repo.server.ts'
import { saveNewcomer } from './newcomer.server.ts'
import { findOrganisation } from './organisations.repo.server.ts'
import { findByEmail } from './people.repo.server.ts'
import { linkGone } from './refusals.ts'
import { findToken, takeToken } from './tokens.repo.server.ts'

export type Invitation = { email: string; organisationName: string; roles: Role[]; known: boolean }

/** Who an invitation is for and where; `known` people only say yes, the others choose a name and a password. Looking changes nothing. */
export const readInvitation = (grant: Grant<'invitation.accept'>, token: string, ports: Ports): Promise<Result<Invitation>> =>
  inTransaction(grant, async (tx) => {
    const found = await findToken(tx, 'invitation', token, ports.now())
    const organisation = found?.organisationId ? await findOrganisation(tx, found.organisationId) : undefined
    if (!found || !organisation || organisation.status === 'refused') return linkGone()
    const known = (await findByEmail(tx, found.email)) !== undefined
    return ok({ email: found.email, organisationName: organisation.name, roles: found.roles ?? [], known })
  })

/** Accepts an invitation, once. The mailed link proves the address; somebody new gets an account by it. Opens no session. */
export const acceptInvitation = async (grant: Grant<'invitation.accept'>, input: InvitationInput & { token: string; lang: Lang }, ports: Ports): Promise<Result<null>> => {
  const read = await readInvitation(grant, input.token, ports)
  if (!read.ok) return read
  const { known, email } = read.value
  if (!known && input.name === '') return refuse('invalid', 'identity.name-required')
  const hash = known ? ok(null) : await hashChosen(input.newPassword, email)
  if (!hash.ok) return hash
  return inTransaction(grant, async (tx) => {
    const used = await takeToken(tx, 'invitation', input.token, ports.now())
    if (!used?.organisationId) return linkGone()
    const { name, jobTitle } = input
    const made = hash.value === null ? null : await saveNewcomer(tx, { email, name, jobTitle, lang: input.lang, hash: hash.value }, ports)
    const personId = made ?? (await findByEmail(tx, email))?.id
    if (!personId) return linkGone()
    for (const role of used.roles ?? []) await giveRole(tx, { personId, organisationId: used.organisationId, role }, ports)
    const facts = { organisationId: used.organisationId, roles: used.roles }
    await recordAudit(tx, grant, ports.now(), { action: 'invitation.accept', subjectKind: 'person', subjectId: personId, facts })
    return ok(null)
  })
}

const giveRole = (tx: Tx, given: { personId: PersonId; organisationId: OrganisationId; role: Role }, ports: Ports) =>
  saveMembership(tx, { ...given, status: 'active', createdAt: ports.now() })
