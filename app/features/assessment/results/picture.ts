import type { Bilingual } from '#app/features/core/index.ts'
import type { Answers } from '../answer.ts'
import { type Pass, type Question, type Questionnaire, questionsOf } from '../questionnaire.ts'

/** An answer worth telling: the fact of its level. */
export type Fact = { readonly question: string; readonly domain: string; readonly fact: Bilingual }

type Part = { readonly axis: string; readonly weight: number; readonly state: 'assessed' | 'to-confirm' | 'not-assessable' }

/** How an axis is shown: to confirm when the domains to confirm weigh more than half of those it can assess. Its level does not change. */
export const axisState = (domains: readonly Part[], axis: string): Part['state'] => {
  const weigh = (...states: readonly Part['state'][]): number => domains.reduce((sum, part) => sum + (part.axis === axis && states.includes(part.state) ? part.weight : 0), 0)
  const all = weigh('assessed', 'to-confirm')
  return all === 0 ? 'not-assessable' : weigh('to-confirm') > all / 2 ? 'to-confirm' : 'assessed'
}

type Ranked = { readonly question: Question; readonly level: number; readonly worth: number }

const ranked = (questionnaire: Questionnaire, pass: Pass, answers: Answers, worth: (question: Question, level: number, weight: number) => number): Fact[] => {
  const weightOf = new Map(questionnaire.domains.map((domain) => [domain.code, domain.weight]))
  return questionsOf(questionnaire, pass)
    .flatMap((question): Ranked[] => {
      const answer = answers[question.code]
      if (answer?.kind !== 'level') return []
      const value = worth(question, answer.level, question.weight * (weightOf.get(question.domain) ?? 0))
      return value > 0 ? [{ question, level: answer.level, worth: value }] : []
    })
    .sort((a, b) => b.worth - a.worth)
    .flatMap(({ question, level }) => {
      const fact = question.levels[level]
      return fact ? [{ question: question.code, domain: question.domain, fact }] : []
    })
}

const failsAt = ({ blocking }: Question, level: number): boolean => blocking !== undefined && level <= blocking.failsAtOrBelow

/**
 * The three known answers at or above the target that weigh most: above the target first, then by weight. Nothing under level 2 is a
 * strength, nor an answer that caps a domain: a low target does not make it one.
 */
export const strengthsOf = (questionnaire: Questionnaire, pass: Pass, target: number, answers: Answers): Fact[] =>
  ranked(questionnaire, pass, answers, (question, level, weight) => (level >= Math.max(2, target) && !failsAt(question, level) ? (level - target + 1) * weight : 0)).slice(0, 3)

/** The three known answers under the target that cost most: a failed blocking control first, then distance times weight. */
export const gapsOf = (questionnaire: Questionnaire, pass: Pass, target: number, answers: Answers): Fact[] =>
  ranked(questionnaire, pass, answers, (question, level, weight) => {
    const fails = failsAt(question, level)
    return level < target || fails ? Math.max(0, target - level) * weight + (fails ? 100 : 0) : 0
  }).slice(0, 3)
