import type { Bilingual, Lang } from '#app/features/core/index.ts'
import type { Certainty } from '../answer.ts'
import { isVisible } from '../context.ts'
import type { ContextAnswers } from '../context.ts'
import { type Pass, type Questionnaire, questionsOf } from '../questionnaire.ts'

/** An answer as stored. */
export type StoredAnswer = {
  readonly kind: 'level' | 'unknown' | 'not-applicable'
  readonly level: number | null
  readonly certainty: Certainty | null
  readonly assurance: number
  readonly reason: string
  readonly note: string
  readonly happened: string
  readonly by: string | null
  readonly answeredAt: Date
}

/** One question of a pass with what became of it; `hidden`: the context did not ask it; `blank`: nobody answered. */
export type AnswerLine = {
  readonly code: string
  readonly domain: Bilingual
  readonly text: Bilingual
  readonly state: StoredAnswer['kind'] | 'blank' | 'hidden'
  /** The fact of the level answered. */
  readonly fact: Bilingual | null
  readonly answer: StoredAnswer | null
}

type Picture = { readonly questionnaire: Questionnaire; readonly pass: Pass; readonly context: ContextAnswers; readonly rows: ReadonlyMap<string, StoredAnswer> }

/** Every question of the pass, in its order, with its answer as it counts: one hidden by the context counts as not asked, whatever was answered before. */
export const answerLines = ({ questionnaire, pass, context, rows }: Picture): AnswerLine[] => {
  const domains = new Map(questionnaire.domains.map(({ code, title }) => [code, title]))
  return questionsOf(questionnaire, pass).map((question): AnswerLine => {
    const { code, text, levels } = question
    const named = { code, text, domain: domains.get(question.domain) ?? { fr: question.domain, en: question.domain } }
    if (!isVisible(question, context)) return { ...named, state: 'hidden', fact: null, answer: null }
    const answer = rows.get(code) ?? null
    const fact = answer?.kind === 'level' && answer.level !== null ? (levels[answer.level] ?? null) : null
    return { ...named, state: answer?.kind ?? 'blank', fact, answer }
  })
}

/** Assurance in the letters of the published method. */
export const assuranceCode = (answer: StoredAnswer | null): string => (answer?.kind === 'level' ? `A${answer.assurance}` : '')

/** The words of a line, in the language of the file. */
export type LineWords = { readonly states: Readonly<Record<Exclude<AnswerLine['state'], 'level'>, string>>; readonly certainties: Readonly<Record<Certainty, string>> }

/** The answer in words: the fact of its level, else what became of it. */
export const answerInWords = ({ state, fact }: AnswerLine, lang: Lang, { states }: LineWords): string => (state === 'level' ? (fact?.[lang] ?? '') : states[state])
