import type { Answers } from './answer.ts'
import type { ContextAnswers } from './context.ts'
import type { Questionnaire } from './questionnaire.ts'

type Rule = Questionnaire['consistency'][number]
type Condition = Rule['when'][number]

/** A pair of answers to talk about: the rule, what to ask, and the codes of both answers (questions or context). */
export type Doubt = { readonly code: string; readonly ask: Rule['ask']; readonly about: readonly string[] }

const isMet = (condition: Condition, answers: Answers, context: ContextAnswers): boolean => {
  if ('is' in condition) {
    const options = context[condition.context]
    return Array.isArray(options) && options.includes(condition.is)
  }
  const answer = 'question' in condition ? answers[condition.question] : undefined
  const figure = 'context' in condition ? context[condition.context] : answer?.kind === 'level' ? answer.level : undefined
  return typeof figure === 'number' && ('atLeast' in condition ? figure >= condition.atLeast : figure <= condition.atMost)
}

/**
 * The rules that both answers of a pair call for, in the order of the bank. They ask and never correct; they say nothing of an answer
 * that is unknown, not applicable or blank.
 */
export const doubtsOf = (questionnaire: Questionnaire, answers: Answers, context: ContextAnswers): Doubt[] =>
  questionnaire.consistency
    .filter(({ when }) => when.every((condition) => isMet(condition, answers, context)))
    .map(({ code, ask, when }) => ({ code, ask, about: when.map((condition) => ('question' in condition ? condition.question : condition.context)) }))
