import { eq } from 'drizzle-orm'
import type { AssessmentId, ParisDay, PersonId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { assessment, doubtReply, person } from '#db/schema/index.server.ts'
import type { Score } from '../scoring.ts'

/** The name and function of the person of the grant, as their account holds them. */
export const findSigner = async (tx: Tx, id: PersonId): Promise<{ name: string; jobTitle: string }> => {
  const [row] = await tx.select({ name: person.name, jobTitle: person.jobTitle }).from(person).where(eq(person.id, id))
  return row ?? { name: '', jobTitle: '' }
}

type Closed = { closedAt: Date; closedBy: PersonId; attestedName: string; attestedFunction: string; attestedOn: ParisDay; score: Score }

/** Freezes the picture of an assessment already locked within the grant's scope, with who confirmed it. */
export const saveClosed = async (tx: Tx, id: AssessmentId, closed: Closed): Promise<void> => {
  await tx.update(assessment).set({ ...closed, status: 'closed' }).where(eq(assessment.id, id))
}

/** What an organisation said of a pair of answers, who and when. */
export type DoubtReply = { readonly reply: string; readonly at: Date; readonly by: string | null }

/** The replies given in an assessment already reached within the grant's scope, by rule. */
export const findDoubtReplies = async (tx: Tx, id: AssessmentId): Promise<ReadonlyMap<string, DoubtReply>> => {
  const rows = await tx
    .select({ rule: doubtReply.rule, reply: doubtReply.reply, at: doubtReply.repliedAt, by: person.name })
    .from(doubtReply)
    .leftJoin(person, eq(person.id, doubtReply.repliedBy))
    .where(eq(doubtReply.assessmentId, id))
  return new Map(rows.map(({ rule, ...reply }) => [rule, reply]))
}

/** Keeps a reply, in place of the one before, in an assessment already locked within the grant's scope. */
export const saveDoubtReply = async (tx: Tx, id: AssessmentId, kept: { rule: string; reply: string; repliedAt: Date; repliedBy: PersonId }): Promise<void> => {
  const { rule: _rule, ...changed } = kept
  await tx.insert(doubtReply).values({ assessmentId: id, ...kept }).onConflictDoUpdate({ target: [doubtReply.assessmentId, doubtReply.rule], set: changed })
}
