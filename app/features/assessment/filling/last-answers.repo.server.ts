import { and, desc, eq } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import type { AssessmentId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { within } from '#db/scope.server.ts'
import { assessment } from '#db/schema/index.server.ts'
import type { Assurance, Certainty } from '../answer.ts'
import { findAnswers } from '../assessment.repo.server.ts'
import type { AnswerKind } from '../progress.ts'
import { passOf } from './asked.ts'

/** What was answered last time to one question, in a picture that the organisation froze. */
export type LastAnswer = {
  readonly assessmentId: AssessmentId
  readonly closedAt: Date
  /** The published questionnaire that its code belongs to. */
  readonly questionnaire: string
  readonly code: string
  readonly kind: AnswerKind
  readonly level: number | null
  readonly certainty: Certainty | null
  readonly assurance: Assurance
  readonly reason: string
  readonly note: string
  readonly answeredAt: Date
  /** The name of who answered. */
  readonly by: string | null
}

/** Closed pictures looked through for what a first pass, closed since, did not ask. */
const picturesMost = 10

/** The latest closed picture and, under a first pass, those before it down to a full one: of the same questionnaire, whose codes mean the same. */
const findLastPictures = async (tx: Tx, grant: Grant<string>) => {
  const rows = await tx
    .select({ id: assessment.id, closedAt: assessment.closedAt, questionnaire: assessment.questionnaire, pass: assessment.pass })
    .from(assessment)
    .where(and(eq(assessment.status, 'closed'), within(grant, assessment.organisationId)))
    .orderBy(desc(assessment.closedAt))
    .limit(picturesMost)
  const full = rows.findIndex((row) => passOf(row) === 'full')
  return rows.slice(0, full + 1 || 1).flatMap(({ id, closedAt, questionnaire }) => (closedAt && questionnaire === rows[0]?.questionnaire ? [{ id, closedAt, questionnaire }] : []))
}

/**
 * What was last answered to each question within the grant's scope, by code: in the latest closed picture, else in one before it when a first pass
 * left the question out; none when nothing was ever closed.
 */
export const findLastAnswers = async (tx: Tx, grant: Grant<string>): Promise<ReadonlyMap<string, LastAnswer>> => {
  const last = new Map<string, LastAnswer>()
  for (const picture of (await findLastPictures(tx, grant)).toReversed()) {
    for (const row of await findAnswers(tx, picture.id)) last.set(row.questionCode, lastAnswer(picture, row))
  }
  return last
}

const lastAnswer = (last: { id: AssessmentId; closedAt: Date; questionnaire: string }, row: Awaited<ReturnType<typeof findAnswers>>[number]): LastAnswer => ({
  assessmentId: last.id,
  closedAt: last.closedAt,
  questionnaire: last.questionnaire,
  code: row.questionCode,
  kind: row.kind,
  level: row.level,
  certainty: row.certainty,
  assurance: row.assurance === 2 ? 2 : row.assurance === 1 ? 1 : 0,
  reason: row.reason,
  note: row.note,
  answeredAt: row.answeredAt,
  by: row.by,
})
