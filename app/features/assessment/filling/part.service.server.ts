import { decide } from '#app/access/decide.ts'
import type { Grant } from '#app/access/grant.ts'
import { notFound, ok, refuse } from '#app/features/core/index.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { type AnswerRow, type AssessmentRow, findAnswers, findOpen } from '../assessment.repo.server.ts'
import { nextBlank } from '../progress.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import { type Question, domainsInOrder } from '../questionnaire.ts'
import { findContributions } from '../together/contributions.repo.server.ts'
import { findDisagreements } from '../together/disagreements.server.ts'
import { askedIn } from './asked.ts'
import { readLastTime } from './last-time.service.server.ts'
import { toConfirm } from './reconfirm.ts'
import { tasksOf } from './tasks.ts'

/** One part of the open assessment: its questions, what was answered, what stands beside. Null when the part asks nothing. */
export const partOf = async (tx: Tx, open: AssessmentRow, domainCode: string) => {
  const questionnaire = await readQuestionnaire(open.questionnaire)
  const asked = askedIn(questionnaire, open)
  const parts = domainsInOrder(questionnaire).filter((domain) => asked.some((question) => question.domain === domain.code))
  const at = parts.findIndex((domain) => domain.code === domainCode)
  const domain = parts[at]
  const axis = questionnaire.axes.find(({ code }) => code === domain?.axis)
  if (!domain || !axis) return null
  const answers = await findAnswers(tx, open.id)
  const titled = (part: typeof domain | undefined) => (part ? { code: part.code, title: part.title } : null)
  return {
    questionnaire,
    answers,
    asked: asked.filter((question) => question.domain === domain.code),
    about: { code: domain.code, title: domain.title, axis: axis.title, rank: at + 1, parts: parts.length, previous: titled(parts[at - 1]), next: titled(parts[at + 1]) },
  }
}

/** An answer beside its question, as the pages of a part show it. */
const withAnswer = ({ code, text, levels, whoKnows, notApplicable }: Question, row: AnswerRow | undefined) => ({
  code, text, levels, whoKnows, notApplicable,
  answer: row ? { kind: row.kind, level: row.level, certainty: row.certainty, reason: row.reason, revision: row.revision, answeredAt: row.answeredAt, by: row.by, role: row.role } : null,
})

/** The page of a part. Refuses `assessment.not-open` when nothing is open, not-found when the part is unknown or asks nothing. */
export const readPart = (grant: Grant<'assessment.read'>, domainCode: string, now: Date) =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    if (!open) return refuse('conflict', 'assessment.not-open')
    const part = await partOf(tx, open, domainCode)
    if (!part) return notFound()
    const { questionnaire, answers, asked, about } = part
    const byCode = new Map(answers.map((row) => [row.questionCode, row]))
    const answered = new Set(byCode.keys())
    const last = await readLastTime(tx, grant)
    const unconfirmed = toConfirm(asked, answered, last)
    const [axis] = tasksOf(questionnaire, asked, { answers, toConfirm: new Set(unconfirmed.map(({ question }) => question.code)), invitations: await findContributions(tx, open.id), now })
    const task = axis?.parts[0]
    if (!task) return notFound()
    const { list: atOdds } = await findDisagreements(tx, open)
    return ok({
      assessmentId: open.id,
      about,
      task,
      next: nextBlank(asked, answered, null),
      questions: asked.map((question) => ({
        ...withAnswer(question, byCode.get(question.code)),
        /** What somebody else answered apart, otherwise. */
        atOdds: atOdds.filter(({ code }) => code === question.code).map(({ second }) => second),
      })),
      toConfirm: unconfirmed.map(({ question: { code, text, levels }, before: { kind, level, certainty, reason, note, answeredAt, by } }) => ({
        code, text, levels, before: { kind, level, certainty, reason, note, answeredAt, by },
      })),
      lastClosedAt: last?.closedAt ?? null,
      mayAnswer: decide('assessment.answer', grant.actor).kind === 'allowed',
      mayInvite: decide('assessment.invite', grant.actor).kind === 'allowed',
    })
  })

/** The compact form of a part, to type in what was answered on paper. Same refusals as the page of the part. */
export const readTypedPart = (grant: Grant<'assessment.answer'>, domainCode: string) =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    if (!open) return refuse('conflict', 'assessment.not-open')
    const part = await partOf(tx, open, domainCode)
    if (!part) return notFound()
    const byCode = new Map(part.answers.map((row) => [row.questionCode, row]))
    return ok({ assessmentId: open.id, about: part.about, questions: part.asked.map((question) => withAnswer(question, byCode.get(question.code))) })
  })
