import { type FrameworkDocument, type LotDocument } from '#app/features/agreement/index.ts'
import { type Candidate, type PriceVersion, availableOn, unavailableUntil, versionInForce } from '#app/features/contractors/index.ts'
import { type AwardId, type OrderId, type OrganisationId, asId, endOfWorkingDays, parisDay } from '#app/features/core/index.ts'
import { type Account, type Allocation, type MovementType, type Pricing, allocate, decideNext, declineReasons, itemsWanted, move, performancePeriod, priceOrder, servedOrder } from '#app/features/ordering/index.ts'
import { type OrderPlan, delegation } from './order-plan.ts'
import type { DemoEntry, DemoEvent, DemoOrder, DemoRun, LotYear } from './order-rows.ts'
import type { Random } from './random.ts'
import { daysAfter, officeHours } from './time.ts'

/** A firm's place on the lot with everything it ever published, to know what held on any day. */
export type DemoAward = {
  readonly awardId: AwardId
  readonly firmId: OrganisationId
  readonly firmName: string
  readonly rank: number
  readonly zone: string[]
  readonly status: 'active'
  readonly versions: readonly PriceVersion[]
  readonly absence: { readonly from: Date; readonly until: string } | null
}

export type LotYearInput = {
  readonly lot: LotDocument
  readonly framework: Pick<FrameworkDocument, 'validTo'>
  readonly awards: readonly DemoAward[]
  readonly plans: readonly OrderPlan[]
  /** The account as the import opened it. */
  readonly opened: Account & { readonly turn: number }
  readonly now: Date
  readonly random: Random
}

const candidateAt = (award: DemoAward, at: Date): Candidate => {
  const day = parisDay(at)
  const statement = award.absence && award.absence.from <= at ? { available: false, until: award.absence.until } : undefined
  const version = versionInForce(award.versions, day)
  return {
    awardId: award.awardId,
    firmId: award.firmId,
    firmName: award.firmName,
    rank: award.rank,
    zone: award.zone,
    status: award.status,
    available: availableOn(statement, day),
    unavailableUntil: unavailableUntil(statement, day),
    schedule: version ? { id: version.id, version: version.version, validFrom: version.validFrom, prices: { ...version.prices } } : null,
  }
}

const reasonTexts: Readonly<Record<string, string>> = {
  'no-capacity': 'Nos équipes sont complètes jusqu’au trimestre prochain.',
  'out-of-scope': 'Le besoin décrit sort de ce que couvre le lot.',
  'start-date': 'Nous ne pouvons pas commencer à la date demandée.',
  'conflict-of-interest': 'Nous avons déjà conseillé cet organisme sur le même sujet.',
  other: 'Nous vous expliquons notre réponse par téléphone.',
}

type Offer = { candidate: Candidate; pricing: Pricing }
type Step = { at: Date; rank: number; run: () => void }

/**
 * Plays a year of orders on one lot through the portal's own rules: designation, price, reservation, answer, next attempt,
 * in the order of time and up to `now`. What has not happened yet stays to be signed or without answer.
 */
export const playLotYear = ({ lot, framework, awards, plans, opened, now, random }: LotYearInput): LotYear => {
  const orders: DemoOrder[] = []
  const lines = new Map<OrderId, readonly Pricing['lines'][number][]>()
  const events: DemoEvent[] = []
  const runs: DemoRun[] = []
  const entries: DemoEntry[] = []
  const agenda: Step[] = []
  let account: Account = opened
  let turn = opened.turn
  let scheduled = 0

  const at = (when: Date, run: () => void) => {
    scheduled += 1
    if (when <= now) agenda.push({ at: when, rank: scheduled, run })
  }
  const note = (order: DemoOrder, type: DemoEvent['type'], when: Date, who: { id: DemoEvent['personId']; name: string | null } | null, facts: DemoEvent['facts']) =>
    events.push({ orderId: order.id, type, at: when, personId: who?.id ?? null, personName: who?.name ?? null, facts })
  const post = (order: DemoOrder, type: Extract<MovementType, 'reserve' | 'commit' | 'release'>, when: Date): boolean => {
    const amountCents = type === 'release' ? -order.netCents : order.netCents
    const moved = move(account, { type, amountCents })
    if (!moved.ok) return false
    account = moved.value
    entries.push({
      lotCode: lot.code, seq: account.entries, type, orderId: order.id, amountCents, at: when, key: `${type}:${order.id}`,
      ceilingAfterCents: account.ceilingCents, reservedAfterCents: account.reservedCents, committedAfterCents: account.committedCents,
    })
    return true
  }
  const served = (): AwardId[] => {
    const closed = new Set(orders.filter(({ state }) => state === 'declined' || state === 'expired').map(({ id }) => id))
    return servedOrder(runs.flatMap(({ orderId, awardId }) => (awardId ? [{ awardId, closed: closed.has(orderId) }] : [])))
  }
  const designate = (plan: OrderPlan, excluded: readonly AwardId[], when: Date): { allocation: Allocation; offer: Offer | null } => {
    const candidates = awards.map((award) => candidateAt(award, when))
    const allocation = allocate(lot.allocation, candidates, { department: plan.buyer.authority.department, turn, served: served(), excluded, items: itemsWanted(plan.quantities) })
    const pricing = allocation.chosen ? priceOrder(lot, plan.quantities, allocation.chosen.schedule?.prices ?? {}) : null
    return { allocation, offer: allocation.chosen && pricing?.ok ? { candidate: allocation.chosen, pricing: pricing.value } : null }
  }
  const priced = (order: DemoOrder, offer: Offer) => {
    order.awardId = offer.candidate.awardId
    order.firmId = offer.candidate.firmId
    order.priceScheduleId = offer.candidate.schedule?.id ?? null
    order.netCents = offer.pricing.netCents
    order.taxCents = offer.pricing.taxCents
    lines.set(order.id, offer.pricing.lines)
  }
  const keepRun = (order: DemoOrder, allocation: Allocation, when: Date, awardId: AwardId | null) => {
    runs.push({ orderId: order.id, lotCode: lot.code, at: when, rule: lot.allocation, candidates: allocation.candidates, awardId, turnBefore: allocation.turnBefore, turnAfter: allocation.turnAfter })
    turn = allocation.turnAfter
  }

  const issue = (order: DemoOrder, plan: OrderPlan, asked: readonly AwardId[], designation: { allocation: Allocation; offer: Offer }, when: Date) => {
    const { allocation, offer } = designation
    priced(order, offer)
    if (!post(order, 'reserve', when)) return
    Object.assign(order, performancePeriod(order.startsOn, parisDay(when), plan.formula.months))
    order.state = 'issued'
    order.issuedAt = when
    order.answerDueAt = endOfWorkingDays(when, lot.answerWorkingDays)
    keepRun(order, allocation, when, offer.candidate.awardId)
    note(order, 'issued', when, null, { number: null, firmName: offer.candidate.firmName, netCents: order.netCents, dueAt: order.answerDueAt.toISOString() })
    const due = order.answerDueAt
    const answerAt = officeHours(new Date(when.getTime() + (due.getTime() - when.getTime()) * (0.1 + random.next() * 0.6)), random)
    const answered = answerAt < due ? answerAt : new Date((when.getTime() + due.getTime()) / 2)
    // Only the first contractor asked declines or stays silent: the next one takes the order.
    const outcome = plan.outcome === 'waiting' || asked.length === 0 ? plan.outcome : 'accepted'
    if (outcome === 'accepted') at(answered, () => accept(order, answered))
    if (outcome === 'declined') at(answered, () => close(order, plan, asked, answered, 'declined'))
    if (outcome === 'expired') at(due, () => close(order, plan, asked, due, 'expired'))
  }
  const accept = (order: DemoOrder, when: Date) => {
    if (!post(order, 'commit', when)) return
    order.state = 'accepted'
    order.answeredAt = when
    note(order, 'accepted', when, null, {})
  }
  const sign = (order: DemoOrder, plan: OrderPlan, asked: readonly AwardId[], when: Date) => {
    const { allocation, offer } = designate(plan, asked, when)
    if (!offer) return
    order.signedAt = when
    order.signedBy = plan.buyer.signedBy
    order.signatoryName = plan.buyer.signatoryName
    order.signatoryTitle = plan.buyer.signatoryTitle
    order.delegationRef = delegation
    order.signedNetCents = offer.pricing.netCents
    note(order, 'signed', when, { id: plan.buyer.signedBy, name: plan.buyer.signatoryName }, { netCents: offer.pricing.netCents, delegationRef: order.delegationRef })
    issue(order, plan, asked, { allocation, offer }, when)
  }
  const close = (order: DemoOrder, plan: OrderPlan, before: readonly AwardId[], when: Date, state: 'declined' | 'expired') => {
    if (!post(order, 'release', when)) return
    const reason = state === 'declined' ? random.pick(declineReasons) : 'silence'
    order.state = state
    order.closedAt = when
    order.answeredAt = state === 'declined' ? when : null
    order.reasonCode = reason
    order.reasonText = reasonTexts[reason] ?? null
    note(order, state, when, null, { reason, text: order.reasonText })
    const asked = order.awardId ? [...before, order.awardId] : [...before]
    const { allocation, offer } = designate(plan, asked, when)
    const next: DemoOrder = {
      ...order, ...blank, id: asId<OrderId>(random.id()), state: 'to-sign', attempt: order.attempt + 1, previousId: order.id, placedAt: when,
    }
    orders.push(next)
    lines.set(next.id, lines.get(order.id) ?? [])
    if (offer) priced(next, offer)
    const then = decideNext({ netCents: offer?.pricing.netCents ?? null, signedNetCents: order.signedNetCents, issuable: parisDay(when) <= framework.validTo, signatureHolds: true })
    if (then === 'issue' && offer) return issue(next, plan, asked, { allocation, offer }, when)
    if (then === 'sign-again' && offer) {
      Object.assign(next, { signedAt: null, signedBy: null, signatoryName: null, signatoryTitle: null, delegationRef: null })
      note(next, 'sign-again', when, null, { reason: 'dearer', netCents: next.netCents, signedNetCents: next.signedNetCents })
      const again = officeHours(daysAfter(when, 1 + random.next() * 4), random)
      return at(again, () => sign(next, plan, asked, again))
    }
    Object.assign(next, { state: 'unallocated', reasonCode: 'no-contractor', closedAt: when, awardId: null, firmId: null, priceScheduleId: null })
    keepRun(next, allocation, when, null)
    note(next, 'unallocated', when, null, { reason: 'no-contractor' })
  }
  const place = (plan: OrderPlan) => {
    const when = plan.placedAt
    const { offer } = designate(plan, [], when)
    if (!offer) return
    const id = asId<OrderId>(random.id())
    const { buyer, formula } = plan
    const order: DemoOrder = {
      ...blank, ...unsigned, id, organisationId: buyer.authority.id, lotCode: lot.code, formulaCode: formula.code, state: 'to-sign', attempt: 1, rootId: id, previousId: null,
      awardId: null, firmId: null, priceScheduleId: null, netCents: 0, taxCents: 0, ...performancePeriod(parisDay(daysAfter(when, 20)), parisDay(when), formula.months),
      engagementRef: `ENG-${random.between(1000, 9999)}`, note: '', placedAt: when, placedBy: buyer.placedBy,
    }
    priced(order, offer)
    orders.push(order)
    note(order, 'placed', when, { id: buyer.placedBy, name: buyer.placedByName }, { netCents: order.netCents, firmName: offer.candidate.firmName })
    const { signAt } = plan
    if (signAt) at(signAt, () => sign(order, plan, [], signAt))
  }

  for (const plan of plans) at(plan.placedAt, () => place(plan))
  for (;;) {
    const first = agenda.reduce<Step | undefined>((best, step) => (!best || step.at < best.at || (step.at.getTime() === best.at.getTime() && step.rank < best.rank) ? step : best), undefined)
    if (!first) break
    agenda.splice(agenda.indexOf(first), 1)
    first.run()
  }
  return { lotCode: lot.code, orders, lines, events, runs, entries, account: { reservedCents: account.reservedCents, committedCents: account.committedCents, entries: account.entries, turn } }
}

const blank = { number: null, issuedAt: null, answerDueAt: null, answeredAt: null, answeredBy: null, reasonCode: null, reasonText: null, closedAt: null }
const unsigned = { signedAt: null, signedBy: null, signatoryName: null, signatoryTitle: null, delegationRef: null, signedNetCents: null }
