import { type Lang, formatInstant } from '#app/features/core/index.ts'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { French } from '#app/ui/kit/french.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import type { OrderDocument } from '../order-view.ts'
import { textsOf } from '../texts.ts'

type OrderFactsProps = { order: OrderDocument; lang: Lang; side: 'buyer' | 'firm'; period?: { startsOn: string; endsOn: string }; firmName?: string | null }

/** The terms of an order in a list: parties, dates, references. */
export const OrderFactsList = ({ order, lang, side, period = order, firmName = order.firmName }: OrderFactsProps) => {
  const t = textsOf(lang)
  const o = t.order
  const items = [
    { term: o.lot, detail: <LotBadge number={order.lot.number} shortTitle={order.lot.title[lang]} axisLetter={order.lot.axisLetter} /> },
    { term: o.formula, detail: order.formulaTitle[lang] },
    side === 'buyer' ? { term: order.issuedAt ? o.firm : o.firmExpected, detail: firmName ? <French>{firmName}</French> : '—' } : { term: o.buyer, detail: <French>{order.buyer.name}</French> },
    { term: o.period, detail: o.periodText(period.startsOn, period.endsOn) },
    { term: o.reference, detail: order.engagementRef || o.none },
    ...(order.note ? [{ term: o.note, detail: order.note }] : []),
    ...(order.signature ? [{ term: o.signedBy, detail: <French>{[order.signature.name, order.signature.title, order.signature.delegationRef].filter(Boolean).join(', ')}</French> }] : []),
    ...(order.issuedAt ? [{ term: o.issued, detail: formatInstant(order.issuedAt, lang) }] : []),
    ...(order.state === 'issued' && order.answerDueAt ? [{ term: o.due, detail: t.status.before(t.until(order.answerDueAt)) }] : []),
    ...(order.answer.reasonCode && t.reasons[order.answer.reasonCode]
      ? [{ term: t.received.reason, detail: [t.reasons[order.answer.reasonCode], order.answer.reasonText].filter(Boolean).join(' — ') }]
      : []),
  ]
  return <DescriptionList items={items} />
}
