import type { Gap } from './model.ts'

/** What of a domain's score the gaps are made from (assessment's `DomainScore`). */
export type ScoredDomain = { readonly code: string; readonly weight: number; readonly state: 'assessed' | 'to-confirm' | 'not-assessable'; readonly point: number | null; readonly target: number; readonly unknown: readonly string[] }

/** Level assumed where a domain could not be assessed: somebody able to prove better would have answered (assessment rules, unknown answers). */
export const assumedLevel = 0.5

/** The gaps a plan may close: target less level, never below zero. A domain that was not assessed enters at the assumed level and says so. */
export const gapsOf = (domains: readonly ScoredDomain[]): Gap[] =>
  domains.map(({ code, weight, state, point, target }) => {
    const assessed = state === 'not-assessable' ? null : point
    const from = assessed ?? assumedLevel
    return { domain: code, weight, from, target, gap: Math.max(0, target - from), assumed: assessed === null }
  })
