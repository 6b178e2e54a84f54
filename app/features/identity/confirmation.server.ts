import type { OrganisationId, Ports } from '#app/features/core/index.ts'
import { queueMail } from '#app/features/core/index.server.ts'
import { pathIn, paths } from '#app/paths.ts'
import type { Tx } from '#db/client.server.ts'
import { mailsOf } from './mails.ts'
import { type PendingSignUp, deleteChoosingLinks, findSignUps } from './sign-ups.repo.server.ts'
import { renewToken, saveToken } from './tokens.repo.server.ts'

type Asked = { email: string; organisationId: OrganisationId; organisationName: string; signUp: PendingSignUp }

/** Keeps a sign-up with its link and sends it. Other sign-ups of the address, if any, keep their own: they never mix. */
export const queueConfirmation = async (tx: Tx, { email, organisationId, organisationName, signUp }: Asked, ports: Ports): Promise<void> => {
  const now = ports.now()
  const token = await saveToken(tx, { purpose: 'confirm-email', email, organisationId, signUp }, now)
  await queueMail(tx, now, mailsOf(signUp.lang).confirmEmail(email, organisationName, ports.origin + pathIn(paths.confirmEmail(token), signUp.lang)))
}

/** Sends the links of an address again, one per sign-up; those sent before stop working. Nothing when none waits. */
export const queueConfirmationsAgain = async (tx: Tx, email: string, ports: Ports): Promise<void> => {
  const now = ports.now()
  for (const { hash, organisationName, signUp } of await findSignUps(tx, email, now)) {
    const token = await renewToken(tx, { hash, purpose: 'confirm-email' }, now)
    await queueMail(tx, now, mailsOf(signUp.lang).confirmEmail(email, organisationName, ports.origin + pathIn(paths.confirmEmail(token), signUp.lang)))
  }
}

/**
 * For whoever forgot the password of a sign-up: a link per sign-up that confirms the address and lets its holder choose another password.
 * Whoever typed the first one never learns the second: only the mailbox receives the link.
 */
export const queueChoosingLinks = async (tx: Tx, email: string, ports: Ports): Promise<void> => {
  const now = ports.now()
  await deleteChoosingLinks(tx, email)
  for (const { organisationId, organisationName, signUp } of await findSignUps(tx, email, now)) {
    const token = await saveToken(tx, { purpose: 'confirm-email', email, organisationId, signUp: { ...signUp, passwordHash: null } }, now)
    await queueMail(tx, now, mailsOf(signUp.lang).finishSignUp(email, organisationName, ports.origin + pathIn(paths.confirmEmail(token), signUp.lang)))
  }
}
