import type { Axis, LotDocument } from '#app/features/agreement/index.ts'
import type { Answers, Questionnaire, ScoreInput } from '#app/features/assessment/index.ts'
import type { Cents, ParisDay } from '#app/features/core/index.ts'
import type { Standing } from '../advice/advice.ts'
import type { RunningContract } from '../means/means.ts'
import { searchedLots } from '../model/assemble.ts'
import type { SizedBody } from '../model/measures.ts'
import type { Model } from '../model/model.schema.ts'
import { type LotOffers, offersOf } from '../model/offers.ts'
import type { Bidder } from '../model/prices.ts'
import type { Ground } from './question.ts'

/** What was read of one authority on one day: the same whatever the means it then tries. */
export type Facts = {
  readonly today: ParisDay
  readonly model: Model
  readonly questionnaire: Questionnaire
  readonly documents: readonly LotDocument[]
  readonly axes: readonly Axis[]
  readonly agreementEnds: ParisDay
  readonly bidders: ReadonlyMap<string, readonly Bidder[]>
  /** Cents left under each lot's ceiling. */
  readonly remaining: ReadonlyMap<string, Cents>
  readonly department: string | null
  readonly measures: SizedBody
  readonly standings: readonly Standing[]
  readonly input: ScoreInput
  readonly target: number
  readonly running: readonly RunningContract[]
}

/** The levels of the answers that are known: unknown and not applicable ones are null, and meet no prerequisite. */
export const knownLevels = (answers: Answers): Record<string, number | null> =>
  Object.fromEntries(Object.entries(answers).map(([code, answer]) => [code, answer.kind === 'level' ? answer.level : null]))

/** Formulas and options of every lot, sized and priced for the authority over a horizon of so many years. */
export const offersFor = (facts: Facts, years: number): LotOffers[] =>
  facts.documents.map((lot) =>
    offersOf(facts.model, lot, {
      candidates: facts.bidders.get(lot.code) ?? [],
      buyer: { measures: facts.measures, department: facts.department },
      remainingCents: facts.remaining.get(lot.code) ?? 0,
      horizon: { from: facts.today, years, agreementEnds: facts.agreementEnds },
    }),
  )

/** What the question of an authority is made from, over a horizon of so many years. */
export const groundOf = (facts: Facts, years: number): Ground => {
  const offers = offersFor(facts, years)
  return {
    today: facts.today,
    study: facts.model.study,
    searched: searchedLots(facts.model, facts.measures, offers),
    offers,
    standings: facts.standings,
    answers: knownLevels(facts.input.answers),
    running: facts.running,
  }
}
