import { type Cents, type Result, ok, refuse } from '#app/features/core/index.ts'

/** States of one attempt. `accepted`, `declined`, `expired`, `abandoned` and `unallocated` are final: what follows is another attempt or another order. */
export type OrderState = 'to-sign' | 'issued' | 'accepted' | 'declined' | 'expired' | 'abandoned' | 'unallocated'

/** What the rules read of an order. Amounts in cents excluding tax. */
export type OrderFacts = { readonly state: OrderState; readonly answerDueAt: Date | null; readonly signedNetCents: Cents | null }

/** Right to sign on the day, as the authority recorded it; `limitCents` null: no limit stated. */
export type SigningRight = { readonly limitCents: Cents | null }

const stateConflict = (order: OrderFacts) => refuse('conflict', 'ordering.state', { state: order.state })

/** May this order be signed by this person at this price? The price shown binds: a higher one is shown again before it is signed. */
export const decideSign = (order: OrderFacts, facts: { right: SigningRight | undefined; netCents: Cents; shownNetCents: Cents }): Result<null> => {
  if (order.state !== 'to-sign') return stateConflict(order)
  const { right, netCents, shownNetCents } = facts
  if (!right) return refuse('invalid', 'ordering.no-signing-right')
  if (netCents > shownNetCents) return refuse('conflict', 'ordering.price-rose', { shownCents: shownNetCents, nowCents: netCents })
  if (right.limitCents !== null && netCents > right.limitCents) return refuse('invalid', 'ordering.above-limit', { limitCents: right.limitCents, netCents })
  return ok(null)
}

/** May the contractor still answer? Its delay ends at an instant; server time of receipt decides. */
export const decideAnswer = (order: OrderFacts, at: Date): Result<null> => {
  if (order.state === 'expired' || (order.state === 'issued' && isOverdue(order, at))) {
    return refuse('gone', 'ordering.answered-too-late', { dueAt: order.answerDueAt?.toISOString() ?? null })
  }
  if (order.state === 'accepted' || order.state === 'declined') return refuse('conflict', 'ordering.already-answered', { state: order.state })
  return order.state === 'issued' ? ok(null) : stateConflict(order)
}

/** Silence past the delay: the attempt closes and the next one opens. */
export const isOverdue = (order: OrderFacts, at: Date): boolean => order.state === 'issued' && order.answerDueAt !== null && at >= order.answerDueAt

/** Only what is not issued may be abandoned; an issued order is never edited. */
export const decideAbandon = (order: OrderFacts): Result<null> => (order.state === 'to-sign' ? ok(null) : stateConflict(order))

/**
 * Does a signature given earlier still bind the authority for this amount? Only while the same delegation is in force and its limit covers it:
 * nothing is issued under a right that ended, was replaced or was lowered since.
 */
export const signatureHolds = (right: (SigningRight & { readonly delegationRef: string | null }) | undefined, signedUnder: string | null, netCents: Cents): boolean =>
  right !== undefined && right.delegationRef === signedUnder && (right.limitCents === null || netCents <= right.limitCents)

/** What becomes of the attempt that follows a refusal or a silence. */
export type NextAttempt = 'issue' | 'sign-again' | 'unallocated'

/** The next rank's price goes out at once within what was signed, while that signature holds; otherwise the order is signed again; without contractor nothing goes out. */
export const decideNext = (facts: { netCents: Cents | null; signedNetCents: Cents | null; issuable: boolean; signatureHolds: boolean }): NextAttempt => {
  if (facts.netCents === null || !facts.issuable) return 'unallocated'
  return facts.signatureHolds && facts.signedNetCents !== null && facts.netCents <= facts.signedNetCents ? 'issue' : 'sign-again'
}

/** `RES-2026-000123`: gap-free per year, given at issue. */
export const orderNumber = (year: number, rank: number): string => `RES-${year}-${String(rank).padStart(6, '0')}`

/** Reasons a contractor may give for declining. */
export const declineReasons = ['no-capacity', 'out-of-scope', 'start-date', 'conflict-of-interest', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]
