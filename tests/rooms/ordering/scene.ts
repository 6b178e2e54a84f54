import type { AllocationRule, LotDocument } from '#app/features/agreement/index.ts'
import { type OrderId, type Ports, type Result, asId } from '#app/features/core/index.ts'
import { acceptOrder, addToBasket, declineOrder, placeOrders, readBasket, readOrder, signOrder } from '#app/features/ordering/index.server.ts'
import type { DeclineReason } from '#app/features/ordering/index.ts'
import { type BuiltAward, type BuiltPerson, buildAward, buildFramework, buildOrganisation, buildPerson, grantOf, portsAt, submissionOf } from '#tests/support/builders.ts'
import { isDatabaseUnavailable } from '#db/client.server.ts'
import { execute } from '#tests/support/database.ts'
import { sampleFramework, sampleLot } from '#tests/support/sample-lot.ts'

export const lotCode = sampleLot().code

/** The value of a result that must have succeeded; its refusal fails the test by name. */
export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
  return result.value
}

/** « kind code » of a refusal, or « accepted ». */
export const outcome = (result: Result<unknown>): string => (result.ok ? 'accepted' : `${result.refusal.kind} ${result.refusal.code}`)

/** Sends the same work again while the database says « later » (503): on a busy machine a crowd outlasts the time one request may take. */
export const patiently = async <T>(work: () => Promise<T>, tries = 20): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (tries === 0 || !isDatabaseUnavailable(error)) throw error
    return patiently(work, tries - 1)
  }
}

/** Signs as a person who sends the same form again until told. */
export const signPatiently = (who: BuiltPerson, orderId: OrderId, shownNetCents: number) => {
  const submission = submissionOf()
  return patiently(() => sign(who, orderId, shownNetCents, portsAt(), submission))
}

type Firm = BuiltAward & { person: BuiltPerson }

export type Scene = { buyer: BuiltPerson; signatory: BuiltPerson; firms: Firm[] }

type Setting = { lot?: Partial<LotDocument>; prices?: number[]; rule?: AllocationRule; limitCents?: number | null; validTo?: string }

/** A framework of one lot, one authority with a referent who also signs, one firm per price (its half-day price, rank by position). */
export const setScene = async ({ lot, prices = [10_000, 9_000, 12_000], rule, limitCents = null, validTo }: Setting = {}): Promise<Scene> => {
  const document = sampleLot({ ...lot, ...(rule ? { allocation: rule } : {}) })
  await buildFramework(sampleFramework([document], validTo ? { validTo } : {}))
  const firms: Firm[] = []
  for (const [at, price] of prices.entries()) {
    const award = await buildAward({ rank: at + 1, prices: { 'half-day': price, 'kick-off': 50_000 } })
    firms.push({ ...award, person: await buildPerson(award.firmId, 'firm', { roles: ['delivery'] }) })
  }
  const authority = await buildOrganisation('authority')
  const buyer = await buildPerson(authority, 'authority', { roles: ['referent'] })
  const signatory = await buildPerson(authority, 'authority', { roles: ['signatory'], limitCents, name: 'Dominique Maire' })
  return { buyer, signatory, firms }
}

/** Another authority with a referent who also signs: another tenant. */
export const anotherBuyer = async (): Promise<BuiltPerson> => buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent', 'signatory'] })

export const fillBasket = async (buyer: BuiltPerson, quantities: Record<string, number> = { 'half-day': 10 }, ports: Ports = portsAt()) =>
  addToBasket(grantOf('basket.edit', buyer), { lines: [{ lotCode, formulaCode: 'short', quantities }], planId: null }, ports)

/** What the page that prepares the orders shows of the basket. */
export const shownTo = async (buyer: BuiltPerson, ports: Ports = portsAt()): Promise<string> => must(await readBasket(grantOf('order.place', buyer), ports)).digest

export const place = async (buyer: BuiltPerson, ports: Ports = portsAt(), startsOn = '2026-12-01') =>
  placeOrders(grantOf('order.place', buyer), { startsOn, engagementRef: 'EJ-1', note: '', shown: await shownTo(buyer, ports), submission: submissionOf() }, ports)

/** Prepares one order for ten half-days (1 000 € at 100 € each) and gives its id. */
export const placed = async (buyer: BuiltPerson, quantities?: Record<string, number>, ports: Ports = portsAt()): Promise<OrderId> => {
  must(await fillBasket(buyer, quantities, ports))
  return asId<OrderId>(must(await place(buyer, ports)).orderIds[0] ?? '')
}

export const sign = (who: BuiltPerson, orderId: OrderId, shownNetCents: number, ports: Ports = portsAt(), submission = submissionOf()) =>
  signOrder(grantOf('order.sign', who), { orderId, shownNetCents, submission }, ports)

export const accept = (who: BuiltPerson, orderId: OrderId, ports: Ports = portsAt(), submission = submissionOf()) => acceptOrder(grantOf('order.answer', who), { orderId, submission }, ports)

export const decline = (who: BuiltPerson, orderId: OrderId, ports: Ports = portsAt(), reasonCode: DeclineReason = 'no-capacity') =>
  declineOrder(grantOf('order.answer', who), { orderId, reasonCode, reasonText: 'Équipe prise jusqu’en mars', submission: submissionOf() }, ports)

export const life = async (who: BuiltPerson, orderId: OrderId, ports: Ports = portsAt()) => must(await readOrder(grantOf('order.read', who), orderId, ports))

/** Attempts of the chain of an order: rank of the firm, state, net amount. */
export const attempts = async (scene: Scene, orderId: OrderId) =>
  (await life(scene.buyer, orderId)).attempts.map((attempt) => `${attempt.attempt} ${attempt.firmName?.slice(-1) ?? '-'} ${attempt.state} ${attempt.netCents}`)

export const account = async () => {
  const [row] = await execute('select reserved_cents::int as reserved, committed_cents::int as committed, entries, turn from lot_account')
  return row
}

export const recipients = async (): Promise<string[]> => (await execute('select recipient from outgoing_mail order by id')).map((row) => String(row.recipient))

