import { decide } from '#app/access/decide.ts'
import { type Grant, grantedPerson } from '#app/access/grant.ts'
import { type AssessmentId, asId, isUuid, notFound, ok, refuse } from '#app/features/core/index.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { type AnswerRow, type AssessmentRow, answersOf, findAnswer, findAnswers, findAssessment, findOpen } from '../assessment.repo.server.ts'
import { findDoubtReplies } from '../closing/closing.repo.server.ts'
import { doubtsOf } from '../consistency.ts'
import { isVisible, seenAnswers, storedContext } from '../context.ts'
import { findEvidence } from '../evidence/evidence.repo.server.ts'
import { askedIn } from '../filling/asked.ts'
import { findLastAnswers } from '../filling/last-answers.repo.server.ts'
import { placeOf } from '../progress.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { isBlind } from '../together/blind.ts'
import { type AnswerBefore, type AnswerShown, askedQuestion } from './asked-question.ts'

const answerShown = ({ kind, level, certainty, reason, note, happened, revision, answeredAt, by, role }: AnswerRow): AnswerShown => ({
  kind, level, certainty, reason, note, happened, revision, answeredAt, by, role,
})

/** What the last closed picture answered; null when it had another questionnaire, whose codes may mean something else. */
const answerBefore = async (tx: Tx, grant: Grant<string>, version: string, code: string): Promise<AnswerBefore | null> => {
  const last = (await findLastAnswers(tx, grant)).get(code)
  if (!last || last.questionnaire !== version) return null
  const { kind, level, certainty, reason, note, closedAt } = last
  return { kind, level, certainty, reason, note, closedAt }
}

/** What does not go with this answer in the eyes of the questionnaire, and that nobody replied to yet. */
const doubtsAbout = async (tx: Tx, questionnaire: Questionnaire, row: AssessmentRow, rows: readonly AnswerRow[], code: string) => {
  const context = storedContext(questionnaire, row.context)
  const doubts = doubtsOf(questionnaire, seenAnswers(questionnaire, context, answersOf(rows)), context).filter(({ about }) => about.includes(code))
  if (doubts.length === 0) return []
  const replied = await findDoubtReplies(tx, row.id)
  return doubts.filter((doubt) => !replied.has(doubt.code)).map((doubt) => ({ code: doubt.code, ask: doubt.ask }))
}

/** Why a question of the bank is not asked: what the context told, else the pass. */
const hiddenBy = (questionnaire: Questionnaire, row: AssessmentRow, code: string) => {
  const question = questionnaire.questions.find((found) => found.code === code)
  const context = storedContext(questionnaire, row.context)
  const told = questionnaire.context.find((found) => found.code === question?.visibleWhen?.context)
  if (!question || isVisible(question, context) || !told || !('options' in told)) return { why: 'pass' as const }
  const given = context[told.code]
  return { why: 'context' as const, text: told.text, given: told.options.filter((option) => Array.isArray(given) && given.includes(option.code)).map((option) => option.label) }
}

/**
 * What a question's page shows: of the open assessment. `place` is null, and `hidden` says why, when it is not asked.
 * `askAbout`: the question just left, when its answer is « je ne sais pas ». Refuses `assessment.not-open` when none is open, not-found when the questionnaire has no such question.
 */
export const readQuestion = (grant: Grant<'assessment.read'>, code: string, justLeft?: string) =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    if (!open) return refuse('conflict', 'assessment.not-open')
    const questionnaire = await readQuestionnaire(open.questionnaire)
    const question = askedQuestion(questionnaire, code)
    if (!question) return notFound()
    const rows = await findAnswers(tx, open.id)
    const place = placeOf(questionnaire, askedIn(questionnaire, open), code)
    const row = rows.find((found) => found.questionCode === code)
    return ok({
      assessmentId: open.id,
      question,
      place,
      hidden: place ? null : hiddenBy(questionnaire, open, code),
      current: row ? answerShown(row) : null,
      before: await answerBefore(tx, grant, open.questionnaire, code),
      evidence: await findEvidence(tx, open.id, code),
      askAbout: rows.some(({ questionCode, kind }) => questionCode === justLeft && kind === 'unknown') ? askedQuestion(questionnaire, justLeft ?? '') : null,
      doubts: place && row ? await doubtsAbout(tx, questionnaire, open, rows, code) : [],
      mayGiveSecond: isBlind(questionnaire.anchors, code, row ? { mine: row.answeredBy === grantedPerson(grant).personId } : null),
      mayAnswer: place !== null && decide('assessment.answer', grant.actor).kind === 'allowed',
    })
  })

/** What does not go with the answer as it is now kept; nothing when no assessment is open. */
export const readDoubtsAbout = (grant: Grant<'assessment.read'>, code: string) =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    return ok(open ? await doubtsAbout(tx, await readQuestionnaire(open.questionnaire), open, await findAnswers(tx, open.id), code) : [])
  })

/** One question of a frozen picture, as it was answered then. Refuses not-found while it is open, or when it did not ask it. */
export const readFrozenQuestion = (grant: Grant<'assessment.read'>, { assessmentId, code }: { assessmentId: string; code: string }) =>
  inTransaction(grant, async (tx) => {
    const frozen = isUuid(assessmentId) ? await findAssessment(tx, grant, asId<AssessmentId>(assessmentId)) : undefined
    if (!frozen?.closedAt) return notFound()
    const questionnaire = await readQuestionnaire(frozen.questionnaire)
    const question = askedQuestion(questionnaire, code)
    const place = placeOf(questionnaire, askedIn(questionnaire, frozen), code)
    if (!question || !place) return notFound()
    const row = await findAnswer(tx, frozen.id, code)
    return ok({ assessmentId: frozen.id, frozenAt: frozen.closedAt, question, place, current: row ? answerShown(row) : null, evidence: await findEvidence(tx, frozen.id, code) })
  })
