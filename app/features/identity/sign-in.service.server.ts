import { hashPassword, isOutdated, verifyPassword } from '#app/adapters/password.server.ts'
import type { Grant, OrganisationKind, Role } from '#app/access/grant.ts'
import { closeSession, openSession } from '#app/access/session.server.ts'
import { type Lang, type Ports, type Result, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { normalisePassword } from './password.ts'
import { type Belonging, findBelongings, findByEmail, savePassword } from './people.repo.server.ts'
import { busy, tooManyAttempts } from './refusals.ts'
import { findSignUps } from './sign-ups.repo.server.ts'
import { countAttempt, forgetFailures } from './throttle.repo.server.ts'

export type SignIn = { email: string; password: string; device: string; network: string; address: string }
export type SignedIn = { token: string; lang: Lang; organisationKind: OrganisationKind; roles: Role[] }

/** Where a session opens: a place where the person has a role, else where they wait for an answer. */
const firstPlace = (belongings: readonly Belonging[]): Belonging | undefined =>
  belongings.find((one) => one.status === 'active' && one.organisationStatus === 'active') ?? belongings.find((one) => one.organisationStatus !== 'refused')

/**
 * Opens a session. An unknown address, an account without a password and a wrong password answer alike, in the same time.
 * Attempts are counted before they are judged, per account and per network address.
 */
export const signIn = async (grant: Grant<'session.open'>, typed: SignIn, ports: Ports): Promise<Result<SignedIn>> => {
  const now = ports.now()
  const { wait, found, signUp } = await inTransaction(grant, async (tx) => {
    const seconds = await countAttempt(tx, { account: typed.email, address: typed.address }, now)
    if (seconds > 0) return { wait: seconds, found: undefined, signUp: undefined }
    // Asked for known and unknown addresses alike, so that both cost the same.
    const [latest] = await findSignUps(tx, typed.email, now)
    return { wait: 0, found: await findByEmail(tx, typed.email), signUp: latest?.signUp }
  })
  if (wait > 0) return tooManyAttempts(wait)
  const password = normalisePassword(typed.password)
  const proved = await verifyPassword((found ?? signUp)?.passwordHash ?? null, password)
  if (proved === 'busy') return busy()
  if (!proved) return refuse('invalid', 'identity.wrong-credentials')
  if (!found?.emailConfirmedAt) return refuse('conflict', 'identity.email-not-confirmed')
  const renewed = isOutdated(found.passwordHash ?? '') ? await hashPassword(password) : 'busy'
  return inTransaction(grant, async (tx) => {
    const belongings = await findBelongings(tx, found.id)
    const place = firstPlace(belongings)
    if (!place) return refuse('conflict', 'identity.nowhere')
    await forgetFailures(tx, typed.email)
    if (renewed !== 'busy') await savePassword(tx, found.id, renewed, now)
    if (grant.actor.kind === 'person') await closeSession(tx, grant.actor.sessionId)
    const { organisationId, organisationKind } = place
    const { token } = await openSession(tx, { personId: found.id, organisationId, device: typed.device, network: typed.network, now })
    await recordAudit(tx, grant, now, { action: 'session.open', subjectKind: 'person', subjectId: found.id, facts: { organisationId } })
    const roles = belongings.flatMap((one) => (one.organisationId === organisationId && one.status === 'active' && one.organisationStatus === 'active' ? [one.role] : []))
    return ok({ token, lang: found.lang, organisationKind, roles })
  })
}

/** Ends the session of whoever asks; harmless when there is none. */
export const signOut = (grant: Grant<'session.close'>, ports: Ports): Promise<Result<null>> =>
  inTransaction(grant, async (tx) => {
    const { actor } = grant
    if (actor.kind === 'person') {
      await closeSession(tx, actor.sessionId)
      await recordAudit(tx, grant, ports.now(), { action: 'session.close', subjectKind: 'person', subjectId: actor.personId })
    }
    return ok(null)
  })
