import { type Grant, grantedPerson } from '#app/access/grant.ts'
import type { FrameworkDocument, LotDocument } from '#app/features/agreement/index.ts'
import { getFramework, readShownFramework } from '#app/features/agreement/index.server.ts'
import { type OrderId, type Page, type ParisDay, type Ports, type Refusal, type Result, notFound, ok, pageOf, pageSize, parisDay } from '#app/features/core/index.ts'
import { findOrganisation, findPeopleByRole, findSignatoryRight } from '#app/features/identity/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { AllocationStep } from './allocation.ts'
import { designate } from './designation.server.ts'
import { documentOf, summaryOf } from './document.server.ts'
import { periodOf } from './issuing.server.ts'
import { getAccount } from './ledger.repo.server.ts'
import { overCeiling, remainingCents } from './ledger.ts'
import { askedInChain } from './next-attempt.server.ts'
import { labelIn } from './lot-label.ts'
import type { ListedOrder, OrderDocument, OrderLife, OrderSummary, Signing, SigningObstacle } from './order-view.ts'
import { type OrderRow, type Side, type Wanted, countOrders, findChain, findEvents, findLines, findOrder, findOrders, findRun } from './orders.repo.server.ts'
import { findOrderPage } from './orders-list.repo.server.ts'
import { checkIssuable, checkPerformance } from './validity.ts'

const pageOfOrders = async (tx: Tx, grant: Grant<string>, side: Side, wanted: Wanted, asked: number) => {
  const { offset, ...page } = pageOf(await countOrders(tx, grant, side, wanted), asked)
  return { ...page, rows: await findOrders(tx, grant, side, { ...wanted, limit: pageSize, offset }) }
}

/** A page of the authority's orders, one per need: the latest attempt of each chain, latest first. */
export const readOrders = async (grant: Grant<'order.read'>, asked = 1): Promise<Result<Page & { orders: ListedOrder[]; signatories: string[]; validTo: ParisDay }>> => {
  const framework = await readShownFramework(grant)
  const { rows, ...page } = await findOrderPage(grant, asked)
  const orders = rows.map(({ lotCode, ...row }) => ({ ...row, lot: labelIn(framework, lotCode) }))
  return ok({ ...page, orders, validTo: framework.validTo })
}

/** How many of the authority's needs wait for a signature, for an answer, or are being performed. */
export const countOrdersByState = (grant: Grant<'authority.read'>): Promise<Result<{ toSign: number; unanswered: number; accepted: number }>> =>
  inTransaction(grant, async (tx) => {
    const counted = (state: OrderRow['state']) => countOrders(tx, grant, 'buyer', { states: [state], latestOnly: true })
    return ok({ toSign: await counted('to-sign'), unanswered: await counted('issued'), accepted: await counted('accepted') })
  })

type Preview = { readonly signing: Signing | null; readonly obstacle: SigningObstacle | null; readonly steps: readonly AllocationStep[] }

const blockedBy = ({ code, facts }: Refusal, steps: readonly AllocationStep[] = []): Preview => ({ signing: null, obstacle: { code, facts }, steps })

const previewSigning = async (tx: Tx, grant: Grant<'order.read' | 'order.sign'>, order: OrderRow, { lot, framework, now }: { lot: LotDocument; framework: FrameworkDocument; now: Date }): Promise<Preview> => {
  const issuable = checkIssuable(now, framework)
  if (!issuable.ok) return blockedBy(issuable.refusal)
  const day = parisDay(now)
  const account = await getAccount(tx, order.lotCode)
  const quantities = Object.fromEntries((await findLines(tx, order.id)).map((line) => [line.itemCode, line.quantity]))
  const department = (await findOrganisation(tx, order.organisationId))?.department ?? null
  const designation = await designate(tx, { lot, department, quantities, excluded: askedInChain(await findChain(tx, order)) }, account.turn, day)
  if (!designation.ok) return blockedBy(designation.refusal)
  const { allocation, offer } = designation.value
  if (!offer) return blockedBy({ kind: 'conflict', code: 'ordering.no-contractor', facts: { lot: lot.number } }, allocation.candidates)
  if (offer.pricing.netCents > remainingCents(account)) return blockedBy(overCeiling(remainingCents(account), account.ceilingCents, offer.pricing.netCents).refusal, allocation.candidates)
  const period = periodOf(order, lot, day)
  const lasting = checkPerformance(period, { ...framework, tailMonths: lot.tailMonths })
  if (!lasting.ok) return blockedBy(lasting.refusal, allocation.candidates)
  const person = grantedPerson(grant)
  const right = (await findSignatoryRight(tx, person.personId, order.organisationId, day)) ?? null
  return { signing: { pricing: offer.pricing, firmName: offer.candidate.firmName, ...period, right }, obstacle: null, steps: allocation.candidates }
}

/** The whole life of one of the authority's orders: document, designation with its reasons, attempts, history, and what signing would do now. */
export const readOrder = (grant: Grant<'order.read' | 'order.sign'>, orderId: OrderId, ports: Ports): Promise<Result<OrderLife>> =>
  inTransaction(grant, async (tx) => {
    const order = await findOrder(tx, grant, 'buyer', orderId)
    if (!order) return notFound()
    const now = ports.now()
    const framework = await getFramework(tx)
    const lot = framework.lots.find((each) => each.code === order.lotCode)
    if (!lot) return notFound()
    const chain = await findChain(tx, order)
    const preview: Preview =
      order.state === 'to-sign'
        ? await previewSigning(tx, grant, order, { lot, framework, now })
        : { signing: null, obstacle: null, steps: (await findRun(tx, order.id))?.steps ?? [] }
    const names = new Map<string, string | null>()
    for (const { firmId } of chain) if (firmId && !names.has(firmId)) names.set(firmId, (await findOrganisation(tx, firmId))?.name ?? null)
    const events = await findEvents(tx, chain.map((attempt) => attempt.id))
    const signatories = await findPeopleByRole(tx, order.organisationId, 'signatory')
    return ok({
      document: await documentOf(tx, order, framework, now),
      signatories: signatories.map((person) => person.name),
      ...preview,
      rule: lot.allocation,
      attempts: chain.map((attempt) => summaryOf({ ...attempt, buyerName: '', firmName: attempt.firmId ? (names.get(attempt.firmId) ?? null) : null }, framework)),
      events: events.map(({ id, orderId: of, type, at, personName, facts }) => ({ id, type, at, personName, facts, attempt: chain.find((attempt) => attempt.id === of)?.attempt ?? 1 })),
      signedNetCents: order.signedNetCents,
    })
  })

/** An order of the authority as it prints. */
export const readOrderDocument = (grant: Grant<'order.read' | 'order.abandon'>, orderId: OrderId, ports: Ports): Promise<Result<OrderDocument>> => readDocument(grant, 'buyer', orderId, ports)

/** An order issued to the firm as it prints and as it is answered. */
export const readReceivedOrder = (grant: Grant<'order.receive'>, orderId: OrderId, ports: Ports): Promise<Result<OrderDocument>> => readDocument(grant, 'firm', orderId, ports)

const readDocument = (grant: Grant<string>, side: 'buyer' | 'firm', orderId: OrderId, ports: Ports): Promise<Result<OrderDocument>> =>
  inTransaction(grant, async (tx) => {
    const order = await findOrder(tx, grant, side, orderId)
    return order ? ok(await documentOf(tx, order, await getFramework(tx), ports.now())) : notFound()
  })

type Received = { toAnswer: OrderSummary[]; accepted: OrderSummary[]; acceptedPage: Page; closed: OrderSummary[]; closedPage: Page; now: Date }

/** Orders issued to the firm: to answer with the shortest delay first, then a page of the accepted, then a page of the closed. */
export const readReceivedOrders = (grant: Grant<'order.receive'>, ports: Ports, asked: { accepted?: number; closed?: number } = {}): Promise<Result<Received>> =>
  inTransaction(grant, async (tx) => {
    const framework = await getFramework(tx)
    const toAnswer = await findOrders(tx, grant, 'firm', { states: ['issued'] })
    const { rows: accepted, ...acceptedPage } = await pageOfOrders(tx, grant, 'firm', { states: ['accepted'] }, asked.accepted ?? 1)
    const { rows: closed, ...closedPage } = await pageOfOrders(tx, grant, 'firm', { states: ['declined', 'expired'] }, asked.closed ?? 1)
    const shown = (rows: typeof accepted) => rows.map((row) => summaryOf(row, framework))
    return ok({
      toAnswer: shown(toAnswer).sort((a, b) => (a.answerDueAt?.getTime() ?? 0) - (b.answerDueAt?.getTime() ?? 0)),
      accepted: shown(accepted),
      acceptedPage,
      closed: shown(closed),
      closedPage,
      now: ports.now(),
    })
  })
