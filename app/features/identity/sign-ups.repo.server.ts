import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { OrganisationId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { type PendingSignUp, oneTimeToken, organisation } from '#db/schema/index.server.ts'

export type { PendingSignUp }

const day = 86_400_000
/** A sign-up nobody confirmed is forgotten after this long; its link may be sent again until then. */
export const signUpLifetimeMs = 8 * day
/** How many sign-ups of one address are told by mail at once: an address others misuse is not flooded. */
const most = 3

export type WaitingSignUp = { hash: string; organisationId: OrganisationId; organisationName: string; signUp: PendingSignUp }

/** Sign-ups of an address that wait for their link, latest first, the links already too old included. No scope: nobody is known yet. */
export const findSignUps = async (tx: Tx, email: string, now: Date): Promise<WaitingSignUp[]> => {
  const rows = await tx
    .select({ hash: oneTimeToken.hash, organisationId: organisation.id, organisationName: organisation.name, signUp: oneTimeToken.signUp })
    .from(oneTimeToken)
    .innerJoin(organisation, eq(organisation.id, oneTimeToken.organisationId))
    .where(and(eq(oneTimeToken.purpose, 'confirm-email'), eq(oneTimeToken.email, email), gt(oneTimeToken.createdAt, new Date(now.getTime() - signUpLifetimeMs))))
    .orderBy(desc(oneTimeToken.createdAt), desc(oneTimeToken.hash))
  return rows.flatMap(({ signUp, ...row }) => (signUp?.passwordHash ? [{ ...row, signUp }] : [])).slice(0, most)
}

/** Locks the links of an address in one order: of two confirmed at once, the second finds that there is an account. */
export const lockSignUps = async (tx: Tx, email: string): Promise<void> => {
  await tx
    .select({ hash: oneTimeToken.hash })
    .from(oneTimeToken)
    .where(and(eq(oneTimeToken.purpose, 'confirm-email'), eq(oneTimeToken.email, email)))
    .orderBy(oneTimeToken.hash)
    .for('update')
}

/** Withdraws the links that let an address choose its password again. */
export const deleteChoosingLinks = async (tx: Tx, email: string): Promise<void> => {
  const withoutHash = sql`${oneTimeToken.signUp} ->> 'passwordHash' is null`
  await tx.delete(oneTimeToken).where(and(eq(oneTimeToken.purpose, 'confirm-email'), eq(oneTimeToken.email, email), withoutHash))
}
