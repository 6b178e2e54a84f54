import type { Answers } from '../answer.ts'
import { type ContextAnswers, askedQuestions, seenAnswers } from '../context.ts'
import { type Pass, type Question, type Questionnaire, domainsInOrder } from '../questionnaire.ts'
import { type Score, score } from '../scoring.ts'

/** An assessment as it stands. */
export type Standing = { readonly questionnaire: Questionnaire; readonly pass: Pass; readonly context: ContextAnswers; readonly target: number; readonly answers: Answers }

/** The score that closing freezes: a question hidden by the context counts as not applicable, a blank one as unknown. */
export const standingScore = ({ questionnaire, pass, context, target, answers }: Standing): Score => score(questionnaire, pass, target, seenAnswers(questionnaire, context, answers))

/** What closing now would freeze. */
export type Outlook = {
  /** Questions never answered, and those whose last answer waits to be confirmed: both count as unknown. */
  readonly blank: number
  readonly toReconfirm: number
  /** Domains that would be « à confirmer » for want of known answers. */
  readonly toConfirm: readonly Questionnaire['domains'][number]['title'][]
}

/** The questions asked that nobody answered in this assessment: apart, those of `waiting`, whose last answer waits to be confirmed. */
export const leftBlank = ({ questionnaire, pass, context, answers }: Standing, waiting: ReadonlySet<string>): { blank: Question[]; toReconfirm: Question[] } => {
  const without = askedQuestions(questionnaire, pass, context).filter(({ code }) => answers[code] === undefined)
  return { blank: without.filter(({ code }) => !waiting.has(code)), toReconfirm: without.filter(({ code }) => waiting.has(code)) }
}

/** What closing now would freeze, by the very rules that freeze it; `waiting`, as above. */
export const outlookOf = (standing: Standing, waiting: ReadonlySet<string>): Outlook => {
  const { blank, toReconfirm } = leftBlank(standing, waiting)
  const wanting = new Set(standingScore(standing).domains.filter(({ state }) => state === 'to-confirm').map(({ code }) => code))
  const toConfirm = domainsInOrder(standing.questionnaire).filter(({ code }) => wanting.has(code)).map(({ title }) => title)
  return { blank: blank.length, toReconfirm: toReconfirm.length, toConfirm }
}
