import type { Grant } from '#app/access/grant.ts'
import { notFound, ok } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { actionsByPerson, mayCostAnHour } from './actions-by-person.ts'
import { freeActionsFor } from './free-actions.ts'
import { findFrozen } from './frozen-picture.server.ts'

/** What can be done without buying anything, by the one who does it, each with the answer that calls for it. */
export const readActions = async (grant: Grant<'assessment.read'>, assessmentId: string) =>
  inTransaction(grant, async (tx) => {
    const picture = await findFrozen(tx, grant, assessmentId)
    if (!picture) return notFound()
    const { row, questionnaire, pass, answers } = picture
    const questions = new Map(questionnaire.questions.map((question) => [question.code, question]))
    const actions = freeActionsFor(questionnaire, pass, answers)
    const reason = (code: string) => {
      const answer = answers[code]
      return answer?.kind === 'level' ? (questions.get(code)?.levels[answer.level] ?? null) : null
    }
    return ok({
      assessmentId: row.id,
      closedAt: row.closedAt,
      count: actions.length,
      people: actionsByPerson(actions).map((person) => ({
        ...person,
        actions: person.actions.map((action) => ({
          code: action.code, question: action.question, text: action.text, minutes: action.minutes, withWhom: action.who.slice(1),
          fact: reason(action.question), asked: questions.get(action.question)?.text ?? null, mayCost: mayCostAnHour(action),
        })),
      })),
    })
  })
