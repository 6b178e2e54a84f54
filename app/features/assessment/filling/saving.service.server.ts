import { type Grant, grantedPerson } from '#app/access/grant.ts'
import { type PersonId, type Ports, type Result, asId, isUuid, notFound, ok, refuse } from '#app/features/core/index.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { type AnswerForm, answerForm } from '../answer.form.ts'
import { keepAnswer } from '../answering/answering.service.server.ts'
import { type AnswerRow, type AssessmentRow, findAnswers, lockAssessment } from '../assessment.repo.server.ts'
import { carryEvidence } from '../evidence/carry.server.ts'
import type { TypedPartForm } from './filling.form.ts'
import type { LastAnswer } from './last-answers.repo.server.ts'
import { readLastTime } from './last-time.service.server.ts'
import { partOf } from './part.service.server.ts'
import { toConfirm } from './reconfirm.ts'

type Entry = { readonly code: string; readonly form: AnswerForm }

/** The open assessment, locked: what is read from here on stays true until the end of the transaction. */
const lockOpenOne = async (tx: Tx, grant: Grant<string>, assessment: string): Promise<Result<AssessmentRow>> => {
  const row = isUuid(assessment) ? await lockAssessment(tx, grant, asId(assessment)) : undefined
  if (!row) return notFound()
  return row.status === 'open' ? ok(row) : refuse('conflict', 'assessment.closed')
}

/** Keeps several answers of one person, all or none: the first refusal takes the others back. */
const keepAll = async (tx: Tx, grant: Grant<'assessment.answer'>, entries: readonly Entry[], ports: Ports): Promise<Result<{ kept: number }>> => {
  for (const entry of entries) {
    const kept = await keepAnswer(tx, grant, { by: { personId: grantedPerson(grant).personId }, parts: null }, entry, ports)
    if (!kept.ok) return refuse(kept.refusal.kind, kept.refusal.code, { ...kept.refusal.facts, question: entry.code })
  }
  return ok({ kept: entries.length })
}

/** The same form sent twice: the answer is there already, by the same person. */
const isReplay = (row: AnswerRow, before: LastAnswer | undefined, personId: PersonId): boolean => row.answeredBy === personId && row.kind === before?.kind && row.level === before.level

type Confirming = { readonly assessment: string; readonly part: string; readonly codes: readonly string[] }

/**
 * Gives the ticked answers of last time again, as answers of today by this person, with the evidence that backs their level, all or none.
 * Refuses `assessment.answered-meanwhile`, with the questions, when somebody answered one since the page was shown, `assessment.closed` once the picture is frozen.
 */
export const confirmAnswers = (grant: Grant<'assessment.answer'>, { assessment, part, codes }: Confirming, ports: Ports): Promise<Result<{ kept: number }>> =>
  inTransaction(grant, async (tx) => {
    const open = await lockOpenOne(tx, grant, assessment)
    if (!open.ok) return open
    const asked = (await partOf(tx, open.value, part))?.asked
    if (!asked) return notFound()
    const last = await readLastTime(tx, grant)
    const known = new Map(toConfirm(asked, new Set(), last).map(({ question, before }) => [question.code, before]))
    if (codes.some((code) => !known.has(code))) return notFound()
    const { personId } = grantedPerson(grant)
    const meanwhile = (await findAnswers(tx, open.value.id)).filter((row) => codes.includes(row.questionCode) && !isReplay(row, known.get(row.questionCode), personId)).map((row) => row.questionCode)
    if (meanwhile.length > 0) return refuse('conflict', 'assessment.answered-meanwhile', { questions: meanwhile.join(',') })
    const entries = codes.flatMap((code): Entry[] => {
      const before = known.get(code)
      if (!before) return []
      const { kind, level, certainty, reason, note } = before
      return [{ code, form: answerForm.parse({ assessment, revision: 0, choice: kind === 'level' ? String(level) : kind, certainty: certainty ?? undefined, reason, note }) }]
    })
    const kept = await keepAll(tx, grant, entries, ports)
    if (!kept.ok) return kept
    const pictureOf = (code: string) => known.get(code)?.assessmentId
    for (const from of new Set(codes.map(pictureOf))) if (from) await carryEvidence(tx, { from, to: open.value.id, codes: codes.filter((code) => pictureOf(code) === from) }, ports)
    return kept
  })

const saysTheSame = (row: AnswerRow, { choice, reason }: TypedPartForm['answers'][string]): boolean =>
  choice === 'not-applicable' ? row.kind === choice && row.reason === reason : choice === (row.kind === 'level' ? String(row.level) : row.kind)

/**
 * Types in what was answered on paper for one part, all or none. A blank line leaves its question alone, and so does one that says what is stored.
 * The note of an answer that changes is kept; a new one says who filled in the paper.
 * Refuses `assessment.typed-conflict`, with the questions, when somebody answered otherwise since the page was shown, `assessment.must-apply` with its question,
 * not-found for a question that the part does not ask.
 */
export const saveTypedPart = (grant: Grant<'assessment.answer'>, { part, form }: { part: string; form: TypedPartForm }, ports: Ports): Promise<Result<{ kept: number }>> =>
  inTransaction(grant, async (tx) => {
    const open = await lockOpenOne(tx, grant, form.assessment)
    if (!open.ok) return open
    const asked = (await partOf(tx, open.value, part))?.asked
    const typed = Object.entries(form.answers).filter(([, line]) => line.choice !== 'leave')
    if (!asked || typed.some(([code]) => !asked.some((question) => question.code === code))) return notFound()
    const stored = new Map((await findAnswers(tx, open.value.id)).map((row) => [row.questionCode, row]))
    const changed = typed.filter(([code, line]) => {
      const row = stored.get(code)
      return !row || !saysTheSame(row, line)
    })
    const conflicts = changed.filter(([code, line]) => line.revision !== (stored.get(code)?.revision ?? 0)).map(([code]) => code)
    if (conflicts.length > 0) return refuse('conflict', 'assessment.typed-conflict', { questions: conflicts.join(',') })
    const entries = changed.map(([code, { revision, choice, reason }]): Entry => {
      const note = stored.get(code)?.note ?? form.source
      return { code, form: answerForm.parse({ assessment: form.assessment, revision, choice, reason: choice === 'not-applicable' ? reason : '', note }) }
    })
    return keepAll(tx, grant, entries, ports)
  })
