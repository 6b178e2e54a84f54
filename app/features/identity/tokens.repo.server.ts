import { createHash, randomBytes } from 'node:crypto'
import { and, asc, eq, gt, lte, ne, or } from 'drizzle-orm'
import type { Role } from '#app/access/grant.ts'
import type { OrganisationId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { oneTimeToken, organisation } from '#db/schema/index.server.ts'

export type TokenRow = typeof oneTimeToken.$inferSelect
export type Purpose = TokenRow['purpose']

const minute = 60_000
const lifetimes: Readonly<Record<Purpose, number>> = { 'reset-password': 30 * minute, 'confirm-email': 24 * 60 * minute, invitation: 7 * 24 * 60 * minute }

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

type NewToken = Pick<TokenRow, 'purpose' | 'email'> & Partial<Pick<TokenRow, 'personId' | 'organisationId' | 'roles' | 'signUp'>>

/** Makes a single-use secret of 256 bits and returns it; only its SHA-256 is kept. Half an hour for a password, a day for an address, a week for an invitation. */
export const saveToken = async (tx: Tx, token: NewToken, now: Date): Promise<string> => {
  const secret = randomBytes(32).toString('base64url')
  await tx.insert(oneTimeToken).values({ ...token, hash: hashOf(secret), createdAt: now, expiresAt: new Date(now.getTime() + lifetimes[token.purpose]) })
  return secret
}

/** Gives a row a fresh secret and a full lifetime: the link sent before stops working. */
export const renewToken = async (tx: Tx, { hash, purpose }: Pick<TokenRow, 'hash' | 'purpose'>, now: Date): Promise<string> => {
  const secret = randomBytes(32).toString('base64url')
  await tx.update(oneTimeToken).set({ hash: hashOf(secret), expiresAt: new Date(now.getTime() + lifetimes[purpose]) }).where(eq(oneTimeToken.hash, hash))
  return secret
}

const live = (purpose: Purpose, secret: string, now: Date) =>
  and(eq(oneTimeToken.hash, hashOf(secret)), eq(oneTimeToken.purpose, purpose), gt(oneTimeToken.expiresAt, now))

/** Looks at a secret without using it: opening a mailed link changes nothing, mail scanners open them all. */
export const findToken = async (tx: Tx, purpose: Purpose, secret: string, now: Date): Promise<TokenRow | undefined> => {
  const [row] = await tx.select().from(oneTimeToken).where(live(purpose, secret, now))
  return row
}

/** Uses a secret up. Of two uses at once, one gets it and the other nothing. */
export const takeToken = async (tx: Tx, purpose: Purpose, secret: string, now: Date): Promise<TokenRow | undefined> => {
  const [row] = await tx.delete(oneTimeToken).where(live(purpose, secret, now)).returning()
  return row
}

/** Withdraws the secrets of one purpose sent to an address. */
export const deleteTokens = async (tx: Tx, purpose: Purpose, email: string): Promise<void> => {
  await tx.delete(oneTimeToken).where(and(eq(oneTimeToken.purpose, purpose), eq(oneTimeToken.email, email)))
}

/** Invitations of an organisation that nobody accepted yet. */
export const findInvitations = (tx: Tx, organisationId: OrganisationId, now: Date): Promise<TokenRow[]> =>
  tx
    .select()
    .from(oneTimeToken)
    .where(and(eq(oneTimeToken.purpose, 'invitation'), eq(oneTimeToken.organisationId, organisationId), gt(oneTimeToken.expiresAt, now)))
    .orderBy(asc(oneTimeToken.createdAt))

export type SentInvitation = { email: string; organisationId: OrganisationId; organisationName: string; roles: Role[]; expiresAt: Date }

/** Invitations into the purchasing body and the contractors that nobody accepted, the next to expire first. Reached with a grant of scope `all` only. */
export const findCentralInvitations = async (tx: Tx, now: Date): Promise<SentInvitation[]> => {
  const rows = await tx
    .select({ email: oneTimeToken.email, organisationId: organisation.id, organisationName: organisation.name, roles: oneTimeToken.roles, expiresAt: oneTimeToken.expiresAt })
    .from(oneTimeToken)
    .innerJoin(organisation, eq(organisation.id, oneTimeToken.organisationId))
    .where(and(eq(oneTimeToken.purpose, 'invitation'), ne(organisation.kind, 'authority'), gt(oneTimeToken.expiresAt, now)))
    .orderBy(asc(oneTimeToken.expiresAt), asc(oneTimeToken.email))
  return rows.map(({ roles, ...row }) => ({ ...row, roles: roles ?? [] }))
}

/** Withdraws the invitation an organisation sent to an address. */
export const deleteInvitation = async (tx: Tx, organisationId: OrganisationId, email: string): Promise<boolean> => {
  const gone = await tx
    .delete(oneTimeToken)
    .where(and(eq(oneTimeToken.purpose, 'invitation'), eq(oneTimeToken.organisationId, organisationId), eq(oneTimeToken.email, email)))
    .returning({ hash: oneTimeToken.hash })
  return gone.length > 0
}

/** Deletes expired secrets; a sign-up outlives its link until `signUpsBefore`, so that the link may be sent again (jobs). */
export const purgeTokens = async (tx: Tx, now: Date, signUpsBefore: Date): Promise<void> => {
  await tx.delete(oneTimeToken).where(and(lte(oneTimeToken.expiresAt, now), or(ne(oneTimeToken.purpose, 'confirm-email'), lte(oneTimeToken.createdAt, signUpsBefore))))
}
