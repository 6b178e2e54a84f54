import type { Grant } from '#app/access/grant.ts'
import { closeSessions } from '#app/access/session.server.ts'
import { type Ports, type Result, ok } from '#app/features/core/index.ts'
import { queueMail } from '#app/features/core/index.server.ts'
import { pathIn, paths } from '#app/paths.ts'
import { inTransaction } from '#db/client.server.ts'
import { hashChosen, replacePassword } from './chosen-password.server.ts'
import { queueChoosingLinks } from './confirmation.server.ts'
import { mailsOf } from './mails.ts'
import { findByEmail } from './people.repo.server.ts'
import { linkGone, tooManyAttempts } from './refusals.ts'
import { countAttempt, mailBucket } from './throttle.repo.server.ts'
import { findToken, saveToken, takeToken } from './tokens.repo.server.ts'

/**
 * Sends a link to choose a new password, when the address has an account. The answer says nothing of whether it has one.
 * A sign-up never confirmed receives a link that finishes it with another password. Five messages are free, then each waits longer: nobody’s mailbox is flooded.
 */
export const askPasswordReset = async (grant: Grant<'password.reset'>, asked: { email: string; address: string }, ports: Ports): Promise<Result<null>> => {
  const now = ports.now()
  const wait = await inTransaction(grant, async (tx) => {
    const seconds = await countAttempt(tx, { account: mailBucket(asked.email), address: asked.address }, now)
    if (seconds > 0) return seconds
    const found = await findByEmail(tx, asked.email)
    const token = await saveToken(tx, { purpose: 'reset-password', email: asked.email, personId: found?.id ?? null }, now)
    if (found) await queueMail(tx, now, mailsOf(found.lang).resetPassword(found.email, ports.origin + pathIn(paths.resetPassword(token), found.lang)))
    else await queueChoosingLinks(tx, asked.email, ports)
    return 0
  })
  return wait > 0 ? tooManyAttempts(wait) : ok(null)
}

/** Whether a reset link still works; looking at it changes nothing. */
export const readReset = (grant: Grant<'password.reset'>, token: string, ports: Ports): Promise<Result<{ email: string }>> =>
  inTransaction(grant, async (tx) => {
    const found = await findToken(tx, 'reset-password', token, ports.now())
    return found?.personId ? ok({ email: found.email }) : linkGone()
  })

/** Replaces a password by its link, once. Ends every session, opens none. */
export const resetPassword = async (grant: Grant<'password.reset'>, input: { token: string; newPassword: string }, ports: Ports): Promise<Result<null>> => {
  const link = await readReset(grant, input.token, ports)
  if (!link.ok) return link
  const hash = await hashChosen(input.newPassword, link.value.email)
  if (!hash.ok) return hash
  return inTransaction(grant, async (tx) => {
    const used = await takeToken(tx, 'reset-password', input.token, ports.now())
    if (!used?.personId) return linkGone()
    await replacePassword(tx, grant, used.personId, hash.value, ports)
    await closeSessions(tx, used.personId)
    return ok(null)
  })
}
