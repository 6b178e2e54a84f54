import { and, asc, eq, sql } from 'drizzle-orm'
import type { AssessmentId, ContributionId, PersonId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { contribution, person, secondAnswer } from '#db/schema/index.server.ts'
import type { Knower } from '../questionnaire.ts'
import { knowerOf } from './knower.ts'

export type SecondRow = typeof secondAnswer.$inferSelect

/** A second answer with the name of who gave it; `role` when it was by a link. */
export type NamedSecond = SecondRow & { readonly by: string | null; readonly role: Knower | null }

/** Second answers of an assessment already reached, by question, then in the order they came. */
export const findSecondAnswers = async (tx: Tx, assessmentId: AssessmentId): Promise<NamedSecond[]> => {
  const rows = await tx
    .select({ second: secondAnswer, by: sql<string | null>`coalesce(${person.name}, ${contribution.name})`, role: contribution.role })
    .from(secondAnswer)
    .leftJoin(person, eq(person.id, secondAnswer.respondent))
    .leftJoin(contribution, eq(contribution.id, secondAnswer.respondent))
    .where(eq(secondAnswer.assessmentId, assessmentId))
    .orderBy(asc(secondAnswer.questionCode), asc(secondAnswer.answeredAt))
  return rows.map(({ second, by, role }) => ({ ...second, by, role: knowerOf(role) }))
}

/** One person's second answer to a question of an assessment already reached. */
export const findSecondAnswer = async (tx: Tx, assessmentId: AssessmentId, questionCode: string, respondent: PersonId | ContributionId): Promise<SecondRow | undefined> => {
  const [row] = await tx
    .select()
    .from(secondAnswer)
    .where(and(eq(secondAnswer.assessmentId, assessmentId), eq(secondAnswer.questionCode, questionCode), eq(secondAnswer.respondent, respondent)))
  return row
}

/** Keeps a person's second answer, or what they now say instead. */
export const saveSecondAnswer = async (tx: Tx, row: SecondRow): Promise<void> => {
  const { kind, level, certainty, reason, note, answeredAt } = row
  await tx
    .insert(secondAnswer)
    .values(row)
    .onConflictDoUpdate({ target: [secondAnswer.assessmentId, secondAnswer.questionCode, secondAnswer.respondent], set: { kind, level, certainty, reason, note, answeredAt } })
}

/** The role under which a link answered, by its id: shown beside the name. */
export const findRoles = async (tx: Tx, assessmentId: AssessmentId): Promise<ReadonlyMap<string, Knower | null>> => {
  const rows = await tx.select({ id: contribution.id, role: contribution.role }).from(contribution).where(eq(contribution.assessmentId, assessmentId))
  return new Map(rows.map(({ id, role }) => [id, knowerOf(role)]))
}
