import { type Answers, type Questionnaire, type ScoreInput, intervalOf, isVisible, questionsOf, score } from '#app/features/assessment/index.ts'
import type { Gap, Levels, Problem } from '../engine/problem.ts'
import { generator } from './generator.ts'

/** How the doubt is studied: part of the published model (`study`). */
export type Study = {
  readonly draws: number
  /** Between two uncertain answers of one domain, 0–1. */
  readonly correlation: number
  readonly robustShare: number
  readonly likelyShare: number
}

/** What is not known of a body: its closed picture, as it was scored, the target of that day, and how to study it. Plain data: it crosses to the worker. */
export type Uncertainty = { readonly questionnaire: Questionnaire; readonly input: ScoreInput; readonly target: number; readonly study: Study }

/** An answer that may be several levels: `levels`, lowest first. `unknown`: nobody answered; otherwise it was guessed. */
export type Uncertain = { readonly question: string; readonly domain: string; readonly levels: readonly number[]; readonly unknown: boolean }

/** One way things may be. `levels`: by uncertain answer. `quality`: by lot, how well it goes, from the low effect (0) to the high one (1). */
export type Draw = { readonly levels: readonly number[]; readonly gaps: readonly Gap[]; readonly answers: Problem['answers']; readonly quality: Readonly<Record<string, number>> }

const everyOffer = (problem: Problem) => [...problem.lots.flatMap((lot) => lot.formulas), ...problem.options]

/** The answers that some prerequisite asks for, with the levels it asks. */
export const gatesOf = (problem: Problem): { question: string; level: number }[] =>
  everyOffer(problem).flatMap(({ prerequisites }) => prerequisites.flatMap(({ anyOf }) => anyOf.flatMap((each) => (each.kind === 'answer' ? [{ question: each.question, level: each.level }] : []))))

/** The answers as scored: a hidden question does not apply. */
const seen = ({ questionnaire, input: { context, answers } }: Uncertainty): Answers => ({
  ...answers,
  ...Object.fromEntries(questionnaire.questions.filter((question) => !isVisible(question, context)).map(({ code }) => [code, { kind: 'not-applicable' as const }])),
})

/**
 * What is uncertain: every answer whose published interval (assessment rules: unknown 0 to 2, a guess one level around when nothing documents it)
 * holds more than one whole level. Questions of the pass, and those outside it that a prerequisite asks for; in the order of the bank.
 */
export const uncertainOf = (problem: Problem, uncertainty: Uncertainty): Uncertain[] => {
  const answers = seen(uncertainty)
  const asked = new Set(questionsOf(uncertainty.questionnaire, uncertainty.input.pass).map(({ code }) => code))
  const gates = new Set(gatesOf(problem).map(({ question }) => question))
  return questionsOf(uncertainty.questionnaire, 'full').flatMap(({ code, domain }) => {
    const answer = answers[code]
    if (answer?.kind === 'not-applicable' || !(asked.has(code) || gates.has(code))) return []
    const { low, high } = intervalOf(answer)
    const levels = [0, 1, 2, 3, 4].filter((level) => level >= low && level <= high)
    return levels.length > 1 ? [{ question: code, domain, levels, unknown: answer?.kind !== 'level' }] : []
  })
}

/** The gaps with some answers set to a level: scored again, target frozen. A domain that cannot be assessed keeps the gap it is assumed to have. */
export const gapsWith = (problem: Problem, uncertainty: Uncertainty, levels: Readonly<Record<string, number>>): Gap[] => {
  const given = Object.fromEntries(Object.entries(levels).map(([question, level]) => [question, { kind: 'level' as const, level, guess: false, assurance: 0 as const }]))
  const { domains } = score(uncertainty.questionnaire, uncertainty.input.pass, uncertainty.target, { ...seen(uncertainty), ...given })
  const points = new Map(domains.map(({ code, point, target }) => [code, point === null ? null : Math.round(Math.max(0, target - point) * 1_000) / 1_000]))
  return problem.gaps.map((gap) => ({ ...gap, gap: points.get(gap.domain) ?? gap.gap }))
}

/** Levels gained at a quantile of the triangular law (low, likely, high), in thousandths of a level. */
export const triangular = ({ low, likely, high }: Levels, quantile: number): number => {
  const width = high - low
  if (width <= 0) return likely
  const mode = (likely - low) / width
  const at = quantile < mode ? low + Math.sqrt(quantile * width * (likely - low)) : high - Math.sqrt((1 - quantile) * width * (high - likely))
  return Math.round(at * 1_000) / 1_000
}

/** An option that belongs to no lot goes its own way. */
export const qualityKey = (lot: string | null, code: string): string => lot ?? `alone ${code}`

/**
 * Seeded draws. Each uncertain answer takes one of its levels with equal chances. It follows the draw common to its domain with probability
 * √correlation, a draw of its own otherwise: levels are exactly uniform, and two of one domain correlate by exactly `correlation`.
 * Effects are triangular, with one quantile for all formulas, options and domains of a lot: a lot that is well served is so throughout, and a
 * higher rung never gains less than a lower one. Lots are independent of one another. Prices are known.
 */
export const drawsOf = (problem: Problem, uncertainty: Uncertainty, seed: number): Draw[] => {
  const random = generator(seed)
  const uncertain = uncertainOf(problem, uncertainty)
  const domains = [...new Set(uncertain.map(({ domain }) => domain))]
  const keys = [...new Set([...problem.lots.map(({ lot }) => lot), ...problem.options.map(({ lot, option }) => qualityKey(lot, option))])]
  const follows = Math.sqrt(uncertainty.study.correlation)
  return Array.from({ length: uncertainty.study.draws }, () => {
    const common = new Map(domains.map((domain) => [domain, random()]))
    const levels = uncertain.map(({ domain, levels: possible }) => {
      const [own, chance] = [random(), random()]
      const place = chance < follows ? (common.get(domain) ?? own) : own
      return possible[Math.floor(place * possible.length)] ?? 0
    })
    const set = Object.fromEntries(uncertain.map(({ question }, index) => [question, levels[index] ?? 0]))
    return { levels, gaps: gapsWith(problem, uncertainty, set), answers: { ...problem.answers, ...set }, quality: Object.fromEntries(keys.map((key) => [key, random()])) }
  })
}

/** The problem as it would be if the draw were the truth. */
export const problemIn = (problem: Problem, { gaps, answers, quality }: Pick<Draw, 'gaps' | 'answers' | 'quality'>): Problem => {
  const inDraw = <T extends { readonly effects: Problem['options'][number]['effects'] }>(offer: T, key: string): T => {
    const quantile = quality[key]
    if (quantile === undefined) return offer
    return { ...offer, effects: offer.effects.map((effect) => ({ ...effect, levels: { ...effect.levels, likely: triangular(effect.levels, quantile) } })) }
  }
  return {
    ...problem,
    gaps,
    answers,
    lots: problem.lots.map((lot) => ({ ...lot, formulas: lot.formulas.map((each) => inDraw(each, lot.lot)) })),
    options: problem.options.map((each) => inDraw(each, qualityKey(each.lot, each.option))),
  }
}
