import { and, desc, eq } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import type { AssessmentId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { within } from '#db/scope.server.ts'
import { assessment } from '#db/schema/index.server.ts'
import type { Assurance, Certainty } from '../answer.ts'
import { findAnswers } from '../assessment.repo.server.ts'
import type { AnswerKind } from '../progress.ts'

/** What was answered last time to one question, in the latest picture that the organisation froze. */
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

/** The answers of the latest closed assessment within the grant's scope, by question code; none when nothing was ever closed. */
export const findLastAnswers = async (tx: Tx, grant: Grant<string>): Promise<ReadonlyMap<string, LastAnswer>> => {
  const [last] = await tx
    .select({ id: assessment.id, closedAt: assessment.closedAt, questionnaire: assessment.questionnaire })
    .from(assessment)
    .where(and(eq(assessment.status, 'closed'), within(grant, assessment.organisationId)))
    .orderBy(desc(assessment.closedAt))
    .limit(1)
  if (!last?.closedAt) return new Map()
  const { id, closedAt, questionnaire } = last
  const rows = await findAnswers(tx, id)
  return new Map(rows.map((row): [string, LastAnswer] => [row.questionCode, lastAnswer({ id, closedAt, questionnaire }, row)]))
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
