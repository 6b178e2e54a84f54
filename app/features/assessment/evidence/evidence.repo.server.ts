import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Grant } from '#app/access/grant.ts'
import type { AssessmentId, EvidenceId, OrganisationId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { within } from '#db/scope.server.ts'
import { answer, assessment, contribution, evidence, evidenceFile, organisation, person } from '#db/schema/index.server.ts'
import { assuranceFrom } from './assurance.ts'
import type { Piece } from './piece.ts'
import type { ReadFile } from './read-file.server.ts'

export type EvidenceRow = typeof evidence.$inferSelect

const shown = {
  id: evidence.id, questionCode: evidence.questionCode, level: evidence.level, assurance: evidence.assurance, title: evidence.title, dated: evidence.dated, verifier: evidence.verifier,
  whereKept: evidence.whereKept, fileName: evidence.fileName, size: evidenceFile.size, addedAt: evidence.addedAt,
  by: sql<string | null>`coalesce(${person.name}, ${contribution.name})`,
}
const fileOf = and(eq(evidenceFile.organisationId, evidence.organisationId), eq(evidenceFile.sha256, evidence.sha256))

/** What backs the answers of an assessment already reached within the grant's scope, or one of them; the first added first. Files stay where they are. */
export const findEvidence = (tx: Tx, id: AssessmentId, questionCode?: string): Promise<Piece[]> =>
  tx
    .select(shown)
    .from(evidence)
    .leftJoin(evidenceFile, fileOf)
    .leftJoin(person, eq(person.id, evidence.addedBy))
    .leftJoin(contribution, eq(contribution.id, evidence.contributionId))
    .where(and(eq(evidence.assessmentId, id), questionCode === undefined ? undefined : eq(evidence.questionCode, questionCode)))
    .orderBy(asc(evidence.questionCode), asc(evidence.addedAt), asc(evidence.id))

/** The file of a piece within the grant's scope. */
export const findFile = async (tx: Tx, grant: Grant<string>, id: EvidenceId) => {
  const [row] = await tx
    .select({ fileName: evidence.fileName, mediaType: evidenceFile.mediaType, content: evidenceFile.content })
    .from(evidence)
    .innerJoin(assessment, eq(assessment.id, evidence.assessmentId))
    .innerJoin(evidenceFile, fileOf)
    .where(and(eq(evidence.id, id), within(grant, assessment.organisationId)))
  return row
}

/** One piece within the grant's scope, with the state of its assessment, which waits to be closed until the end of the transaction. */
export const lockPiece = async (tx: Tx, grant: Grant<string>, id: EvidenceId) => {
  const [row] = await tx
    .select({ piece: evidence, status: assessment.status })
    .from(evidence)
    .innerJoin(assessment, eq(assessment.id, evidence.assessmentId))
    .where(and(eq(evidence.id, id), within(grant, assessment.organisationId)))
    .for('share', { of: assessment })
  return row
}

/** The state of an assessment within the grant's scope, which waits to be closed until the end of the transaction. */
export const shareAssessment = async (tx: Tx, grant: Grant<string>, id: AssessmentId): Promise<'open' | 'closed' | undefined> => {
  const [row] = await tx.select({ status: assessment.status }).from(assessment).where(and(eq(assessment.id, id), within(grant, assessment.organisationId))).for('share')
  return row?.status
}

/** The level of an answer of an assessment already reached, held still until the end of the transaction; null when it is none. */
export const lockLevel = async (tx: Tx, id: AssessmentId, questionCode: string): Promise<number | null> => {
  const [row] = await tx.select({ level: answer.level }).from(answer).where(and(eq(answer.assessmentId, id), eq(answer.questionCode, questionCode))).for('update')
  return row?.level ?? null
}

/** Others who add or take away a file of the grant's organisation wait: what it holds is counted once. */
export const lockFiles = async (tx: Tx, organisationId: OrganisationId): Promise<void> => {
  await tx.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, organisationId)).for('no key update')
}

/** Bytes of the files of an organisation, and whether it has this one. Its id comes from a grant. */
export const heldBytes = async (tx: Tx, organisationId: OrganisationId, sha256: string): Promise<{ bytes: number; has: boolean }> => {
  const [row] = await tx
    .select({ bytes: sql<string>`coalesce(sum(${evidenceFile.size}), 0)`, has: sql<boolean>`coalesce(bool_or(${evidenceFile.sha256} = ${sha256}), false)` })
    .from(evidenceFile)
    .where(eq(evidenceFile.organisationId, organisationId))
  return { bytes: Number(row?.bytes), has: row?.has === true }
}

/** Sent in base 64: the driver would write two letters a byte. */
export const saveFile = async (tx: Tx, organisationId: OrganisationId, { sha256, mediaType, bytes }: ReadFile): Promise<void> => {
  await tx.insert(evidenceFile).values({ organisationId, sha256, mediaType, size: bytes.length, content: sql`decode(${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}, 'base64')` })
}

export const savePieces = async (tx: Tx, rows: readonly EvidenceRow[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(evidence).values([...rows])
}

/** Deletes a piece already reached within the grant's scope, and its file when nothing else uses it. */
export const deletePiece = async (tx: Tx, { id, organisationId, sha256 }: EvidenceRow): Promise<void> => {
  await tx.delete(evidence).where(eq(evidence.id, id))
  if (sha256 === null) return
  const others = tx.select({ one: sql`1` }).from(evidence).where(and(eq(evidence.organisationId, organisationId), eq(evidence.sha256, sha256)))
  await tx.delete(evidenceFile).where(and(eq(evidenceFile.organisationId, organisationId), eq(evidenceFile.sha256, sha256), sql`not exists ${others}`))
}

/** Pieces of some questions of an assessment already reached, whole. */
export const findPieces = (tx: Tx, id: AssessmentId, codes: readonly string[]): Promise<EvidenceRow[]> =>
  tx.select().from(evidence).where(and(eq(evidence.assessmentId, id), inArray(evidence.questionCode, [...codes]))).orderBy(asc(evidence.addedAt), asc(evidence.id))

/** Levels of some answers of an assessment already reached. */
export const findLevels = async (tx: Tx, id: AssessmentId, codes: readonly string[]): Promise<Map<string, number | null>> => {
  const rows = await tx.select({ code: answer.questionCode, level: answer.level }).from(answer).where(and(eq(answer.assessmentId, id), inArray(answer.questionCode, [...codes])))
  return new Map(rows.map(({ code, level }) => [code, level]))
}

/** Writes how well an answer is backed now, without touching who gave it. */
export const saveAssurance = async (tx: Tx, id: AssessmentId, questionCode: string, level: number | null): Promise<void> => {
  const pieces = await findPieces(tx, id, [questionCode])
  await tx.update(answer).set({ assurance: assuranceFrom(level, pieces) }).where(and(eq(answer.assessmentId, id), eq(answer.questionCode, questionCode)))
}

/**
 * Makes every answer of an assessment already locked as well backed as its pieces say: one changed while somebody took its piece away was written
 * from what stood before.
 */
export const settleAssurance = async (tx: Tx, id: AssessmentId): Promise<void> => {
  const backed = sql`(select coalesce(max(piece.assurance), 0) from ${evidence} piece
    where piece.assessment_id = ${answer.assessmentId} and piece.question_code = ${answer.questionCode} and piece.level = ${answer.level})`
  await tx.update(answer).set({ assurance: backed }).where(and(eq(answer.assessmentId, id), sql`${answer.assurance} <> ${backed}`))
}
