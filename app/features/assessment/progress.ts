import { type Question, type Questionnaire, domainsInOrder } from './questionnaire.ts'

export type AnswerKind = 'level' | 'unknown' | 'not-applicable'

/** Where the questions asked stand. « Je ne sais pas » is an answer; `next` is the first one left blank. */
export type Progress = { readonly answered: number; readonly total: number; readonly next: string | null }

/** Counts the questions asked that have an answer. */
export const progressOf = (questions: readonly Pick<Question, 'code'>[], answered: ReadonlySet<string>): Progress => ({
  answered: questions.filter((question) => answered.has(question.code)).length,
  total: questions.length,
  next: nextBlank(questions, answered, null),
})

/** The next question asked and left blank after this one, then from the start; null when none is left. */
export const nextBlank = (questions: readonly Pick<Question, 'code'>[], answered: ReadonlySet<string>, after: string | null): string | null => {
  const codes = questions.map((question) => question.code)
  const at = after === null ? 0 : codes.indexOf(after) + 1
  return [...codes.slice(at), ...codes.slice(0, at)].find((code) => !answered.has(code)) ?? null
}

export type Place = {
  readonly rank: number
  readonly total: number
  readonly previous: string | null
  readonly next: string | null
  /** The axis of each part (domain) that has a question asked, by its rank among the axes, in the order of the walk. */
  readonly parts: readonly number[]
  /** The part this question belongs to, and where the question stands in it. */
  readonly part: { readonly at: number; readonly rank: number; readonly total: number }
}

/** The questions asked before and after, and where this one stands; null when it is not asked. */
export const placeOf = (questionnaire: Questionnaire, questions: readonly Question[], code: string): Place | null => {
  const at = questions.findIndex((question) => question.code === code)
  if (at < 0) return null
  const asked = domainsInOrder(questionnaire).filter((domain) => questions.some((question) => question.domain === domain.code))
  const own = questions.filter((question) => question.domain === questions[at]?.domain)
  return {
    rank: at + 1,
    total: questions.length,
    previous: questions[at - 1]?.code ?? null,
    next: questions[at + 1]?.code ?? null,
    parts: asked.map((domain) => questionnaire.axes.findIndex((axis) => axis.code === domain.axis)),
    part: { at: asked.findIndex((domain) => domain.code === questions[at]?.domain), rank: own.findIndex((question) => question.code === code) + 1, total: own.length },
  }
}
