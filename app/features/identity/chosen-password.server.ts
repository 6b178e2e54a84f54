import { hashPassword } from '#app/adapters/password.server.ts'
import type { Grant } from '#app/access/grant.ts'
import { type PersonId, type Ports, type Result, ok, refuse } from '#app/features/core/index.ts'
import { queueMail, recordAudit } from '#app/features/core/index.server.ts'
import { pathIn, paths } from '#app/paths.ts'
import type { Tx } from '#db/client.server.ts'
import { mailsOf } from './mails.ts'
import { normalisePassword, passwordFault } from './password.ts'
import { findPerson, savePassword } from './people.repo.server.ts'
import { busy } from './refusals.ts'
import { forgetFailures } from './throttle.repo.server.ts'
import { deleteTokens } from './tokens.repo.server.ts'

/** Hashes a password somebody chooses, or says what is wrong with it. */
export const hashChosen = async (typed: string, email: string): Promise<Result<string>> => {
  const fault = passwordFault(typed, email)
  if (fault) return refuse('invalid', `identity.${fault}`)
  const hash = await hashPassword(normalisePassword(typed))
  return hash === 'busy' ? busy() : ok(hash)
}

/** Saves a new password, withdraws the links that could change it again, and tells its owner by mail. */
export const replacePassword = async (tx: Tx, grant: Grant<string>, personId: PersonId, hash: string, ports: Ports): Promise<void> => {
  const now = ports.now()
  await savePassword(tx, personId, hash, now)
  const owner = await findPerson(tx, personId)
  if (!owner) throw new Error('A credential without a person')
  await deleteTokens(tx, 'reset-password', owner.email)
  await forgetFailures(tx, owner.email)
  await recordAudit(tx, grant, now, { action: 'password.change', subjectKind: 'person', subjectId: personId })
  await queueMail(tx, now, mailsOf(owner.lang).passwordChanged(owner.email, ports.origin + pathIn(paths.forgottenPassword, owner.lang)))
}
