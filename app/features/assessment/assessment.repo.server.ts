import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import type { AssessmentId, ContributionId, OrganisationId, PersonId } from '#app/features/core/index.ts'
import { auditIn } from '#app/features/core/index.server.ts'
import type { Reader, Statements, Tx } from '#db/client.server.ts'
import { within } from '#db/scope.server.ts'
import { answer, assessment, contribution, evidence, person } from '#db/schema/index.server.ts'
import type { Answer, Answers, Assurance, Certainty } from './answer.ts'
import { passOf } from './filling/asked.ts'
import type { AnswerKind } from './progress.ts'
import type { Knower, Pass } from './questionnaire.ts'
import type { Score } from './scoring.ts'
import { storedScore } from './stored-score.ts'
import { knowerOf } from './together/knower.ts'

export type AssessmentRow = typeof assessment.$inferSelect

/** An answer as stored, with the name of who gave it; `role` is that of somebody invited. */
export type AnswerRow = Omit<typeof answer.$inferSelect, 'assessmentId'> & { readonly by: string | null; readonly role: Knower | null }

/** Who answers: a person of the authority, or somebody invited, by a link that reaches one assessment. */
export type Respondent = { readonly personId: PersonId } | { readonly contributionId: ContributionId; readonly assessmentId: AssessmentId }

/** The assessments that a respondent reaches: those of the grant's organisation, or the one of the link. */
const reachedBy = (grant: Grant<string>, by: Respondent) => ('personId' in by ? within(grant, assessment.organisationId) : eq(assessment.id, by.assessmentId))

/** The name of a person, else of who answered by a link. */
const nameOfRespondent = sql<string | null>`coalesce(${person.name}, ${contribution.name})`

/** The open assessment of the grant's organisation: there is one at most. */
export const findOpen = async (tx: Tx, grant: Grant<string>): Promise<AssessmentRow | undefined> => {
  const [row] = await tx.select().from(assessment).where(and(eq(assessment.status, 'open'), within(grant, assessment.organisationId))).limit(1)
  return row
}

/** The assessments whose questions may be read, two at most: the open one, then the latest frozen. */
export const findReadable = (tx: Tx, grant: Grant<string>): Promise<AssessmentRow[]> =>
  tx.select().from(assessment).where(within(grant, assessment.organisationId)).orderBy(desc(eq(assessment.status, 'open')), desc(assessment.closedAt)).limit(2)

/** One assessment within the grant's scope. */
export const findAssessment = async (tx: Tx, grant: Grant<string>, id: AssessmentId): Promise<AssessmentRow | undefined> => {
  const [row] = await tx.select().from(assessment).where(and(eq(assessment.id, id), within(grant, assessment.organisationId)))
  return row
}

/** Same, locked: nobody answers nor closes it until the end of the transaction. */
export const lockAssessment = async (tx: Tx, grant: Grant<string>, id: AssessmentId): Promise<AssessmentRow | undefined> => {
  const [row] = await tx.select().from(assessment).where(and(eq(assessment.id, id), within(grant, assessment.organisationId))).for('update')
  return row
}

/** Who confirmed a picture, as typed at closing; null on the pictures closed before it was asked. */
type Attested = { readonly name: string; readonly jobTitle: string }

export type ClosedRow = {
  readonly id: AssessmentId
  readonly closedAt: Date
  readonly closedBy: string | null
  readonly pass: Pass
  readonly attested: Attested | null
  readonly score: Score
}

const closedColumns = { id: assessment.id, closedAt: assessment.closedAt, pass: assessment.pass, attestedName: assessment.attestedName, attestedFunction: assessment.attestedFunction, score: assessment.score }
type ClosedColumns = Pick<AssessmentRow, keyof typeof closedColumns> & { readonly closedBy: string | null }

const closedOf = ({ id, closedAt, closedBy, pass, attestedName: name, attestedFunction: jobTitle, score }: ClosedColumns): ClosedRow[] => {
  const read = storedScore(score)
  return closedAt && read ? [{ id, closedAt, closedBy, pass: passOf({ pass }), attested: name !== null && jobTitle !== null ? { name, jobTitle } : null, score: read }] : []
}

/** Closed assessments within the grant's scope, latest first. */
export const findClosed = async (tx: Tx, grant: Grant<string>, limit = 20): Promise<ClosedRow[]> => {
  const rows = await tx
    .select({ ...closedColumns, closedBy: person.name })
    .from(assessment)
    .leftJoin(person, eq(person.id, assessment.closedBy))
    .where(and(eq(assessment.status, 'closed'), within(grant, assessment.organisationId)))
    .orderBy(desc(assessment.closedAt))
    .limit(limit)
  return rows.flatMap(closedOf)
}

/** The latest closed picture of an organisation that the caller may see: its id comes from a grant or a row already reached. */
export const findLatestPicture = async (tx: Tx, organisationId: OrganisationId): Promise<{ assessmentId: AssessmentId; closedAt: Date; score: Score } | undefined> => {
  const [row] = await tx
    .select(closedColumns)
    .from(assessment)
    .where(and(eq(assessment.organisationId, organisationId), eq(assessment.status, 'closed'), isNotNull(assessment.score)))
    .orderBy(desc(assessment.closedAt))
    .limit(1)
  const [closed] = row ? closedOf({ ...row, closedBy: null }) : []
  return closed && { assessmentId: closed.id, closedAt: closed.closedAt, score: closed.score }
}

/** Opens an assessment unless the organisation has one open already. */
export const saveOpened = async (tx: Tx, row: Pick<AssessmentRow, 'id' | 'organisationId' | 'questionnaire' | 'pass' | 'startedAt' | 'startedBy'>): Promise<boolean> => {
  const added = await tx.insert(assessment).values({ ...row, status: 'open' }).onConflictDoNothing().returning({ id: assessment.id })
  return added.length === 1
}

/** Answers of an assessment already reached within the grant's scope. */
export const findAnswers = async (tx: Tx, id: AssessmentId): Promise<AnswerRow[]> => {
  const rows = await tx
    .select({ answer, by: nameOfRespondent, role: contribution.role })
    .from(answer)
    .leftJoin(person, eq(person.id, answer.answeredBy))
    .leftJoin(contribution, eq(contribution.id, answer.contributionId))
    .where(eq(answer.assessmentId, id))
  return rows.map(({ answer: { assessmentId: _assessment, ...row }, by, role }) => ({ ...row, by, role: knowerOf(role) }))
}

/** One answer of an assessment already reached within the grant's scope. */
export const findAnswer = async (tx: Reader, id: AssessmentId, questionCode: string): Promise<AnswerRow | undefined> => {
  const [row] = await tx
    .select({ answer, by: nameOfRespondent, role: contribution.role })
    .from(answer)
    .leftJoin(person, eq(person.id, answer.answeredBy))
    .leftJoin(contribution, eq(contribution.id, answer.contributionId))
    .where(and(eq(answer.assessmentId, id), eq(answer.questionCode, questionCode)))
  return row && { ...row.answer, by: row.by, role: knowerOf(row.role) }
}

/** Codes of the questions answered, in an assessment already reached within the grant's scope. */
export const findAnswered = async (tx: Tx, id: AssessmentId): Promise<ReadonlySet<string>> => {
  const rows = await tx.select({ code: answer.questionCode }).from(answer).where(eq(answer.assessmentId, id))
  return new Set(rows.map((row) => row.code))
}

export type GivenAnswer = { readonly kind: AnswerKind; readonly level: number | null; readonly certainty: Certainty | null; readonly reason: string; readonly note: string; readonly happened: string }

/** `versions`: those of the questionnaire that ask this question and take this answer to it. */
type SavedAnswer = GivenAnswer & { versions: readonly string[]; assessmentId: AssessmentId; questionCode: string; revision: number; answeredAt: Date; by: Respondent }

/** What became of an answer: the assessment it was meant for, its new revision (null when it was not kept) and the questions answered before it. */
export type AnswerKept = Pick<AssessmentRow, 'questionnaire' | 'pass' | 'status' | 'context'> & { readonly revision: number | null; readonly answered: readonly string[] }

/**
 * Writes an answer, with its audit event, if the questionnaire takes it, the assessment is still open and nobody changed the answer since the revision shown (0: blank).
 * Undefined when the respondent does not reach the assessment. The same answer sent again by the same one changes nothing. What backs a level counts for as long as the answer is at that level.
 * One statement that decides everything, whole by itself: the assessment is share-locked, so that closing waits.
 */
export const saveAnswer = async (tx: Statements, grant: Grant<string>, given: SavedAnswer): Promise<AnswerKept | undefined> => {
  const { assessmentId, questionCode, kind, level, certainty, reason, note, happened, revision, answeredAt, by, versions } = given
  const [personId, contributionId] = 'personId' in by ? [by.personId, null] : [null, by.contributionId]
  const facts = sql`jsonb_build_object('question', ${questionCode}::text, 'revision', revision, 'contribution', ${contributionId}::text)`
  const event = { action: 'assessment.answer', subjectKind: 'assessment', subjectId: assessmentId, facts }
  const [kept] = await tx.execute<AnswerKept>(sql`
    with asked as (
      select id, questionnaire, pass, status, context from ${assessment} where ${and(eq(assessment.id, assessmentId), reachedBy(grant, by))} for share
    ), saved as (
      insert into ${answer} as stored (assessment_id, question_code, kind, level, certainty, reason, note, happened, revision, answered_at, answered_by, contribution_id)
      select id, ${questionCode}::text, ${kind}::text, ${level}::int, ${certainty}::text, ${reason}::text, ${note}::text, ${happened}::text, 1,
          ${answeredAt.toISOString()}::timestamptz, ${personId}::uuid, ${contributionId}::uuid
        from asked where status = 'open' and questionnaire = any(string_to_array(${versions.join(',')}::text, ','))
      on conflict (assessment_id, question_code) do update set
        kind = excluded.kind, level = excluded.level, certainty = excluded.certainty, reason = excluded.reason, note = excluded.note, happened = excluded.happened,
        assurance = case when stored.level = excluded.level then stored.assurance else (select coalesce(max(piece.assurance), 0) from ${evidence} piece
          where piece.assessment_id = stored.assessment_id and piece.question_code = stored.question_code and piece.level = excluded.level) end,
        revision = stored.revision + 1, answered_at = excluded.answered_at, answered_by = excluded.answered_by, contribution_id = excluded.contribution_id
        where stored.revision = ${revision}::int and
          (stored.kind, stored.level, stored.certainty, stored.reason, stored.note, stored.happened, stored.answered_by, stored.contribution_id) is distinct from
          (excluded.kind, excluded.level, excluded.certainty, excluded.reason, excluded.note, excluded.happened, excluded.answered_by, excluded.contribution_id)
      returning revision
    ), audited as (${auditIn(grant, answeredAt, event, sql`saved`)})
    select questionnaire, pass, status, context, (select revision from saved) as revision,
      (select coalesce(json_agg(question_code), '[]') from ${answer} where assessment_id = asked.id) as answered
    from asked`)
  return kept
}

/** What the scoring rules read of the stored answers. */
export const answersOf = (rows: readonly Pick<AnswerRow, 'questionCode' | 'kind' | 'level' | 'certainty' | 'assurance'>[]): Answers =>
  Object.fromEntries(rows.map((row): [string, Answer] => [row.questionCode, answerOf(row)]))

const answerOf = ({ kind, level, certainty, assurance }: Pick<AnswerRow, 'kind' | 'level' | 'certainty' | 'assurance'>): Answer => {
  if (kind !== 'level' || level === null) return { kind: kind === 'not-applicable' ? kind : 'unknown' }
  const shown: Assurance = assurance === 2 ? 2 : assurance === 1 ? 1 : 0
  return { kind, level, guess: certainty === 'guess', assurance: shown }
}

