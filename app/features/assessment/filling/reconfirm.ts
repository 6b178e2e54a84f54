import type { AnswerKind } from '../progress.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'

type Before = { readonly kind: AnswerKind }
type LastTime<B extends Before> = { readonly questionnaire: Questionnaire; readonly answers: ReadonlyMap<string, B> }

/** A question still blank, with what was answered last time. */
export type ToConfirm<B extends Before> = { readonly question: Question; readonly before: B }

/** Whether two published questions ask the same thing: same words, same five facts. A level means nothing on another ladder. */
const asksTheSame = (one: Question, other: Question): boolean => one.text.fr === other.text.fr && one.levels.every((fact, level) => fact.fr === other.levels[level]?.fr)

/**
 * The answers of last time that may be confirmed as they are: the question is asked, still blank, and asks the same thing.
 * « Je ne sais pas » is not confirmed: the question is simply asked again; nor « non concerné » where it is no longer allowed.
 */
export const toConfirm = <B extends Before>(asked: readonly Question[], answered: ReadonlySet<string>, last: LastTime<B> | null): ToConfirm<B>[] => {
  if (!last) return []
  const then = new Map(last.questionnaire.questions.map((question) => [question.code, question]))
  return asked.flatMap((question) => {
    const [before, old] = [last.answers.get(question.code), then.get(question.code)]
    if (!before || !old || answered.has(question.code) || before.kind === 'unknown') return []
    if (before.kind === 'not-applicable' && !question.notApplicable) return []
    return asksTheSame(question, old) ? [{ question, before }] : []
  })
}
