import type { Grant } from '#app/access/grant.ts'
import { type Lang, type OrganisationId, type PersonId, type Ports, type Result, type Submission, asId, notFound, ok } from '#app/features/core/index.ts'
import { once, queueMail, recordAudit } from '#app/features/core/index.server.ts'
import { paths } from '#app/paths.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { SignUpInput } from './account.form.ts'
import { hashChosen } from './chosen-password.server.ts'
import { queueConfirmation } from './confirmation.server.ts'
import { mailsOf } from './mails.ts'
import { endMemberships, saveMembership } from './members.repo.server.ts'
import { type OrganisationRow, findByRegisterCode, findBySiret, saveOrganisation } from './organisations.repo.server.ts'
import type { OtherBodyInput } from './other-body.form.ts'
import { findBelongings, findByEmail, savePassword, savePerson, saveProfile } from './people.repo.server.ts'
import { tooManyAttempts } from './refusals.ts'
import { findRegisterRow } from './register.repo.server.ts'
import type { RegisterRow } from './register.ts'
import { sirenOf } from './siret.ts'
import { countAttempt, mailBucket } from './throttle.repo.server.ts'

type Asked<Input> = { input: Input; lang: Lang; address: string; submission: Submission }
type Found = OrganisationRow | undefined

const waiting = (ports: Ports, row: Partial<OrganisationRow> & { name: string }) => ({
  id: asId<OrganisationId>(ports.newId()), kind: 'authority' as const, status: 'pending' as const, createdAt: ports.now(), ...row,
})

/** The organisation of a body of the register, made when this is its first sign-up. It stays inactive until somebody confirms an address. */
const organisationOf = async (tx: Tx, body: RegisterRow, ports: Ports): Promise<Found> => {
  const known = await findByRegisterCode(tx, body.code)
  if (known) return known
  const { name, siren, department, population } = body
  await saveOrganisation(tx, waiting(ports, { name, siren, bodyType: body.type, registerCode: body.code, department, population }))
  return findByRegisterCode(tx, body.code)
}

const declaredOrganisation = async (tx: Tx, body: OtherBodyInput, ports: Ports): Promise<Found> => {
  const known = await findBySiret(tx, body.siret)
  if (known) return known
  const { siret, bodyType, department } = body
  await saveOrganisation(tx, waiting(ports, { name: body.bodyName, siren: sirenOf(siret), siret, bodyType, department }))
  return findBySiret(tx, siret)
}

/** Somebody who has an account already learns it from their mailbox; the page answers as for anybody. */
const remindAccount = async (tx: Tx, known: { email: string; lang: Lang }, ports: Ports): Promise<void> =>
  queueMail(tx, ports.now(), mailsOf(known.lang).alreadyRegistered(known.email, ports.origin + paths.signIn, ports.origin + paths.forgottenPassword))

/** A person waiting for confirmation, made or made again: the latest sign-up of an address is the one that counts. */
const waitingPerson = async (tx: Tx, { input, lang }: { input: SignUpInput; lang: Lang }, hash: string, ports: Ports): Promise<PersonId | null> => {
  const now = ports.now()
  const { email, name, jobTitle } = input
  const id = asId<PersonId>(ports.newId())
  const isNew = await savePerson(tx, { id, email, name, jobTitle, lang, createdAt: now })
  const known = isNew ? null : await findByEmail(tx, email)
  if (known?.emailConfirmedAt) {
    await remindAccount(tx, known, ports)
    return null
  }
  const personId = known?.id ?? id
  if (known) {
    await saveProfile(tx, personId, { name, jobTitle, lang })
    for (const { organisationId } of await findBelongings(tx, personId)) await endMemberships(tx, personId, organisationId, 'all')
  }
  await savePassword(tx, personId, hash, now)
  return personId
}

const register = async <Input extends SignUpInput>(
  grant: Grant<'organisation.sign-up'>,
  asked: Asked<Input>,
  findBody: (tx: Tx) => Promise<Found>,
  ports: Ports,
): Promise<Result<null>> => {
  const { input, address, submission } = asked
  const now = ports.now()
  const wait = await inTransaction(grant, (tx) => countAttempt(tx, { account: mailBucket(input.email), address }, now))
  if (wait > 0) return tooManyAttempts(wait)
  const hash = await hashChosen(input.newPassword, input.email)
  if (!hash.ok) return hash
  // The digest a replay is compared by must not contain the password.
  const key = { ...submission, digest: `${submission.route} ${input.email}` }
  return inTransaction(grant, (tx) =>
    once(tx, grant, now, key, async () => {
      const body = await findBody(tx)
      if (!body) return notFound()
      const personId = await waitingPerson(tx, asked, hash.value, ports)
      if (!personId) return ok(null)
      await saveMembership(tx, { personId, organisationId: body.id, role: 'contributor', status: 'requested', createdAt: now })
      const person = await findByEmail(tx, input.email)
      if (person) await queueConfirmation(tx, person, ports)
      await recordAudit(tx, grant, now, { action: 'organisation.sign-up', subjectKind: 'organisation', subjectId: body.id, facts: { personId } })
      return ok(null)
    }),
  )
}

/** Signs somebody up for a body of the register: a message confirms the address, then the first becomes its referent and the others ask to join. */
export const signUp = (grant: Grant<'organisation.sign-up'>, asked: Asked<SignUpInput> & { bodyCode: string }, ports: Ports): Promise<Result<null>> =>
  register(
    grant,
    asked,
    async (tx) => {
      const body = await findRegisterRow(tx, asked.bodyCode)
      return body && organisationOf(tx, body, ports)
    },
    ports,
  )

/** Signs somebody up for another public buyer, declared by its SIRET: it opens when the purchasing body says so. */
export const signUpOther = (grant: Grant<'organisation.sign-up'>, asked: Asked<OtherBodyInput>, ports: Ports): Promise<Result<null>> =>
  register(grant, asked, (tx) => declaredOrganisation(tx, asked.input, ports), ports)

export type BodyToJoin = Omit<RegisterRow, 'searchName' | 'postcodes'> & { registered: boolean }

/** The body somebody is about to sign up for, and whether it is open already. A code the register does not have is not found. */
export const readBodyToJoin = (grant: Grant<'organisation.sign-up'>, code: string): Promise<Result<BodyToJoin>> =>
  inTransaction(grant, async (tx) => {
    const row = await findRegisterRow(tx, code)
    if (!row) return notFound()
    const { siren, type, name, department, population } = row
    return ok({ code, siren, type, name, department, population, registered: (await findByRegisterCode(tx, code))?.status === 'active' })
  })
