import type { OrganisationId, Ports } from '#app/features/core/index.ts'
import { queueMail } from '#app/features/core/index.server.ts'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.server.ts'
import { mailsOf } from './mails.ts'
import { type PersonRow, findBelongings } from './people.repo.server.ts'
import { deleteTokens, saveToken } from './tokens.repo.server.ts'

/** Sends the link that confirms an address; the links sent before stop working. Nothing when the person asked to join nowhere. */
export const queueConfirmation = async (tx: Tx, person: PersonRow, ports: Ports): Promise<void> => {
  const now = ports.now()
  const [wanted] = await findBelongings(tx, person.id)
  if (!wanted) return
  await deleteTokens(tx, 'confirm-email', person.email)
  const organisationId: OrganisationId = wanted.organisationId
  const token = await saveToken(tx, { purpose: 'confirm-email', email: person.email, personId: person.id, organisationId }, now)
  await queueMail(tx, now, mailsOf(person.lang).confirmEmail(person.email, person.name, wanted.organisationName, ports.origin + paths.confirmEmail(token)))
}
