import type { Grant } from '#app/access/grant.ts'
import type { OrganisationId, Ports, Result } from '#app/features/core/index.ts'
import { ok } from '#app/features/core/index.ts'
import { queueMail, recordAudit } from '#app/features/core/index.server.ts'
import { paths } from '#app/paths.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { queueConfirmation } from './confirmation.server.ts'
import { mailsOf } from './mails.ts'
import { endMemberships, saveMembership } from './members.repo.server.ts'
import { type OrganisationRow, findCentralPeople, findOrganisation, findPeopleByRole, lockOrganisation, saveOrganisationStatus } from './organisations.repo.server.ts'
import { findByEmail, findPerson, saveProfile } from './people.repo.server.ts'
import { linkGone, tooManyAttempts } from './refusals.ts'
import { countAttempt, mailBucket } from './throttle.repo.server.ts'
import { findToken, takeToken } from './tokens.repo.server.ts'

/** Who a confirmation link is for; looking at it changes nothing. */
export const readConfirmation = (grant: Grant<'organisation.sign-up'>, token: string, ports: Ports): Promise<Result<{ email: string; organisationName: string }>> =>
  inTransaction(grant, async (tx) => {
    const found = await findToken(tx, 'confirm-email', token, ports.now())
    const organisation = found?.organisationId ? await findOrganisation(tx, found.organisationId) : undefined
    return found && organisation ? ok({ email: found.email, organisationName: organisation.name }) : linkGone()
  })

/** What confirming an address led to. */
export type Confirmed = 'referent' | 'asked-to-join' | 'body-pending'

const tellCentral = async (tx: Tx, body: OrganisationRow, ports: Ports): Promise<void> => {
  const people = new Map([...(await findCentralPeople(tx, 'steering')), ...(await findCentralPeople(tx, 'admin'))].map((one) => [one.personId, one]))
  for (const one of people.values()) await queueMail(tx, ports.now(), mailsOf(one.lang).bodyToApprove(one.email, body.name, ports.origin + paths.requests))
}

const tellReferents = async (tx: Tx, body: OrganisationRow, name: string, ports: Ports): Promise<void> => {
  for (const one of await findPeopleByRole(tx, body.id, 'referent')) {
    await queueMail(tx, ports.now(), mailsOf(one.lang).joinRequest(one.email, name, body.name, ports.origin + paths.team))
  }
}

/**
 * Confirms an address by its link, once. The body is locked: of two first people, one becomes the referent and the other asks to join.
 * A body of the register opens at once; a declared one waits for the purchasing body.
 */
export const confirmEmail = (grant: Grant<'organisation.sign-up'>, token: string, ports: Ports): Promise<Result<Confirmed>> =>
  inTransaction(grant, async (tx) => {
    const now = ports.now()
    const used = await takeToken(tx, 'confirm-email', token, now)
    if (!used?.personId || !used.organisationId) return linkGone()
    const { personId, organisationId } = used
    const body = await lockOrganisation(tx, organisationId)
    const person = await findPerson(tx, personId)
    if (!body || !person || body.status === 'refused') return linkGone()
    await saveProfile(tx, personId, { emailConfirmedAt: now })
    const confirmed = (outcome: Confirmed) => settle(tx, grant, { organisationId, personId, outcome }, ports)
    if ((await findPeopleByRole(tx, organisationId, 'referent')).length > 0) {
      await tellReferents(tx, body, person.name, ports)
      return confirmed('asked-to-join')
    }
    await endMemberships(tx, personId, organisationId, ['contributor'])
    await saveMembership(tx, { personId, organisationId, role: 'referent', status: 'active', createdAt: now })
    if (body.registerCode || body.status === 'active') {
      await saveOrganisationStatus(tx, organisationId, 'active')
      return confirmed('referent')
    }
    await tellCentral(tx, body, ports)
    return confirmed('body-pending')
  })

const settle = async (tx: Tx, grant: Grant<string>, done: { organisationId: OrganisationId; personId: string; outcome: Confirmed }, ports: Ports): Promise<Result<Confirmed>> => {
  const { organisationId, personId, outcome } = done
  await recordAudit(tx, grant, ports.now(), { action: 'email.confirm', subjectKind: 'person', subjectId: personId, facts: { organisationId, outcome } })
  return ok(outcome)
}

/** Sends the confirmation link again; answers alike whoever asks. */
export const askConfirmationAgain = async (grant: Grant<'organisation.sign-up'>, asked: { email: string; address: string }, ports: Ports): Promise<Result<null>> => {
  const now = ports.now()
  const wait = await inTransaction(grant, async (tx) => {
    const seconds = await countAttempt(tx, { account: mailBucket(asked.email), address: asked.address }, now)
    if (seconds > 0) return seconds
    const found = await findByEmail(tx, asked.email)
    if (found && !found.emailConfirmedAt) await queueConfirmation(tx, found, ports)
    return 0
  })
  return wait > 0 ? tooManyAttempts(wait) : ok(null)
}
