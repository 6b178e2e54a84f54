import type { AllocationRule } from '#app/features/agreement/index.ts'
import type { Candidate } from '#app/features/contractors/index.ts'
import type { AwardId, OrganisationId, ParisDay } from '#app/features/core/index.ts'

/** Why a candidate was designated or passed over. `not-reached`: it could have served, the rule stopped before it. */
export type CandidateReason =
  | 'designated'
  | 'not-reached'
  | 'already-asked'
  | 'terminated'
  | 'suspended'
  | 'out-of-zone'
  | 'unavailable'
  | 'no-price'

/** One line of the proof: a candidate in the order tried, and what became of it. */
export type AllocationStep = {
  readonly awardId: AwardId
  readonly firmId: OrganisationId
  readonly firmName: string
  readonly rank: number
  readonly reason: CandidateReason
  readonly unavailableUntil: ParisDay | null
}

export type AllocationContext = {
  /** Département of the authority; null when it has none (an authority without territory is served by firms without zone only). */
  readonly department: string | null
  /** Rank whose turn it is under a tour de rôle. */
  readonly turn: number
  /** Awards already asked in this chain, first asked first. */
  readonly excluded: readonly AwardId[]
  /** Catalogue items the order needs priced. */
  readonly items: readonly string[]
}

export type Allocation = { readonly chosen: Candidate | null; readonly candidates: readonly AllocationStep[]; readonly turnAfter: number }

const obstacle = (candidate: Candidate, context: AllocationContext): CandidateReason | null => {
  if (context.excluded.includes(candidate.awardId)) return 'already-asked'
  if (candidate.status !== 'active') return candidate.status
  if (candidate.zone.length > 0 && !candidate.zone.includes(context.department ?? '')) return 'out-of-zone'
  if (!candidate.available) return 'unavailable'
  const prices = candidate.schedule?.prices
  if (!prices || context.items.some((item) => prices[item] === undefined)) return 'no-price'
  return null
}

const orderTried = (rule: AllocationRule, candidates: readonly Candidate[], turn: number): Candidate[] => {
  const byRank = [...candidates].sort((a, b) => a.rank - b.rank)
  switch (rule.kind) {
    case 'single':
      return byRank.slice(0, 1)
    case 'cascade':
      return byRank
    case 'rotation':
      return [...byRank.filter((candidate) => candidate.rank >= turn), ...byRank.filter((candidate) => candidate.rank < turn)]
  }
}

const turnAfterwards = (rule: AllocationRule, tried: readonly Candidate[], chosen: Candidate | null, context: AllocationContext): number => {
  if (rule.kind !== 'rotation' || !chosen) return context.turn
  const firstAsked = tried.find((candidate) => candidate.awardId === context.excluded[0])
  if (rule.declinedTurn === 'kept' && firstAsked) return firstAsked.rank
  const ranks = tried.map((candidate) => candidate.rank).sort((a, b) => a - b)
  return ranks.find((rank) => rank > chosen.rank) ?? ranks[0] ?? context.turn
}

/**
 * Designates the contractor of an order by the lot's published rule; nobody picks. Deterministic: same rule, candidates and context, same answer.
 * Cascade returns to rank 1 for every new order; a tour de rôle starts at `turn` and hands the turn to the rank after the one designated;
 * a contractor passed over (unavailable, out of zone, suspended) loses its turn; one that declined keeps it only where the rule says so.
 * Every candidate gets a reason: the list is the proof stored with the order.
 */
export const allocate = (rule: AllocationRule, candidates: readonly Candidate[], context: AllocationContext): Allocation => {
  const tried = orderTried(rule, candidates, context.turn)
  const chosen = tried.find((candidate) => obstacle(candidate, context) === null) ?? null
  const steps = tried.map((candidate): AllocationStep => ({
    awardId: candidate.awardId,
    firmId: candidate.firmId,
    firmName: candidate.firmName,
    rank: candidate.rank,
    reason: candidate === chosen ? 'designated' : (obstacle(candidate, context) ?? 'not-reached'),
    unavailableUntil: candidate.unavailableUntil,
  }))
  return { chosen, candidates: steps, turnAfter: turnAfterwards(rule, tried, chosen, context) }
}
