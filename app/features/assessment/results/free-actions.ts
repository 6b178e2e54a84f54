import type { Answers } from '../answer.ts'
import { type Pass, type Questionnaire, questionsOf } from '../questionnaire.ts'

/** Something to do that needs no purchase. `because`: the answer is low enough, or nobody knows it. */
export type FreeAction = Questionnaire['freeActions'][number] & { readonly because: 'level' | 'unknown' }

/**
 * The free actions that a picture calls for: those of a blocking control first, then by weight of the question times weight of its domain,
 * then the shortest. An unknown answer calls for them too; a question not applicable, or outside the pass, does not.
 */
export const freeActionsFor = (questionnaire: Questionnaire, pass: Pass, answers: Answers): FreeAction[] => {
  const domainWeight = new Map(questionnaire.domains.map(({ code, weight }) => [code, weight]))
  const asked = new Map(questionsOf(questionnaire, pass).map((question) => [question.code, question]))
  return questionnaire.freeActions
    .flatMap((action) => {
      const question = asked.get(action.question)
      const answer = answers[action.question]
      if (!question || answer?.kind === 'not-applicable' || (answer?.kind === 'level' && answer.level > action.whenAtMost)) return []
      const worth = (question.blocking ? 100 : 0) + question.weight * (domainWeight.get(question.domain) ?? 0)
      return [{ worth, action: { ...action, because: answer?.kind === 'level' ? ('level' as const) : ('unknown' as const) } }]
    })
    .sort((a, b) => b.worth - a.worth || a.action.minutes - b.action.minutes)
    .map(({ action }) => action)
}
