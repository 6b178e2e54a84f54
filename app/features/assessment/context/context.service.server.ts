import { isDeepStrictEqual } from 'node:util'
import { decide } from '#app/access/decide.ts'
import { type Grant, grantedOrganisation, grantedPerson } from '#app/access/grant.ts'
import { type Ports, type Result, asId, isUuid, notFound, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { findOrganisation } from '#app/features/identity/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { type AssessmentRow, findAnswered, findOpen, lockAssessment } from '../assessment.repo.server.ts'
import { isVisible } from '../context.ts'
import { passOf } from '../filling/asked.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import { type Questionnaire, questionsOf } from '../questionnaire.ts'
import type { ContextForm } from './context.form.ts'
import { findLastContext, findTeller, saveContext } from './context.repo.server.ts'
import { suggestedContext } from './suggested.ts'
import { keptTold, readTold, storedTold } from './told-context.ts'

/** The questions of the full pass that the context hides, with whether they were answered before: their answers are kept and do not count. */
const hiddenQuestions = async (tx: Tx, row: AssessmentRow, questionnaire: Questionnaire) => {
  const { answers } = storedTold(questionnaire, row.context)
  const hidden = questionsOf(questionnaire, 'full').filter((question) => !isVisible(question, answers))
  const given = hidden.length > 0 ? await findAnswered(tx, row.id) : new Set<string>()
  return hidden.map(({ code, text }) => ({ code, text, answered: given.has(code) }))
}

const suggestions = async (tx: Tx, grant: Grant<'assessment.read'>, questionnaire: Questionnaire, at: Date) => {
  const body = await findOrganisation(tx, grantedOrganisation(grant))
  const last = await findLastContext(tx, grant)
  const known = { bodyType: body?.bodyType ?? null, population: body?.population ?? null, agents: body?.agents ?? null, workstations: body?.workstations ?? null }
  return suggestedContext(questionnaire, known, last ? { told: storedTold(questionnaire, last.context), closedAt: last.closedAt } : null, parisDay(at))
}

/** The page « Votre organisme »: what was told and by whom, else what may be proposed, and the questions it hides. Refuses `assessment.not-open` when nothing is open. */
export const readContext = async (grant: Grant<'assessment.read'>, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    if (!open) return refuse('conflict', 'assessment.not-open')
    const questionnaire = await readQuestionnaire(open.questionnaire)
    const stored = storedTold(questionnaire, open.context)
    const proposed = open.contextRevision === 0 ? await suggestions(tx, grant, questionnaire, ports.now()) : { told: stored, from: {} }
    return ok({
      assessmentId: open.id,
      revision: open.contextRevision,
      questions: questionnaire.context,
      stored,
      proposed: proposed.told,
      suggestedFrom: proposed.from,
      toldAt: open.contextAt,
      toldBy: await findTeller(tx, open.id),
      pass: passOf(open),
      hidden: await hiddenQuestions(tx, open, questionnaire),
      mayAnswer: decide('assessment.answer', grant.actor).kind === 'allowed',
    })
  })

/**
 * Keeps what the organisation tells of itself, whole. Refuses `assessment.context-faults` with what is wrong by field, `assessment.closed` once frozen,
 * `assessment.context-changed` when somebody told something else since the revision shown (0: nothing told yet). The same form sent twice takes effect once.
 */
export const keepContext = async (grant: Grant<'assessment.answer'>, form: ContextForm, ports: Ports): Promise<Result<null>> => {
  const { assessment, revision } = form
  if (!isUuid(assessment)) return notFound()
  const at = ports.now()
  return inTransaction(grant, async (tx) => {
    const row = await lockAssessment(tx, grant, asId(assessment))
    if (!row) return notFound()
    const questionnaire = await readQuestionnaire(row.questionnaire)
    const { told, faults } = readTold(questionnaire.context, form, parisDay(at))
    if (Object.keys(faults).length > 0) return refuse('invalid', 'assessment.context-faults', faults)
    if (row.status !== 'open') return refuse('conflict', 'assessment.closed')
    if (row.contextRevision > 0 && isDeepStrictEqual(storedTold(questionnaire, row.context), told)) return ok(null)
    if (row.contextRevision !== revision) return refuse('conflict', 'assessment.context-changed')
    await saveContext(tx, row.id, { context: keptTold(told), contextRevision: revision + 1, contextAt: at, contextBy: grantedPerson(grant).personId })
    await recordAudit(tx, grant, at, { action: 'assessment.context', subjectKind: 'assessment', subjectId: row.id, facts: { revision: revision + 1, told: Object.keys(told.answers).length } })
    return ok(null)
  })
}
