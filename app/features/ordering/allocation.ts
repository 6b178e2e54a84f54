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
  /** Awards served, longest ago first: what orders the candidates where who declines keeps its priority. See `servedOrder`. */
  readonly served: readonly AwardId[]
  /** Awards already asked in this chain, first asked first. */
  readonly excluded: readonly AwardId[]
  /** Catalogue items the order needs priced. */
  readonly items: readonly string[]
}

export type Allocation = { readonly chosen: Candidate | null; readonly candidates: readonly AllocationStep[]; readonly turnBefore: number; readonly turnAfter: number }

/** True where the order of the candidates comes from who was served, not from the turn alone. */
export const keepsPriority = (rule: AllocationRule): boolean => rule.kind === 'rotation' && rule.declinedTurn === 'kept'

/**
 * Awards by their latest order, longest ago first, from the designations of a lot in the order they were made.
 * An order declined or left without answer served nobody: its contractor stays where it was.
 */
export const servedOrder = (designations: readonly { readonly awardId: AwardId; readonly closed: boolean }[]): AwardId[] => {
  const latest = new Set<AwardId>()
  for (const { awardId, closed } of designations) {
    if (closed) continue
    latest.delete(awardId)
    latest.add(awardId)
  }
  return [...latest]
}

const obstacle = (candidate: Candidate, context: AllocationContext): CandidateReason | null => {
  if (context.excluded.includes(candidate.awardId)) return 'already-asked'
  if (candidate.status !== 'active') return candidate.status
  if (candidate.zone.length > 0 && !candidate.zone.includes(context.department ?? '')) return 'out-of-zone'
  if (!candidate.available) return 'unavailable'
  const prices = candidate.schedule?.prices
  if (!prices || context.items.some((item) => prices[item] === undefined)) return 'no-price'
  return null
}

const orderTried = (rule: AllocationRule, candidates: readonly Candidate[], { turn, served }: AllocationContext): Candidate[] => {
  const byRank = [...candidates].sort((a, b) => a.rank - b.rank)
  switch (rule.kind) {
    case 'single':
      return byRank.slice(0, 1)
    case 'cascade':
      return byRank
    case 'rotation':
      // Never served (-1) comes before served long ago; equal places stay in the order of the ranks.
      if (keepsPriority(rule)) return byRank.sort((a, b) => served.indexOf(a.awardId) - served.indexOf(b.awardId))
      return [...byRank.filter((candidate) => candidate.rank >= turn), ...byRank.filter((candidate) => candidate.rank < turn)]
  }
}

/** Rank that comes first among those that may be asked, now or for another order. */
const firstInTurn = (tried: readonly Candidate[], context: AllocationContext): number | undefined =>
  tried.find((candidate) => [null, 'already-asked'].includes(obstacle(candidate, context)))?.rank

const turnAfterwards = (rule: AllocationRule, tried: readonly Candidate[], chosen: Candidate | null, context: AllocationContext): number => {
  if (rule.kind !== 'rotation' || !chosen) return context.turn
  if (keepsPriority(rule)) return firstInTurn(tried.filter((candidate) => candidate !== chosen), context) ?? chosen.rank
  const ranks = tried.map((candidate) => candidate.rank).sort((a, b) => a - b)
  return ranks.find((rank) => rank > chosen.rank) ?? ranks[0] ?? context.turn
}

/**
 * Designates the contractor of an order by the lot's published rule; nobody picks. Deterministic: same rule, candidates and context, same answer.
 * Cascade returns to rank 1 for every new order. A tour de rôle where declining loses the turn starts at `turn` and hands it to the rank after
 * the one designated; a contractor passed over (unavailable, out of zone, suspended) loses its turn too. A tour de rôle where it is kept asks
 * whoever was served longest ago first: who declines was not served and keeps its priority, and the others share the orders evenly.
 * Every candidate gets a reason: the list is the proof stored with the order.
 */
export const allocate = (rule: AllocationRule, candidates: readonly Candidate[], context: AllocationContext): Allocation => {
  const tried = orderTried(rule, candidates, context)
  const chosen = tried.find((candidate) => obstacle(candidate, context) === null) ?? null
  const steps = tried.map((candidate): AllocationStep => ({
    awardId: candidate.awardId,
    firmId: candidate.firmId,
    firmName: candidate.firmName,
    rank: candidate.rank,
    reason: candidate === chosen ? 'designated' : (obstacle(candidate, context) ?? 'not-reached'),
    unavailableUntil: candidate.unavailableUntil,
  }))
  const turnBefore = keepsPriority(rule) ? (firstInTurn(tried, context) ?? context.turn) : context.turn
  return { chosen, candidates: steps, turnBefore, turnAfter: turnAfterwards(rule, tried, chosen, context) }
}
