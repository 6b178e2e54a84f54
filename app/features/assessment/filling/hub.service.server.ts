import { decide } from '#app/access/decide.ts'
import type { Grant } from '#app/access/grant.ts'
import { ok } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { findAnswerKinds, findClosed, findOpen } from '../assessment.repo.server.ts'
import { type AnswerKind, progressOf } from '../progress.ts'
import { currentQuestionnaire, readQuestionnaire } from '../questionnaire.server.ts'
import { questionsOf } from '../questionnaire.ts'
import { askedIn } from './asked.ts'

/** The hub: the open assessment as a task list, the pictures already frozen, what this person may do. */
export const readHub = async (grant: Grant<'assessment.read'>) => {
  const latest = await currentQuestionnaire()
  return inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    const questionnaire = open ? await readQuestionnaire(open.questionnaire) : latest
    const kinds = open ? await findAnswerKinds(tx, open.id) : new Map<string, AnswerKind>()
    const closed = await findClosed(tx, grant)
    return ok({
      open: open ? { assessmentId: open.id, startedAt: open.startedAt, progress: progressOf(questionnaire, askedIn(questionnaire, open), kinds) } : null,
      total: questionsOf(questionnaire, 'first').length,
      closed: closed.map(({ id, closedAt, closedBy, score: { overall } }) => ({ id, closedAt, closedBy, overall })),
      mayAnswer: decide('assessment.answer', grant.actor).kind === 'allowed',
      mayClose: decide('assessment.close', grant.actor).kind === 'allowed',
    })
  })
}
