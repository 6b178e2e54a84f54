import type { Grant } from '#app/access/grant.ts'
import { type Ports, type Result, type Submission, notFound, ok, refuse } from '#app/features/core/index.ts'
import { once, recordAudit } from '#app/features/core/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { Entered } from './entered.ts'
import { enterBody } from './entering.server.ts'
import { lockMemberships } from './members.repo.server.ts'
import { type OrganisationRow, lockOrganisation } from './organisations.repo.server.ts'
import type { BodyFields } from './other-body.form.ts'
import { declaredOrganisation, organisationOf } from './bodies.server.ts'
import { linkGone } from './refusals.ts'
import { findRegisterRow } from './register.repo.server.ts'

type SignUpGrant = Grant<'organisation.sign-up'>

const join = (grant: SignUpGrant, submission: Submission, findBody: (tx: Tx) => Promise<OrganisationRow | undefined>, ports: Ports): Promise<Result<Entered>> =>
  inTransaction(grant, async (tx) => {
    const me = grant.actor
    if (me.kind !== 'person') return refuse('not-signed-in', 'access.session-over')
    return once(tx, grant, ports.now(), submission, async () => {
      const body = await findBody(tx)
      if (!body) return notFound()
      // Locked before looking: two requests of the same person are then one after the other.
      await lockOrganisation(tx, body.id)
      const held = await lockMemberships(tx, me.personId, body.id)
      if (held.some((one) => one.status !== 'ended')) return refuse('conflict', 'identity.already-there')
      const entered = await enterBody(tx, me, body.id, ports)
      if (!entered) return linkGone()
      await recordAudit(tx, grant, ports.now(), { action: 'organisation.join', subjectKind: 'organisation', subjectId: body.id, facts: { entered } })
      return ok(entered)
    })
  })

type ToJoin = { bodyCode: string; submission: Submission }

/** Somebody signed in enters one more body of the register, with the account they have: its first person, or one who asks. */
export const joinBody = (grant: SignUpGrant, { bodyCode, submission }: ToJoin, ports: Ports): Promise<Result<Entered>> =>
  join(
    grant,
    submission,
    async (tx) => {
      const body = await findRegisterRow(tx, bodyCode)
      return body && organisationOf(tx, body, ports)
    },
    ports,
  )

/** The same for another public buyer, declared by its SIRET. */
export const joinOther = (grant: SignUpGrant, { body, submission }: { body: BodyFields; submission: Submission }, ports: Ports): Promise<Result<Entered>> =>
  join(grant, submission, (tx) => declaredOrganisation(tx, body, ports), ports)
