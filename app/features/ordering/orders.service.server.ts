import { type Grant, grantedOrganisation, grantedPerson } from '#app/access/grant.ts'
import { type OrderId, type ParisDay, type Ports, type Result, type Submission, asId, notFound, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { once, recordAudit } from '#app/features/core/index.server.ts'
import { findOrganisation, findSignatoryRight } from '#app/features/identity/index.server.ts'
import { paths } from '#app/paths.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { type ShownLine, digestOf } from './basket-digest.server.ts'
import { type BasketRow, lockBasket, removeBasketLines } from './basket.repo.server.ts'
import { getTerms } from './closing.server.ts'
import { designate } from './designation.server.ts'
import { type Work, issueOrder } from './issuing.server.ts'
import { getAccount, lockAccount } from './ledger.repo.server.ts'
import { overCeiling, remainingCents } from './ledger.ts'
import { askedInChain } from './next-attempt.server.ts'
import { tell } from './notices.server.ts'
import { decideAbandon, decideSign } from './order.ts'
import { type OrderRow, changeOrder, findChain, findLines, lockOrder, saveEvent, saveLines, saveOrder } from './orders.repo.server.ts'
import { checkIssuable, checkPerformance, performancePeriod } from './validity.ts'

const toWork = (tx: Tx, grant: Grant<string>, at: Date, ports: Ports): Work => ({ tx, grant, at, ports })

const buyerDepartment = async (tx: Tx, order: Pick<OrderRow, 'organisationId'>) => (await findOrganisation(tx, order.organisationId))?.department ?? null

type Placing = { readonly startsOn: ParisDay; readonly engagementRef: string; readonly note: string; readonly shown: string; readonly submission: Submission }

const placeLine = async (work: Work, line: BasketRow, input: Placing): Promise<Result<{ id: OrderId; shown: ShownLine }>> => {
  const { tx, at, grant, ports } = work
  const { lot, framework } = await getTerms(tx, line.lotCode)
  const issuable = checkIssuable(at, framework)
  if (!issuable.ok) return issuable
  const account = await getAccount(tx, line.lotCode)
  const department = await buyerDepartment(tx, line)
  const designation = await designate(tx, { lot, department, quantities: line.quantities, excluded: [] }, account.turn, parisDay(at))
  if (!designation.ok) return designation
  const { offer } = designation.value
  if (!offer) return refuse('conflict', 'ordering.no-contractor', { lot: lot.number })
  const { candidate, pricing } = offer
  if (pricing.netCents > remainingCents(account)) return overCeiling(remainingCents(account), account.ceilingCents, pricing.netCents)
  const months = lot.formulas.find((each) => each.code === line.formulaCode)?.months ?? 12
  const period = performancePeriod(input.startsOn, parisDay(at), months)
  const lasting = checkPerformance(period, { ...framework, tailMonths: lot.tailMonths })
  if (!lasting.ok) return lasting
  const id = asId<OrderId>(ports.newId())
  const person = grantedPerson(grant)
  await saveOrder(tx, {
    id, organisationId: line.organisationId, lotCode: line.lotCode, formulaCode: line.formulaCode, state: 'to-sign', attempt: 1, rootId: id,
    awardId: candidate.awardId, firmId: candidate.firmId, priceScheduleId: candidate.schedule?.id ?? null, netCents: pricing.netCents, taxCents: pricing.taxCents,
    ...period, engagementRef: input.engagementRef, note: input.note, placedAt: at, placedBy: person.personId,
  })
  await saveLines(tx, id, pricing.lines)
  await saveEvent(tx, { orderId: id, type: 'placed', at, personId: person.personId, personName: person.name, facts: { netCents: pricing.netCents, firmName: candidate.firmName } })
  await recordAudit(tx, grant, at, { action: 'order.placed', subjectKind: 'order', subjectId: id, facts: { lotCode: line.lotCode, netCents: pricing.netCents } })
  return ok({ id, shown: { lotCode: line.lotCode, formulaCode: line.formulaCode, lines: pricing.lines } })
}

/**
 * Prepares one order per lot of the basket, priced from the contractor the rule would designate, and empties the basket. Binds nobody before the signature.
 * Refuses an empty basket, one whose lots, quantities or prices are no longer those shown, a day outside the framework, a lot that nobody can serve, an amount above what the lot has left, a performance beyond the tail.
 */
export const placeOrders = (grant: Grant<'order.place'>, input: Placing, ports: Ports): Promise<Result<{ orderIds: OrderId[] }>> =>
  inTransaction(
    grant,
    (tx) => {
      const at = ports.now()
      const organisationId = grantedOrganisation(grant)
      return once(tx, grant, at, input.submission, async () => {
        const lines = await lockBasket(tx, organisationId)
        if (lines.length === 0) return refuse('conflict', 'ordering.basket-empty')
        const orderIds: OrderId[] = []
        const shown: ShownLine[] = []
        for (const line of lines) {
          const placed = await placeLine(toWork(tx, grant, at, ports), line, input)
          if (!placed.ok) return placed
          orderIds.push(placed.value.id)
          shown.push(placed.value.shown)
        }
        if (digestOf(shown) !== input.shown) return refuse('conflict', 'ordering.basket-changed')
        await removeBasketLines(tx, organisationId, lines.map((line) => line.lotCode))
        const [only] = orderIds
        const link = orderIds.length === 1 && only ? paths.order(only) : paths.orders
        await tell(tx, at, { organisationId, roles: ['signatory'] }, { code: 'to-sign', link: ports.origin + link })
        return ok({ orderIds })
      })
    },
    { idempotent: true },
  )

const sign = async (work: Work, orderId: OrderId, shownNetCents: number): Promise<Result<{ orderId: OrderId; number: string | null }>> => {
  const { tx, grant, at } = work
  const person = grantedPerson(grant)
  const order = await lockOrder(tx, grant, 'buyer', orderId)
  if (!order) return notFound()
  const open = decideAbandon(order)
  if (!open.ok) return open
  const terms = await getTerms(tx, order.lotCode)
  const issuable = checkIssuable(at, terms.framework)
  if (!issuable.ok) return issuable
  const account = await lockAccount(tx, order.lotCode)
  const quantities = Object.fromEntries((await findLines(tx, order.id)).map((line) => [line.itemCode, line.quantity]))
  const need = { lot: terms.lot, department: await buyerDepartment(tx, order), quantities, excluded: askedInChain(await findChain(tx, order)) }
  const designation = await designate(tx, need, account.turn, parisDay(at))
  if (!designation.ok) return designation
  const { offer } = designation.value
  if (!offer) return refuse('conflict', 'ordering.no-contractor', { lot: terms.lot.number })
  const right = await findSignatoryRight(tx, person.personId, order.organisationId, parisDay(at))
  const decided = decideSign(order, { right, netCents: offer.pricing.netCents, shownNetCents })
  if (!decided.ok || !right) return decided.ok ? refuse('invalid', 'ordering.no-signing-right') : decided
  const signed = await changeOrder(tx, order.id, {
    signedAt: at, signedBy: person.personId, signatoryName: right.name, signatoryTitle: right.jobTitle, delegationRef: right.delegationRef, signedNetCents: offer.pricing.netCents,
  })
  await saveEvent(tx, { orderId: order.id, type: 'signed', at, personId: person.personId, personName: right.name, facts: { netCents: offer.pricing.netCents, delegationRef: right.delegationRef } })
  await recordAudit(tx, grant, at, { action: 'order.signed', subjectKind: 'order', subjectId: order.id, facts: { netCents: offer.pricing.netCents } })
  const issued = await issueOrder(work, signed, terms, designation.value, offer)
  return issued.ok ? ok({ orderId: issued.value.id, number: issued.value.number }) : issued
}

/**
 * Signs and issues an order in one transaction: right and limit, framework valid today, contractor designated under the lot's lock, price not above the one shown,
 * reservation under the ceiling, number, delay to answer, proof, mails. A price that rose, a full lot, a right that ended: refused, nothing written.
 */
export const signOrder = (grant: Grant<'order.sign'>, input: { orderId: OrderId; shownNetCents: number; submission: Submission }, ports: Ports): Promise<Result<{ orderId: OrderId; number: string | null }>> =>
  inTransaction(
    grant,
    (tx) => {
      const at = ports.now()
      return once(tx, grant, at, input.submission, () => sign(toWork(tx, grant, at, ports), input.orderId, input.shownNetCents))
    },
    { idempotent: true },
  )

/** Gives up an order that was not issued. An issued one is refused: it is never edited. */
export const abandonOrder = (grant: Grant<'order.abandon'>, input: { orderId: OrderId; reasonText: string; submission: Submission }, ports: Ports): Promise<Result<{ orderId: OrderId }>> =>
  inTransaction(
    grant,
    (tx) => {
      const at = ports.now()
      return once(tx, grant, at, input.submission, async () => {
        const order = await lockOrder(tx, grant, 'buyer', input.orderId)
        if (!order) return notFound()
        const decided = decideAbandon(order)
        if (!decided.ok) return decided
        const person = grantedPerson(grant)
        await changeOrder(tx, order.id, { state: 'abandoned', reasonText: input.reasonText || null, closedAt: at })
        await saveEvent(tx, { orderId: order.id, type: 'abandoned', at, personId: person.personId, personName: person.name, facts: { text: input.reasonText || null } })
        await recordAudit(tx, grant, at, { action: 'order.abandoned', subjectKind: 'order', subjectId: order.id })
        return ok({ orderId: order.id })
      })
    },
    { idempotent: true },
  )
