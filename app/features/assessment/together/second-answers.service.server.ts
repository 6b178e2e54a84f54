import { type Grant, grantedPerson } from '#app/access/grant.ts'
import { type Ports, type Result, notFound, ok, refuse } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import type { AnswerForm } from '../answer.form.ts'
import { askedQuestion } from '../answering/asked-question.ts'
import { findAnswer, findOpen, lockAssessment } from '../assessment.repo.server.ts'
import { askedIn } from '../filling/asked.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import { isBlind } from './blind.ts'
import { type Seconded, keepSecond, secondShown } from './keep-second.server.ts'
import { findSecondAnswer } from './second-answers.repo.server.ts'

/**
 * An anchor question for a person of the authority who answers it beside a colleague, without seeing the first answer. `first`: who gave the one
 * kept; only beside somebody else’s is there a second one to give. Refuses `assessment.not-open`; not-found for a question that is no anchor.
 */
export const readSecondAnswer = (grant: Grant<'assessment.answer'>, code: string) =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    if (!open) return refuse('conflict', 'assessment.not-open')
    const questionnaire = await readQuestionnaire(open.questionnaire)
    const asked = askedIn(questionnaire, open).find((one) => one.code === code)
    const question = askedQuestion(questionnaire, code)
    if (!asked || !question || !questionnaire.anchors.includes(code)) return notFound()
    const { personId, name } = grantedPerson(grant)
    const kept = await findAnswer(tx, open.id, code)
    const own = await findSecondAnswer(tx, open.id, code, personId)
    const first: 'none' | 'mine' | 'theirs' = kept ? (kept.answeredBy === personId ? 'mine' : 'theirs') : 'none'
    return ok({ assessmentId: open.id, question, part: asked.domain, first, current: own ? secondShown(own, name) : null })
  })

/** Keeps a second answer of a person of the authority, the first being left as it is. Refuses `assessment.closed`, `assessment.first-answer`, `assessment.must-apply`. */
export const giveSecondAnswer = (grant: Grant<'assessment.answer'>, { code, form }: { code: string; form: AnswerForm }, ports: Ports): Promise<Result<Seconded>> =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    const row = open && form.assessment === open.id ? await lockAssessment(tx, grant, open.id) : undefined
    if (!row || row.status !== 'open') return refuse('conflict', 'assessment.closed')
    const questionnaire = await readQuestionnaire(row.questionnaire)
    const question = askedIn(questionnaire, row).find((one) => one.code === code)
    if (!question || !questionnaire.anchors.includes(code)) return notFound()
    const { personId } = grantedPerson(grant)
    const kept = await findAnswer(tx, row.id, code)
    if (!isBlind(questionnaire.anchors, code, kept ? { mine: kept.answeredBy === personId } : null)) return refuse('conflict', 'assessment.first-answer')
    return keepSecond(tx, grant, { assessmentId: row.id, question, respondent: personId, form }, ports)
  })
