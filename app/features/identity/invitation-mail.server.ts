import type { Grant, Role } from '#app/access/grant.ts'
import type { OrganisationId, Ports } from '#app/features/core/index.ts'
import { queueMail } from '#app/features/core/index.server.ts'
import { pathIn, paths } from '#app/paths.ts'
import type { Tx } from '#db/client.server.ts'
import { mailsOf } from './mails.ts'
import { findByEmail } from './people.repo.server.ts'
import { deleteInvitation, saveToken } from './tokens.repo.server.ts'

type Invitation = { email: string; organisationId: OrganisationId; organisationName: string; roles: Role[] }

/** Invites an address into an organisation with roles; an earlier invitation there stops working. */
export const queueInvitation = async (tx: Tx, grant: Grant<string>, invitation: Invitation, ports: Ports): Promise<void> => {
  const { email, organisationId, organisationName, roles } = invitation
  const now = ports.now()
  const known = await findByEmail(tx, email)
  const inviter = grant.actor.kind === 'person' ? grant.actor.name : 'Ressort'
  await deleteInvitation(tx, organisationId, email)
  const token = await saveToken(tx, { purpose: 'invitation', email, personId: known?.id ?? null, organisationId, roles }, now)
  const lang = known?.lang ?? 'fr'
  await queueMail(tx, now, mailsOf(lang).invitation(email, inviter, organisationName, ports.origin + pathIn(paths.invitation(token), lang)))
}
