import type { Answers } from './answer.ts'
import { type ContextQuestion, type Pass, type Question, type Questionnaire, questionsOf } from './questionnaire.ts'

/** Context code → figure, or codes of the options (one for a `choice`). What nobody told is absent. */
export type ContextAnswers = Readonly<Record<string, number | readonly string[]>>

/** Whether a value of unknown shape answers a context question: a whole figure within its bounds, or options that exist and may stand together. */
export const answersContext = (question: ContextQuestion, given: unknown): given is number | readonly string[] => {
  if (!('options' in question)) return typeof given === 'number' && Number.isInteger(given) && given >= question.min && given <= question.max
  if (!Array.isArray(given) || given.length === 0 || new Set(given).size !== given.length) return false
  const ticked = question.options.filter((option) => given.includes(option.code))
  const alone = question.kind === 'choice' || ticked.some((option) => option.exclusive)
  return ticked.length === given.length && (!alone || given.length === 1)
}

/** The context as stored, of unknown shape: what no longer answers the bank's question, or that the bank no longer asks, is dropped. */
export const storedContext = (questionnaire: Questionnaire, raw: unknown): ContextAnswers => {
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(raw ?? {}))
  return Object.fromEntries(
    questionnaire.context.flatMap((question) => {
      const value = given.get(question.code)
      return answersContext(question, value) ? [[question.code, value]] : []
    }),
  )
}

/** Whether a question is asked: hidden only when the context is known and holds none of what it needs. No answer to another question hides it. */
export const isVisible = ({ visibleWhen }: Pick<Question, 'visibleWhen'>, context: ContextAnswers): boolean => {
  const known = visibleWhen && context[visibleWhen.context]
  return !Array.isArray(known) || (visibleWhen?.anyOf.some((option) => known.includes(option)) ?? true)
}

/** The questions of a pass that the context does not hide, in the order of the pass. */
export const askedQuestions = (questionnaire: Questionnaire, pass: Pass, context: ContextAnswers): Question[] =>
  questionsOf(questionnaire, pass).filter((question) => isVisible(question, context))

/** The answers as they are scored: a hidden question counts as not applicable, whatever was answered before it was hidden. */
export const seenAnswers = (questionnaire: Questionnaire, context: ContextAnswers, answers: Answers): Answers => ({
  ...answers,
  ...Object.fromEntries(questionnaire.questions.filter((question) => !isVisible(question, context)).map(({ code }) => [code, { kind: 'not-applicable' as const }])),
})

type Feed = Extract<ContextQuestion, { feeds?: unknown }>['feeds'] & string

/** What the context says of the profile, by figure: agents, workstations…, and the NIS 2 status. What nobody told is absent. */
export const fedByContext = (questionnaire: Questionnaire, context: ContextAnswers): Partial<Record<Feed, number | string>> =>
  Object.fromEntries(
    questionnaire.context.flatMap((question) => {
      const given = context[question.code]
      const value = typeof given === 'number' ? given : given?.[0]
      return 'feeds' in question && question.feeds && value !== undefined ? [[question.feeds, value]] : []
    }),
  )
