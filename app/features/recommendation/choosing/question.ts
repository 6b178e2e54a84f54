import { type ParisDay, addMonths } from '#app/features/core/index.ts'
import type { Question, Standing } from '../advice/advice.ts'
import { withOneOf } from '../advice/variants.ts'
import type { ExistingContract, Problem } from '../engine/problem.ts'
import type { Means, RunningContract } from '../means/means.ts'
import type { Model } from '../model/model.schema.ts'
import type { LotOffers } from '../model/offers.ts'

/** What a plan is computed from, besides the means: one authority on one day. */
export type Ground = {
  readonly today: ParisDay
  readonly study: Model['study']
  /** Lots and options, sized and priced; synergies and value of the model. */
  readonly searched: Pick<Problem, 'lots' | 'options' | 'synergies' | 'value'>
  readonly offers: readonly LotOffers[]
  readonly standings: readonly Standing[]
  /** Question → level; null or absent: not known. */
  readonly answers: Problem['answers']
  readonly running: readonly RunningContract[]
}

/** Milliseconds that one search may take before it returns its best with a bound. */
const patience = 2_500

/** First day of a year of the horizon: twelve months each, from the day of the computation. */
export const yearStart = (today: ParisDay, year: number): ParisDay => addMonths(today, 12 * (year - 1))

/** Years of the horizon on whose first day a contract still runs. */
const yearsUntil = (today: ParisDay, until: ParisDay | null, horizon: number): number =>
  Array.from({ length: horizon }, (_, index) => index + 1).filter((year) => until === null || yearStart(today, year) <= until).length

const contractOf = (today: ParisDay, horizon: number) => ({ lot, formula, until }: RunningContract): ExistingContract => ({ lot, formula, untilYear: yearsUntil(today, until, horizon) })

/** The question that the search answers for an authority with these means. Money in cents excluding tax; a grant adds to the first year. */
export const questionOf = (ground: Ground, means: Means): Question => {
  const { searched, standings, answers, offers, today, study } = ground
  const wanted: Problem = {
    ...searched,
    gaps: standings.map(({ domain, weight, gap }) => ({ domain, weight, gap })),
    answers,
    existing: ground.running.map(contractOf(today, means.years.length)),
    years: means.years.map((year, index) => ({ ...year, budgetCents: year.budgetCents + (index === 0 ? means.grantCents : 0) })),
    exclude: means.lots.flatMap((each) => (each.wish === 'never' ? [each.lot] : [])),
    require: means.lots.flatMap((each) => (each.wish === 'any' ? [each.lot] : [])),
  }
  const problem = means.lots.reduce((asked, each) => (each.wish === 'formula' ? withOneOf(asked, each.lot, [each.formula]) : asked), wanted)
  return { problem, standings, leftOut: offers.flatMap(({ leftOut }) => leftOut), modestShare: study.modestShare, stepCents: study.stepCents, nearShare: study.nearShare, patience }
}
