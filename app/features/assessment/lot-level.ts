import { type Interval, weightedMean } from './interval.ts'
import { type DomainState, type Score, isAssessable } from './scoring.ts'

/** Level of a lot: weighted mean of the assessable domains whose main lot it is; `to-confirm` as soon as one of them is. Null without one. */
export type LotLevel = { readonly lotCode: string; readonly state: DomainState; readonly level: Interval | null }

/** The level of each lot named by the questionnaire, in the order its domains name them. */
export const lotLevels = (score: Score): LotLevel[] =>
  [...new Set(score.domains.map((domain) => domain.lotCode))].map((lotCode) => {
    const domains = score.domains.filter((domain) => domain.lotCode === lotCode).filter(isAssessable)
    const level = weightedMean(domains.map((domain) => ({ weight: domain.weight, interval: domain })))
    const state = level === null ? 'not-assessable' : domains.some((domain) => domain.state === 'to-confirm') ? 'to-confirm' : 'assessed'
    return { lotCode, state, level }
  })
