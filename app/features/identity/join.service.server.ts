import type { Grant } from '#app/access/grant.ts'
import { type Ports, type Result, notFound, ok, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { Entered } from './entered.ts'
import { enterBody } from './entering.server.ts'
import { lockMemberships } from './members.repo.server.ts'
import type { OrganisationRow } from './organisations.repo.server.ts'
import type { BodyFields } from './other-body.form.ts'
import { declaredOrganisation, organisationOf } from './bodies.server.ts'
import { linkGone } from './refusals.ts'
import { findRegisterRow } from './register.repo.server.ts'

type SignUpGrant = Grant<'organisation.sign-up'>

const join = (grant: SignUpGrant, findBody: (tx: Tx) => Promise<OrganisationRow | undefined>, ports: Ports): Promise<Result<Entered>> =>
  inTransaction(grant, async (tx) => {
    const me = grant.actor
    if (me.kind !== 'person') return refuse('not-signed-in', 'access.session-over')
    const body = await findBody(tx)
    if (!body) return notFound()
    const held = await lockMemberships(tx, me.personId, body.id)
    if (held.some((one) => one.status !== 'ended')) return refuse('conflict', 'identity.already-there')
    const entered = await enterBody(tx, me, body.id, ports)
    if (!entered) return linkGone()
    await recordAudit(tx, grant, ports.now(), { action: 'organisation.join', subjectKind: 'organisation', subjectId: body.id, facts: { entered } })
    return ok(entered)
  })

/** Somebody signed in enters one more body of the register, with the account they have: its first person, or one who asks. */
export const joinBody = (grant: SignUpGrant, bodyCode: string, ports: Ports): Promise<Result<Entered>> =>
  join(
    grant,
    async (tx) => {
      const body = await findRegisterRow(tx, bodyCode)
      return body && organisationOf(tx, body, ports)
    },
    ports,
  )

/** The same for another public buyer, declared by its SIRET. */
export const joinOther = (grant: SignUpGrant, body: BodyFields, ports: Ports): Promise<Result<Entered>> => join(grant, (tx) => declaredOrganisation(tx, body, ports), ports)
