import { createHash, randomBytes } from 'node:crypto'
import { and, asc, count, eq, gte, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import type { AssessmentId, ContributionId, PersonId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { within } from '#db/scope.server.ts'
import { answer, assessment, auditEvent, contribution, organisation, person, secondAnswer } from '#db/schema/index.server.ts'
import type { AssessmentRow } from '../assessment.repo.server.ts'

export type ContributionRow = typeof contribution.$inferSelect

/** A link with what its holder may know of where it leads. */
export type Link = { readonly contribution: ContributionRow; readonly assessment: AssessmentRow; readonly body: string; readonly inviter: string }

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** A fresh secret of 256 bits and the digest that stands for it: the secret itself is only in the message. */
export const newSecret = (): { secret: string; tokenHash: string } => {
  const secret = randomBytes(32).toString('base64url')
  return { secret, tokenHash: hashOf(secret) }
}

const linkedBy = (tx: Tx, secret: string) =>
  tx
    .select({ contribution, assessment, body: organisation.name, inviter: person.name })
    .from(contribution)
    .innerJoin(assessment, eq(assessment.id, contribution.assessmentId))
    .innerJoin(organisation, eq(organisation.id, assessment.organisationId))
    .innerJoin(person, eq(person.id, contribution.createdBy))
    .where(eq(contribution.tokenHash, hashOf(secret)))

/** The link that a secret opens. No scope: the secret is the right, and it is of 256 bits, so that wrong ones need no counting. */
export const findLink = async (tx: Tx, secret: string): Promise<Link | undefined> => (await linkedBy(tx, secret))[0]

/** Same, held until the end of the transaction: nobody closes the assessment, revokes nor renews the link meanwhile. The assessment first, as everywhere. */
export const lockLink = async (tx: Tx, secret: string): Promise<Link | undefined> => {
  const [found] = await linkedBy(tx, secret).for('share', { of: assessment })
  if (!found) return undefined
  const [row] = await tx.select().from(contribution).where(and(eq(contribution.id, found.contribution.id), eq(contribution.tokenHash, hashOf(secret)))).for('update')
  return row && { ...found, contribution: row }
}

/** Keeps the first moment that a link was used. */
export const saveOpenedAt = async (tx: Tx, id: ContributionId, at: Date): Promise<void> => {
  await tx.update(contribution).set({ openedAt: sql`coalesce(${contribution.openedAt}, ${at.toISOString()}::timestamptz)` }).where(eq(contribution.id, id))
}

export const saveContribution = async (tx: Tx, row: typeof contribution.$inferInsert): Promise<void> => {
  await tx.insert(contribution).values(row)
}

/** Changes a contribution of an assessment already reached, within the grant's scope or by its link. */
export const updateContribution = async (tx: Tx, id: ContributionId, change: Partial<Omit<ContributionRow, 'id' | 'assessmentId'>>): Promise<void> => {
  await tx.update(contribution).set(change).where(eq(contribution.id, id))
}

/** Links of an assessment already reached within the grant's scope, in the order they were made. */
export const findContributions = async (tx: Tx, assessmentId: AssessmentId): Promise<(ContributionRow & { inviter: string })[]> => {
  const rows = await tx
    .select({ contribution, inviter: person.name })
    .from(contribution)
    .innerJoin(person, eq(person.id, contribution.createdBy))
    .where(eq(contribution.assessmentId, assessmentId))
    .orderBy(asc(contribution.createdAt), asc(contribution.id))
  return rows.map((row) => ({ ...row.contribution, inviter: row.inviter }))
}

/** Questions answered by each link of an assessment already reached, first and second answers alike. */
export const findAnsweredByLinks = async (tx: Tx, assessmentId: AssessmentId): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const first = await tx.select({ by: answer.contributionId, code: answer.questionCode }).from(answer).where(and(eq(answer.assessmentId, assessmentId), isNotNull(answer.contributionId)))
  const second = await tx.select({ by: secondAnswer.respondent, code: secondAnswer.questionCode }).from(secondAnswer).where(eq(secondAnswer.assessmentId, assessmentId))
  const answered = new Map<string, Set<string>>()
  for (const { by, code } of [...first, ...second]) if (by) answered.set(by, (answered.get(by) ?? new Set()).add(code))
  return answered
}

export const invitationEvents = { first: 'assessment.invite', again: 'assessment.invite-again' } as const

/** Messages with a link that a person sent since an instant, for the assessments of the same body, and how many times one link of this one was sent again. */
export const countSent = async (tx: Tx, assessmentId: AssessmentId, { personId, since, id }: { personId: PersonId; since: Date; id: ContributionId | null }): Promise<{ today: number; again: number }> => {
  const ofAssessment = and(eq(auditEvent.subjectKind, 'assessment'), eq(auditEvent.subjectId, assessmentId))
  const siblings = tx.select({ id: sql`other.id::text` }).from(sql`${assessment} other`).where(sql`other.organisation_id = (select organisation_id from ${assessment} where id = ${assessmentId})`)
  const [today] = await tx.select({ n: count() }).from(auditEvent).where(and(eq(auditEvent.subjectKind, 'assessment'), inArray(auditEvent.subjectId, siblings), inArray(auditEvent.action, Object.values(invitationEvents)), eq(auditEvent.personId, personId), gte(auditEvent.at, since)))
  const [again] = await tx.select({ n: count() }).from(auditEvent).where(and(ofAssessment, eq(auditEvent.action, invitationEvents.again), sql`${auditEvent.facts}->>'contribution' = ${id}`))
  return { today: today?.n ?? 0, again: again?.n ?? 0 }
}

/** The open assessment within the grant's scope, locked: two colleagues who invite at once count each other. */
export const lockOpen = async (tx: Tx, grant: Grant<string>): Promise<AssessmentRow | undefined> => {
  const [row] = await tx.select().from(assessment).where(and(eq(assessment.status, 'open'), within(grant, assessment.organisationId))).limit(1).for('update')
  return row
}

/** Whom to tell that a link's work is finished, beside the referents. */
export const findInviter = async (tx: Tx, personId: PersonId): Promise<{ email: string; lang: 'fr' | 'en' } | undefined> => {
  const [row] = await tx.select({ email: person.email, lang: person.lang }).from(person).where(eq(person.id, personId))
  return row
}

/** Empties the address and the message of the links whose assessment was closed before an instant; returns how many. No scope: nobody reads them any more. */
export const forgetAddresses = async (tx: Tx, before: Date): Promise<number> => {
  const over = tx.select({ id: assessment.id }).from(assessment).where(and(eq(assessment.status, 'closed'), lte(assessment.closedAt, before)))
  const gone = await tx
    .update(contribution)
    .set({ email: '', message: '' })
    .where(and(ne(contribution.email, ''), inArray(contribution.assessmentId, over)))
    .returning({ id: contribution.id })
  return gone.length
}
