import { findPurchasingBody } from '#app/features/agreement/index.server.ts'
import type { FrameworkDocument } from '#app/features/agreement/index.ts'
import { type OrganisationRow, findOrganisation, findPeopleByRole } from '#app/features/identity/index.server.ts'
import type { Tx } from '#db/client.server.ts'
import { labelIn } from './lot-label.ts'
import type { OrderDocument, OrderSummary, Party } from './order-view.ts'
import { type OrderRow, findLines } from './orders.repo.server.ts'
import { totalsOf } from './pricing.ts'

const partyOf = ({ name, siren, siret, department }: OrganisationRow): Party => ({ name, siren, siret, department })

/** An order in a list, with the label of its lot. */
export const summaryOf = (order: OrderRow & { buyerName: string; firmName: string | null }, framework: FrameworkDocument): OrderSummary => {
  const { id, number, state, attempt, buyerName, firmName, netCents, startsOn, endsOn, placedAt, issuedAt, answerDueAt, closedAt } = order
  return { id, number, state, attempt, buyerName, firmName, netCents, startsOn, endsOn, placedAt, issuedAt, answerDueAt, closedAt, lot: labelIn(framework, order.lotCode) }
}

/** The order as it prints. The caller has already reached the row through its grant. */
export const documentOf = async (tx: Tx, order: OrderRow, framework: FrameworkDocument, now: Date): Promise<OrderDocument> => {
  const buyer = await findOrganisation(tx, order.organisationId)
  const firm = order.firmId ? await findOrganisation(tx, order.firmId) : undefined
  const lot = framework.lots.find((each) => each.code === order.lotCode)
  if (!buyer || !lot) throw new Error('An order lost its authority or its lot')
  const bodyId = await findPurchasingBody(tx)
  const body = bodyId ? await findOrganisation(tx, bodyId) : undefined
  const contacts = (await findPeopleByRole(tx, order.organisationId, 'referent')).map(({ name, email }) => ({ name, email }))
  const { code, title, validFrom, validTo } = framework
  return {
    ...summaryOf({ ...order, buyerName: buyer.name, firmName: firm?.name ?? null }, framework),
    formulaTitle: lot.formulas.find((each) => each.code === order.formulaCode)?.title ?? lot.title,
    framework: { code, title, validFrom, validTo },
    purchasingBody: body?.name ?? null,
    ccag: lot.ccag,
    answerWorkingDays: lot.answerWorkingDays,
    pricing: totalsOf(await findLines(tx, order.id)),
    buyer: partyOf(buyer),
    firm: firm ? partyOf(firm) : null,
    contacts,
    engagementRef: order.engagementRef,
    note: order.note,
    signature: order.signedAt ? { at: order.signedAt, name: order.signatoryName ?? '', title: order.signatoryTitle ?? '', delegationRef: order.delegationRef } : null,
    answer: { reasonCode: order.reasonCode, reasonText: order.reasonText, answeredAt: order.answeredAt },
    now,
  }
}
