import { type Lang, type PersonId, type Ports, asId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { savePassword, savePerson } from './people.repo.server.ts'
import { lockSignUps } from './sign-ups.repo.server.ts'
import { deleteTokens } from './tokens.repo.server.ts'

export type Newcomer = { email: string; name: string; jobTitle: string; lang: Lang; hash: string }

/**
 * The account of an address that its mailbox just proved. Sign-ups of the same address that still wait are forgotten.
 * Null when somebody has that address already: the account stays as it is.
 */
export const saveNewcomer = async (tx: Tx, { email, name, jobTitle, lang, hash }: Newcomer, ports: Ports): Promise<PersonId | null> => {
  const now = ports.now()
  await lockSignUps(tx, email)
  const id = asId<PersonId>(ports.newId())
  if (!(await savePerson(tx, { id, email, name, jobTitle, lang, emailConfirmedAt: now, createdAt: now }))) return null
  await savePassword(tx, id, hash, now)
  await deleteTokens(tx, 'confirm-email', email)
  return id
}
