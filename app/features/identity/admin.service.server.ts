import type { Grant } from '#app/access/grant.ts'
import { type OrganisationId, type PersonId, type Ports, type Result, asId, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { hashChosen } from './chosen-password.server.ts'
import { emailField } from './email.ts'
import { saveMembership } from './members.repo.server.ts'
import { findInvitable, saveOrganisation } from './organisations.repo.server.ts'
import { savePassword, savePerson } from './people.repo.server.ts'
import { personName } from './typed-names.ts'

/**
 * Makes the first administrator of an installation (command line), and the purchasing body when there is none.
 * Refuses an address that is not one, a weak password, an address that has an account.
 */
export const createAdministrator = async (
  grant: Grant<string>,
  input: { email: string; name: string; password: string; organisationName?: string },
  ports: Ports,
): Promise<Result<{ personId: PersonId; email: string }>> => {
  const email = emailField.safeParse(input.email)
  if (!email.success) return refuse('invalid', 'identity.not-an-email')
  if (input.name.trim() === '') return refuse('invalid', 'identity.name-required')
  const name = personName.safeParse(input.name)
  if (!name.success) return refuse('invalid', 'identity.not-a-name')
  const hash = await hashChosen(input.password, email.data)
  if (!hash.ok) return hash
  return inTransaction(grant, async (tx) => {
    const now = ports.now()
    const personId = asId<PersonId>(ports.newId())
    if (!(await savePerson(tx, { id: personId, email: email.data, name: name.data, emailConfirmedAt: now, createdAt: now }))) return refuse('conflict', 'identity.email-taken')
    await savePassword(tx, personId, hash.value, now)
    const known = (await findInvitable(tx)).find((one) => one.kind === 'central')
    const organisationId = known?.id ?? asId<OrganisationId>(ports.newId())
    if (!known) await saveOrganisation(tx, { id: organisationId, kind: 'central', name: input.organisationName ?? 'Centrale d’achat', status: 'active', createdAt: now })
    await saveMembership(tx, { personId, organisationId, role: 'admin', status: 'active', createdAt: now })
    await recordAudit(tx, grant, now, { action: 'admin.create', subjectKind: 'person', subjectId: personId })
    return ok({ personId, email: email.data })
  })
}
