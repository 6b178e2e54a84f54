import { type LotDocument } from '#app/features/agreement/index.ts'
import type { Candidate } from '#app/features/contractors/index.ts'
import { findCandidates } from '#app/features/contractors/index.server.ts'
import { type AwardId, type ParisDay, type Result, ok } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { type Allocation, allocate, keepsPriority } from './allocation.ts'
import { findServed } from './orders.repo.server.ts'
import { type Pricing, itemsWanted, priceOrder } from './pricing.ts'

export type Need = {
  readonly lot: LotDocument
  readonly department: string | null
  readonly quantities: Readonly<Record<string, number>>
  /** Awards already asked for this need, first asked first. */
  readonly excluded: readonly AwardId[]
}

/** Who the lot's rule designates today and at what price; `offer` null when nobody can serve. */
export type Designation = { readonly allocation: Allocation; readonly offer: { readonly candidate: Candidate; readonly pricing: Pricing } | null }

/** Runs the lot's rule on today's candidates and prices the need from the schedule in force. A preview unless the account is locked. */
export const designate = async (tx: Tx, need: Need, turn: number, day: ParisDay): Promise<Result<Designation>> => {
  const { lot, department, quantities, excluded } = need
  const candidates = await findCandidates(tx, lot.code, day)
  const served = keepsPriority(lot.allocation) ? await findServed(tx, lot.code) : []
  const allocation = allocate(lot.allocation, candidates, { department, turn, served, excluded, items: itemsWanted(quantities) })
  const candidate = allocation.chosen
  if (!candidate) return ok({ allocation, offer: null })
  const pricing = priceOrder(lot, quantities, candidate.schedule?.prices ?? {})
  return pricing.ok ? ok({ allocation, offer: { candidate, pricing: pricing.value } }) : pricing
}
