import type { Grant } from '#app/access/grant.ts'
import { type Lang, type Ports, type Result, type Submission, notFound, ok } from '#app/features/core/index.ts'
import { once, queueMail, recordAudit } from '#app/features/core/index.server.ts'
import { pathIn, paths } from '#app/paths.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { SignUpInput } from './account.form.ts'
import { hashChosen } from './chosen-password.server.ts'
import { declaredOrganisation, organisationOf } from './bodies.server.ts'
import { queueConfirmation } from './confirmation.server.ts'
import { mailsOf } from './mails.ts'
import { type OrganisationRow, findByRegisterCode } from './organisations.repo.server.ts'
import type { OtherBodyInput } from './other-body.form.ts'
import { findByEmail } from './people.repo.server.ts'
import { tooManyAttempts } from './refusals.ts'
import { findRegisterRow } from './register.repo.server.ts'
import type { RegisterRow } from './register.ts'
import { countAttempt, mailBucket } from './throttle.repo.server.ts'

type Asked<Input> = { input: Input; lang: Lang; address: string; submission: Submission }
type Found = OrganisationRow | undefined

/** Somebody who has an account already learns it from their mailbox; the page answers as for anybody. */
const remindAccount = async (tx: Tx, { email, lang }: { email: string; lang: Lang }, ports: Ports): Promise<void> => {
  const at = (path: string) => ports.origin + pathIn(path, lang)
  await queueMail(tx, ports.now(), mailsOf(lang).alreadyRegistered(email, { signIn: at(paths.signIn), forgotten: at(paths.forgottenPassword), join: at(paths.signUp) }))
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
      const { email, name, jobTitle } = input
      const known = await findByEmail(tx, email)
      if (known) {
        await remindAccount(tx, known, ports)
        return ok(null)
      }
      const signUp = { name, jobTitle, lang: asked.lang, passwordHash: hash.value }
      await queueConfirmation(tx, { email, organisationId: body.id, organisationName: body.name, signUp }, ports)
      await recordAudit(tx, grant, now, { action: 'organisation.sign-up', subjectKind: 'organisation', subjectId: body.id })
      return ok(null)
    }),
  )
}

/**
 * Signs somebody up for a body of the register: a message confirms the address, then the first becomes its referent and the others ask to join.
 * Until then nobody has an account: what was typed waits with its own link.
 */
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
