import type { Standing } from '../advice/advice.ts'
import { milli } from '../engine/value.ts'

/** What of a domain's score a standing is made from (assessment's `DomainScore`). */
export type ScoredDomain = { readonly code: string; readonly weight: number; readonly state: 'assessed' | 'to-confirm' | 'not-assessable'; readonly point: number | null; readonly target: number }

/** Level assumed where a domain could not be assessed: somebody able to prove better would have answered (assessment rules, unknown answers). */
export const assumedLevel = 0.5

/** Where each domain stands before any plan: gap = max(0, target − level), in thousandths of a level. A domain that was not assessed enters at the assumed level and says so. */
export const standingsOf = (domains: readonly ScoredDomain[]): Standing[] =>
  domains.map(({ code, weight, state, point, target }) => {
    const assessed = state === 'not-assessable' ? null : point
    const from = assessed ?? assumedLevel
    return { domain: code, weight, from, target, gap: milli(Math.max(0, target - from)) / 1_000, assumed: assessed === null }
  })
