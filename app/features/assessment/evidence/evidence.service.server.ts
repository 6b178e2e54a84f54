import { decide } from '#app/access/decide.ts'
import { type Grant, grantedOrganisation, grantedPerson } from '#app/access/grant.ts'
import { type AssessmentId, type EvidenceId, type Ports, type Result, type Submission, asId, isUuid, notFound, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { once, recordAudit } from '#app/features/core/index.server.ts'
import type { Upload } from '#app/http/multipart.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { findAnswer, findReadable } from '../assessment.repo.server.ts'
import { askedIn } from '../filling/asked.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import { organisationMost, piecesMost } from './assurance.ts'
import type { AddedEvidence } from './evidence.form.ts'
import { deletePiece, findEvidence, findFile, findPieces, heldBytes, lockFiles, lockLevel, lockPiece, saveAssurance, saveFile, savePieces, shareAssessment } from './evidence.repo.server.ts'
import { type ReadFile, readFile } from './read-file.server.ts'

/** The pieces that back an answer: of the open assessment when it asks the question, else of the latest frozen one. */
export const readEvidence = (grant: Grant<'assessment.read'>, code: string) =>
  inTransaction(grant, async (tx) => {
    for (const row of await findReadable(tx, grant)) {
      const bank = await readQuestionnaire(row.questionnaire)
      const question = askedIn(bank, row).find((asked) => asked.code === code)
      if (!question) continue
      const current = await findAnswer(tx, row.id, code)
      const level = current?.level ?? null
      const mayAdd = row.status === 'open' && decide('assessment.answer', grant.actor).kind === 'allowed'
      return ok({ assessmentId: row.id, frozenAt: row.closedAt, mayAdd, code, text: question.text, level, fact: level === null ? null : (question.levels[level] ?? null), pieces: await findEvidence(tx, row.id, code) })
    }
    return notFound()
  })

/** A file to download: nobody but its organisation has it. */
export const readEvidenceFile = async (grant: Grant<'assessment.read'>, id: string) => {
  if (!isUuid(id)) return notFound()
  const found = await inTransaction(grant, (tx) => findFile(tx, grant, asId<EvidenceId>(id)))
  return found?.fileName ? ok({ fileName: found.fileName, type: found.mediaType, body: new Uint8Array(found.content), length: found.content.length }) : notFound()
}

const keepFile = async (tx: Tx, grant: Grant<string>, file: ReadFile): Promise<Result<null>> => {
  const organisationId = grantedOrganisation(grant)
  const { bytes, has } = await heldBytes(tx, organisationId, file.sha256)
  if (has) return ok(null)
  if (bytes + file.bytes.length > organisationMost) return refuse('conflict', 'evidence.full', { held: bytes, size: file.bytes.length })
  await saveFile(tx, organisationId, file)
  return ok(null)
}

type Addition = { readonly code: string; readonly form: AddedEvidence; readonly file: Upload | null; readonly submission: Submission }

/**
 * Adds a piece to a level answer of the open assessment, with its file in the same transaction, and says how well the answer is backed now.
 * Refuses a file that `acceptedType` refuses, `evidence.nothing` without file nor place, `evidence.future`, `evidence.moved` when the answer is no longer at the level shown,
 * `evidence.too-many` over ten pieces, `evidence.full` over 300 MiB for the organisation, `assessment.closed`.
 */
export const addEvidence = async (grant: Grant<'assessment.answer'>, { code, form, file, submission }: Addition, ports: Ports): Promise<Result<null>> => {
  if (!isUuid(form.assessment)) return notFound()
  const [assessmentId, addedAt] = [asId<AssessmentId>(form.assessment), ports.now()]
  if (form.dated > parisDay(addedAt)) return refuse('invalid', 'evidence.future')
  if (!file && form.whereKept === '') return refuse('invalid', 'evidence.nothing')
  const read = file ? await readFile(file) : ok(null)
  if (!read.ok) return read
  const { value: kept } = read
  const organisationId = grantedOrganisation(grant)
  const assurance = Number(form.worth)
  return inTransaction(grant, (tx) =>
    once(tx, grant, addedAt, submission, async () => {
      if (kept) await lockFiles(tx, organisationId)
      const status = await shareAssessment(tx, grant, assessmentId)
      if (!status) return notFound()
      if (status === 'closed') return refuse('conflict', 'assessment.closed')
      const level = await lockLevel(tx, assessmentId, code)
      if (level !== form.level) return refuse('conflict', 'evidence.moved')
      if ((await findPieces(tx, assessmentId, [code])).length >= piecesMost) return refuse('conflict', 'evidence.too-many')
      const stored = kept ? await keepFile(tx, grant, kept) : ok(null)
      if (!stored.ok) return stored
      const id = asId<EvidenceId>(ports.newId())
      const { title, dated, verifier, whereKept } = form
      const from = { addedAt, addedBy: grantedPerson(grant).personId, contributionId: null }
      await savePieces(tx, [{ id, assessmentId, questionCode: code, level, assurance, title, dated, verifier: assurance === 2 ? verifier : '', whereKept, organisationId, fileName: kept?.name ?? null, sha256: kept?.sha256 ?? null, ...from }])
      await saveAssurance(tx, assessmentId, code, level)
      const facts = { question: code, evidence: id, level, assurance, sha256: kept?.sha256 ?? null }
      await recordAudit(tx, grant, addedAt, { action: 'assessment.add-evidence', subjectKind: 'assessment', subjectId: assessmentId, facts })
      return ok(null)
    }),
  )
}

/** Takes a piece away while the assessment is open; its file goes with the last piece that uses it. */
export const removeEvidence = async (grant: Grant<'assessment.answer'>, { id, code, submission }: { id: string; code: string; submission: Submission }, ports: Ports): Promise<Result<null>> => {
  if (!isUuid(id)) return notFound()
  const at = ports.now()
  return inTransaction(grant, (tx) =>
    once(tx, grant, at, submission, async () => {
      await lockFiles(tx, grantedOrganisation(grant))
      const found = await lockPiece(tx, grant, asId<EvidenceId>(id))
      if (!found || found.piece.questionCode !== code) return notFound()
      const { piece, status } = found
      if (status === 'closed') return refuse('conflict', 'assessment.closed')
      const level = await lockLevel(tx, piece.assessmentId, code)
      await deletePiece(tx, piece)
      await saveAssurance(tx, piece.assessmentId, code, level)
      const facts = { question: code, evidence: piece.id, level: piece.level, assurance: piece.assurance, sha256: piece.sha256 }
      await recordAudit(tx, grant, at, { action: 'assessment.remove-evidence', subjectKind: 'assessment', subjectId: piece.assessmentId, facts })
      return ok(null)
    }),
  )
}
