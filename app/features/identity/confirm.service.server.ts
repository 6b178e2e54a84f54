import { verifyPassword } from '#app/adapters/password.server.ts'
import type { Grant, Role } from '#app/access/grant.ts'
import { closeSession, openSession } from '#app/access/session.server.ts'
import { type Lang, type Ports, type Result, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { hashChosen } from './chosen-password.server.ts'
import { queueConfirmationsAgain } from './confirmation.server.ts'
import type { Entered } from './entered.ts'
import { enterBody } from './entering.server.ts'
import { saveNewcomer } from './newcomer.server.ts'
import { findOrganisation } from './organisations.repo.server.ts'
import { normalisePassword } from './password.ts'
import { busy, linkGone, tooManyAttempts } from './refusals.ts'
import { lockSignUps } from './sign-ups.repo.server.ts'
import { confirmBucket, countAttempt, forgetFailures, mailBucket } from './throttle.repo.server.ts'
import { findToken, takeToken } from './tokens.repo.server.ts'

type SignUpGrant = Grant<'organisation.sign-up'>

export type Confirmation = {
  email: string
  name: string
  organisationName: string
  /** Whether the holder of the link chooses a password, instead of proving the one chosen at sign-up. */
  choosing: boolean
}

/** Who a confirmation link is for; looking at it changes nothing. */
export const readConfirmation = (grant: SignUpGrant, token: string, ports: Ports): Promise<Result<Confirmation>> =>
  inTransaction(grant, async (tx) => {
    const found = await findToken(tx, 'confirm-email', token, ports.now())
    const organisation = found?.organisationId ? await findOrganisation(tx, found.organisationId) : undefined
    if (!found?.signUp || !organisation || organisation.status === 'refused') return linkGone()
    const { name, passwordHash } = found.signUp
    return ok({ email: found.email, name, organisationName: organisation.name, choosing: passwordHash === null })
  })

export type Confirming = { token: string; password: string; newPassword: string; device: string; network: string; address: string }
/** What confirming led to, and the session it opened: link and password were both proved. */
export type Confirmed = { entered: Entered; token: string; lang: Lang; roles: Role[] }

/** The hash the account will have: the one of this very sign-up once its password is proved, or that of the password now chosen. */
const provedHash = async (waiting: { email: string; passwordHash: string | null }, typed: Confirming): Promise<Result<string>> => {
  const { email, passwordHash } = waiting
  if (passwordHash === null) return hashChosen(typed.newPassword, email)
  const proved = await verifyPassword(passwordHash, normalisePassword(typed.password))
  if (proved === 'busy') return busy()
  return proved ? ok(passwordHash) : refuse('invalid', 'identity.wrong-sign-up-password')
}

/**
 * Confirms an address by its link, once, and by the password typed at that sign-up: a stranger who signed up with somebody's address
 * has the password without the link, its owner the link without the password. Attempts are counted as sign-ins are.
 */
export const confirmEmail = async (grant: SignUpGrant, typed: Confirming, ports: Ports): Promise<Result<Confirmed>> => {
  const now = ports.now()
  const waiting = await inTransaction(grant, async (tx) => {
    const found = await findToken(tx, 'confirm-email', typed.token, now)
    if (!found?.signUp) return null
    const wait = await countAttempt(tx, { account: confirmBucket(found.email), address: typed.address }, now)
    return { email: found.email, passwordHash: found.signUp.passwordHash, wait }
  })
  if (!waiting) return linkGone()
  if (waiting.wait > 0) return tooManyAttempts(waiting.wait)
  const hash = await provedHash(waiting, typed)
  if (!hash.ok) return hash
  return inTransaction(grant, async (tx) => {
    const { email } = waiting
    await lockSignUps(tx, email)
    const used = await takeToken(tx, 'confirm-email', typed.token, now)
    if (!used?.signUp || !used.organisationId) return linkGone()
    const { name, jobTitle, lang } = used.signUp
    const { organisationId } = used
    const personId = await saveNewcomer(tx, { email, name, jobTitle, lang, hash: hash.value }, ports)
    const entered = personId && (await enterBody(tx, { personId, name }, organisationId, ports))
    if (!entered) return linkGone()
    await forgetFailures(tx, confirmBucket(email))
    if (grant.actor.kind === 'person') await closeSession(tx, grant.actor.sessionId)
    const { token } = await openSession(tx, { personId, organisationId, device: typed.device, network: typed.network, now })
    await recordAudit(tx, grant, now, { action: 'email.confirm', subjectKind: 'person', subjectId: personId, facts: { organisationId, entered } })
    return ok({ entered, token, lang, roles: entered === 'referent' ? ['referent'] : [] })
  })
}

/** Sends the confirmation links of an address again; answers alike whoever asks. */
export const askConfirmationAgain = async (grant: SignUpGrant, asked: { email: string; address: string }, ports: Ports): Promise<Result<null>> => {
  const now = ports.now()
  const wait = await inTransaction(grant, async (tx) => {
    const seconds = await countAttempt(tx, { account: mailBucket(asked.email), address: asked.address }, now)
    if (seconds === 0) await queueConfirmationsAgain(tx, asked.email, ports)
    return seconds
  })
  return wait > 0 ? tooManyAttempts(wait) : ok(null)
}
