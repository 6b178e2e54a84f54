import { type AssessmentId, type EvidenceId, type Ports, asId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { piecesMost } from './assurance.ts'
import { type EvidenceRow, findLevels, findPieces, saveAssurance, savePieces } from './evidence.repo.server.ts'

type Move = { readonly from: AssessmentId; readonly to: AssessmentId; readonly codes: readonly string[] }

const told = ['level', 'assurance', 'title', 'dated', 'verifier', 'whereKept', 'sha256', 'fileName'] as const
const isSame = (a: EvidenceRow, b: EvidenceRow): boolean => a.questionCode === b.questionCode && told.every((field) => a[field] === b[field])

/**
 * Carries to another assessment of the same organisation the pieces that back an answer still at the level they back: who added them and when
 * stays, no file is copied. The answers of `to` are written first, both assessments already reached within the grant's scope. Done twice, it adds nothing.
 */
export const carryEvidence = async (tx: Tx, { from, to, codes }: Move, ports: Pick<Ports, 'newId'>): Promise<void> => {
  if (codes.length === 0) return
  const pieces = await findPieces(tx, from, codes)
  if (pieces.length === 0) return
  const [levels, there] = [await findLevels(tx, to, codes), await findPieces(tx, to, codes)]
  const added: EvidenceRow[] = []
  for (const piece of pieces) {
    const { questionCode } = piece
    if (levels.get(questionCode) !== piece.level || there.some((already) => isSame(already, piece))) continue
    if ([...there, ...added].filter((row) => row.questionCode === questionCode).length >= piecesMost) continue
    added.push({ ...piece, id: asId<EvidenceId>(ports.newId()), assessmentId: to })
  }
  await savePieces(tx, added)
  for (const code of new Set(added.map(({ questionCode }) => questionCode))) await saveAssurance(tx, to, code, levels.get(code) ?? null)
}
