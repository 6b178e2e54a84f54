import { decide } from '#app/access/decide.ts'
import type { Grant } from '#app/access/grant.ts'
import { ok } from '#app/features/core/index.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { type AssessmentRow, findAnswers, findClosed, findOpen } from '../assessment.repo.server.ts'
import { nextBlank } from '../progress.ts'
import { currentQuestionnaire, readQuestionnaire } from '../questionnaire.server.ts'
import { questionsOf } from '../questionnaire.ts'
import { findContributions } from '../together/contributions.repo.server.ts'
import { askedIn, passOf } from './asked.ts'
import { readLastTime } from './last-time.service.server.ts'
import { toConfirm } from './reconfirm.ts'
import { minutesFor, tasksOf } from './tasks.ts'

/** The hub: the open assessment as a task list, the pictures already frozen, what this person may do. */
export const readHub = async (grant: Grant<'assessment.read'>, now: Date) => {
  const latest = await currentQuestionnaire()
  return inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    const closed = await findClosed(tx, grant)
    return ok({
      open: open ? await readOpen(tx, grant, open, now) : null,
      /** How many questions each pass holds, before the context hides any. */
      passes: { first: questionsOf(latest, 'first').length, full: questionsOf(latest, 'full').length },
      closed: closed.map(({ id, closedAt, closedBy, pass, attested, score: { overall } }) => ({ id, closedAt, closedBy, pass, attested, overall })),
      minutes: { first: minutesFor(questionsOf(latest, 'first').length), full: minutesFor(questionsOf(latest, 'full').length) },
      mayAnswer: decide('assessment.answer', grant.actor).kind === 'allowed',
      mayInvite: decide('assessment.invite', grant.actor).kind === 'allowed',
    })
  })
}

const readOpen = async (tx: Tx, grant: Grant<'assessment.read'>, open: AssessmentRow, now: Date) => {
  const questionnaire = await readQuestionnaire(open.questionnaire)
  const asked = askedIn(questionnaire, open)
  const answers = await findAnswers(tx, open.id)
  const last = await readLastTime(tx, grant)
  const answered = new Set(answers.map((answer) => answer.questionCode))
  const unconfirmed = new Set(toConfirm(asked, answered, last).map(({ question }) => question.code))
  const axes = tasksOf(questionnaire, asked, { answers, toConfirm: unconfirmed, invitations: await findContributions(tx, open.id), now })
  const parts = axes.flatMap((axis) => axis.parts)
  const count = (of: (part: (typeof parts)[number]) => number): number => parts.reduce((sum, part) => sum + of(part), 0)
  return {
    assessmentId: open.id,
    startedAt: open.startedAt,
    pass: passOf(open),
    /** How many questions the other pass would ask. */
    otherPass: askedIn(questionnaire, { pass: passOf(open) === 'full' ? 'first' : 'full', context: open.context }).length,
    contextTold: open.contextAt !== null,
    contextQuestions: questionnaire.context.length,
    axes,
    total: asked.length,
    answered: count((part) => part.answered),
    unknown: count((part) => part.unknown),
    toConfirm: unconfirmed.size,
    minutesLeft: minutesFor(count((part) => part.total - part.answered)),
    lastClosedAt: last?.closedAt ?? null,
    next: nextBlank(asked, answered, null),
  }
}
