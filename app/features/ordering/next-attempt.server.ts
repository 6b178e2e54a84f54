import { findOrganisation, findSignatoryRight } from '#app/features/identity/index.server.ts'
import { type AwardId, type OrderId, type Result, asId, ok, parisDay } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { type Designation, designate } from './designation.server.ts'
import type { NoticeCode, PauseReason } from './events.ts'
import { type Terms, type Work, issueOrder, periodOf } from './issuing.server.ts'
import type { AccountRow } from './ledger.repo.server.ts'
import { tell } from './notices.server.ts'
import { decideNext, signatureHolds } from './order.ts'
import { type OrderRow, changeOrder, findChain, findLines, saveEvent, saveLines, saveOrder, saveRun } from './orders.repo.server.ts'
import { checkIssuable, checkPerformance } from './validity.ts'

/** Awards already asked in a chain, first asked first. */
export const askedInChain = (chain: readonly OrderRow[]): AwardId[] =>
  chain.flatMap((attempt) => ((attempt.state === 'declined' || attempt.state === 'expired') && attempt.awardId ? [attempt.awardId] : []))

/** Copy of a closed attempt for the next contractor: same need, same signature, nothing of the answer. */
const following = (closed: OrderRow, id: OrderId, at: Date, lot: Terms['lot'], designation: Designation) => {
  const { organisationId, lotCode, formulaCode, rootId, engagementRef, note, placedBy, signedAt, signedBy, signatoryName, signatoryTitle, delegationRef, signedNetCents } = closed
  const { offer } = designation
  return {
    id, organisationId, lotCode, formulaCode, rootId, engagementRef, note, placedBy, signedAt, signedBy, signatoryName, signatoryTitle, delegationRef, signedNetCents,
    ...periodOf(closed, lot, parisDay(at)),
    state: 'to-sign' as const,
    attempt: closed.attempt + 1,
    previousId: closed.id,
    awardId: offer?.candidate.awardId ?? null,
    firmId: offer?.candidate.firmId ?? null,
    priceScheduleId: offer?.candidate.schedule?.id ?? null,
    netCents: offer?.pricing.netCents ?? closed.netCents,
    taxCents: offer?.pricing.taxCents ?? closed.taxCents,
    placedAt: at,
  }
}

type Step = { readonly work: Work; readonly order: OrderRow; readonly terms: Terms; readonly designation: Designation }

const tellBuyer = ({ work, order }: Step, code: NoticeCode) =>
  tell(work.tx, work.at, { organisationId: order.organisationId, roles: ['referent', 'signatory'] }, { code, link: work.ports.origin + paths.order(order.id), dueAt: order.answerDueAt })

const signAgain = async (step: Step, reason: PauseReason): Promise<OrderRow> => {
  const { tx, at } = step.work
  const order = await changeOrder(tx, step.order.id, { signedAt: null, signedBy: null, signatoryName: null, signatoryTitle: null, delegationRef: null })
  await saveEvent(tx, { orderId: order.id, type: 'sign-again', at, personId: null, personName: null, facts: { reason, netCents: order.netCents, signedNetCents: order.signedNetCents } })
  await tellBuyer(step, 'sign-again')
  return order
}

const leaveUnallocated = async (step: Step, reason: PauseReason): Promise<OrderRow> => {
  const { work: { tx, at }, terms: { lot }, designation: { allocation } } = step
  const order = await changeOrder(tx, step.order.id, { state: 'unallocated', awardId: null, firmId: null, priceScheduleId: null, reasonCode: reason, closedAt: at })
  await saveRun(tx, { orderId: order.id, lotCode: lot.code, at, rule: lot.allocation, candidates: allocation.candidates, awardId: null, turnBefore: allocation.turnBefore, turnAfter: allocation.turnBefore })
  await saveEvent(tx, { orderId: order.id, type: 'unallocated', at, personId: null, personName: null, facts: { reason } })
  await tellBuyer(step, 'unallocated')
  return order
}

const issueNext = async (step: Step, offer: NonNullable<Designation['offer']>): Promise<OrderRow> => {
  const issued = await issueOrder(step.work, step.order, step.terms, step.designation, offer)
  if (!issued.ok) return signAgain(step, issued.refusal.code === 'ordering.ceiling' ? 'ceiling' : 'dearer')
  await tellBuyer({ ...step, order: issued.value }, 'passed-on')
  return issued.value
}

/**
 * After a refusal or a silence, asks the next contractor: at once when its price stays within what was signed and the right it was signed
 * under still covers it, after a new signature otherwise, not at all when nobody is left or the framework is over. The account is locked and the closed attempt released.
 */
export const openNextAttempt = async (work: Work, closed: OrderRow, terms: Terms, account: AccountRow): Promise<Result<OrderRow>> => {
  const { tx, at, ports } = work
  const day = parisDay(at)
  const lines = await findLines(tx, closed.id)
  const buyer = await findOrganisation(tx, closed.organisationId)
  const tried = await designate(
    tx,
    { lot: terms.lot, department: buyer?.department ?? null, quantities: Object.fromEntries(lines.map((line) => [line.itemCode, line.quantity])), excluded: askedInChain(await findChain(tx, closed)) },
    account.turn,
    day,
  )
  // What was ordered may have left the catalogue since: nobody can be asked, and the answer or the silence is recorded all the same.
  const designation: Designation = tried.ok ? tried.value : { allocation: { chosen: null, candidates: [], turnBefore: account.turn, turnAfter: account.turn }, offer: null }
  const { offer } = designation
  const order = await saveOrder(tx, following(closed, asId<OrderId>(ports.newId()), at, terms.lot, designation))
  await saveLines(tx, order.id, offer?.pricing.lines ?? lines)
  const step: Step = { work, order, terms, designation }
  const inFramework = checkIssuable(at, terms.framework).ok
  const inTail = checkPerformance(order, { ...terms.framework, tailMonths: terms.lot.tailMonths }).ok
  const right = closed.signedBy ? await findSignatoryRight(tx, closed.signedBy, closed.organisationId, day) : undefined
  const netCents = offer?.pricing.netCents ?? null
  const dearer = netCents !== null && closed.signedNetCents !== null && netCents > closed.signedNetCents
  const holds = netCents !== null && signatureHolds(right, closed.delegationRef, netCents)
  switch (decideNext({ netCents, signedNetCents: closed.signedNetCents, issuable: inFramework && inTail, signatureHolds: holds })) {
    case 'unallocated':
      return ok(await leaveUnallocated(step, !inFramework ? 'framework-ended' : !inTail ? 'beyond-tail' : 'no-contractor'))
    case 'sign-again':
      return ok(await signAgain(step, dearer ? 'dearer' : 'right-ended'))
    case 'issue':
      return offer ? ok(await issueNext(step, offer)) : ok(await leaveUnallocated(step, 'no-contractor'))
  }
}
