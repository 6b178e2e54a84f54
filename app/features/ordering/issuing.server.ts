import type { Grant } from '#app/access/grant.ts'
import type { FrameworkDocument, LotDocument } from '#app/features/agreement/index.ts'
import { type ParisDay, type Ports, type Result, endOfWorkingDays, ok, parisDay } from '#app/features/core/index.ts'
import { recordAudit } from '#app/features/core/index.server.ts'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.server.ts'
import type { Designation } from './designation.server.ts'
import { reserve } from './ledger.repo.server.ts'
import { tell } from './notices.server.ts'
import { orderNumber } from './order.ts'
import { type OrderRow, changeOrder, nextNumber, saveEvent, saveLines, saveRun } from './orders.repo.server.ts'
import { type Performance, checkPerformance, performancePeriod } from './validity.ts'

/** Everything a use case of orders works with inside its transaction. */
export type Work = { readonly tx: Tx; readonly grant: Grant<string>; readonly at: Date; readonly ports: Ports }

export type Terms = { readonly lot: LotDocument; readonly framework: FrameworkDocument }

/** Performance of an order as it would be issued today: never before today, for the formula's months. */
export const periodOf = (order: Pick<OrderRow, 'startsOn' | 'endsOn' | 'formulaCode'>, lot: LotDocument, today: ParisDay): Performance => {
  const formula = lot.formulas.find((each) => each.code === order.formulaCode)
  return formula ? performancePeriod(order.startsOn, today, formula.months) : { startsOn: order.startsOn, endsOn: order.endsOn }
}

const numbered = async (tx: Tx, day: ParisDay): Promise<string> => {
  const year = Number(day.slice(0, 4))
  return orderNumber(year, await nextNumber(tx, year))
}

type Offer = NonNullable<Designation['offer']>

/**
 * Issues a signed order to the contractor designated: reservation and turn in one statement, gap-free number, terms frozen, proof kept,
 * firm told. The account must be locked and the framework valid. Refuses above the ceiling or beyond the tail, and has then written nothing.
 */
export const issueOrder = async ({ tx, grant, at, ports }: Work, order: OrderRow, { lot, framework }: Terms, designation: Designation, { candidate, pricing }: Offer): Promise<Result<OrderRow>> => {
  const today = parisDay(at)
  const period = periodOf(order, lot, today)
  const lasting = checkPerformance(period, { ...framework, tailMonths: lot.tailMonths })
  if (!lasting.ok) return lasting
  const { turnBefore, turnAfter, candidates } = designation.allocation
  const reserved = await reserve(tx, { lotCode: lot.code, orderId: order.id, amountCents: pricing.netCents, at, key: `reserve:${order.id}`, turnAfter })
  if (!reserved.ok) return reserved
  await saveLines(tx, order.id, pricing.lines)
  const issued = await changeOrder(tx, order.id, {
    ...period,
    state: 'issued',
    number: await numbered(tx, today),
    awardId: candidate.awardId,
    firmId: candidate.firmId,
    priceScheduleId: candidate.schedule?.id ?? null,
    netCents: pricing.netCents,
    taxCents: pricing.taxCents,
    issuedAt: at,
    answerDueAt: endOfWorkingDays(at, lot.answerWorkingDays),
  })
  await saveRun(tx, { orderId: order.id, lotCode: lot.code, at, rule: lot.allocation, candidates, awardId: candidate.awardId, turnBefore, turnAfter })
  await saveEvent(tx, {
    orderId: order.id, type: 'issued', at, personId: null, personName: null,
    facts: { number: issued.number, firmName: candidate.firmName, netCents: pricing.netCents, dueAt: issued.answerDueAt?.toISOString() ?? null },
  })
  await recordAudit(tx, grant, at, { action: 'order.issued', subjectKind: 'order', subjectId: order.id, facts: { number: issued.number, lotCode: lot.code, netCents: pricing.netCents } })
  await tell(tx, at, { organisationId: candidate.firmId, roles: ['delivery'] }, { code: 'received', link: ports.origin + paths.received(order.id), dueAt: issued.answerDueAt })
  return ok(issued)
}
