import { verifyPassword } from '#app/adapters/password.server.ts'
import { type Grant, grantedPerson } from '#app/access/grant.ts'
import { type SessionView, closeSessions, listSessions, revokeSession, rotateSession } from '#app/access/session.server.ts'
import { type Lang, type OrganisationId, type Ports, type Result, asId, notFound, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import type { AccountCommand } from './account.form.ts'
import { hashChosen, replacePassword } from './chosen-password.server.ts'
import { normalisePassword } from './password.ts'
import { type Belonging, findBelongings, findPerson, saveProfile } from './people.repo.server.ts'
import { busy, tooManyAttempts } from './refusals.ts'
import { countAttempt } from './throttle.repo.server.ts'

export type Account = {
  name: string
  email: string
  jobTitle: string
  lang: Lang
  belongings: Belonging[]
  currentOrganisation: OrganisationId
  sessions: SessionView[]
}

/** One's own account: profile, places, live sessions. */
export const readAccount = (grant: Grant<'account.read'>, ports: Ports): Promise<Result<Account>> =>
  inTransaction(grant, async (tx) => {
    const me = grantedPerson(grant)
    const person = await findPerson(tx, me.personId)
    if (!person) return notFound()
    const { name, email, jobTitle, lang } = person
    const belongings = await findBelongings(tx, me.personId)
    const sessions = await listSessions(tx, me.personId, me.sessionId, ports.now())
    return ok({ name, email, jobTitle, lang, belongings, currentOrganisation: me.organisationId, sessions })
  })

/** Keeps the language a person picked at the foot of a page; a visitor's is in the address they read. */
export const chooseLanguage = async (grant: Grant<'page.public'>, lang: Lang): Promise<void> => {
  const { actor } = grant
  if (actor.kind === 'person') await inTransaction(grant, (tx) => saveProfile(tx, actor.personId, { lang }))
}

/** What a change of the account led to: a fresh token when the session's id changed, the language when it did. */
export type AccountChanged = { done: string; token: string | null; lang: Lang | null }

/** Carries out one command of a person on their own account. */
export const changeAccount = async (grant: Grant<'account.change'>, command: AccountCommand & { address: string }, ports: Ports): Promise<Result<AccountChanged>> => {
  if (command.intent === 'password') return changePassword(grant, command, ports)
  const me = grantedPerson(grant)
  const now = ports.now()
  return inTransaction(grant, async (tx) => {
    const noted = async (done: string, rest: Partial<AccountChanged> = {}): Promise<Result<AccountChanged>> => {
      await recordAudit(tx, grant, now, { action: `account.${command.intent}`, subjectKind: 'person', subjectId: me.personId })
      return ok({ done, token: null, lang: null, ...rest })
    }
    switch (command.intent) {
      case 'profile':
        await saveProfile(tx, me.personId, { name: command.name, jobTitle: command.jobTitle, lang: command.lang })
        return noted('profile-saved', { lang: command.lang })
      case 'revoke':
        return (await revokeSession(tx, me.personId, command.session)) ? noted('session-ended') : notFound()
      case 'revoke-others':
        await closeSessions(tx, me.personId, me.sessionId)
        return noted('sessions-ended')
      case 'switch': {
        const organisationId = asId<OrganisationId>(command.organisationId)
        const places = await findBelongings(tx, me.personId)
        if (!places.some((one) => one.organisationId === organisationId && one.status === 'active' && one.organisationStatus === 'active')) return notFound()
        return noted('switched', { token: await rotateSession(tx, me.sessionId, now, organisationId) })
      }
    }
  })
}

/** Changes one's password after proving the present one. The other sessions end, this one gets a new id. Failures count as sign-in failures do. */
const changePassword = async (
  grant: Grant<'account.change'>,
  input: Extract<AccountCommand, { intent: 'password' }> & { address: string },
  ports: Ports,
): Promise<Result<AccountChanged>> => {
  const me = grantedPerson(grant)
  const now = ports.now()
  const { wait, person } = await inTransaction(grant, async (tx) => ({
    wait: await countAttempt(tx, { account: me.email, address: input.address }, now),
    person: await findPerson(tx, me.personId),
  }))
  if (wait > 0) return tooManyAttempts(wait)
  const proved = await verifyPassword(person?.passwordHash ?? null, normalisePassword(input.currentPassword))
  if (proved === 'busy') return busy()
  if (!proved) return refuse('invalid', 'identity.wrong-current-password')
  const hash = await hashChosen(input.newPassword, me.email)
  if (!hash.ok) return hash
  return inTransaction(grant, async (tx) => {
    await replacePassword(tx, grant, me.personId, hash.value, ports)
    await closeSessions(tx, me.personId, me.sessionId)
    return ok({ done: 'password-saved', token: await rotateSession(tx, me.sessionId, now), lang: null })
  })
}
