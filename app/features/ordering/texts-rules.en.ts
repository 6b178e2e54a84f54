import { formatDay, formatEuros, formatRange } from '#app/features/core/index.ts'
import { lastDay } from './order-view.ts'
import type * as french from './texts-rules.fr.ts'

/** « €1,200.00 excl. tax ». */
export const euros: typeof french.euros = (cents) => `${formatEuros(Number(cents), 'en', { exact: true })} excl. tax`
/** « 1 December 2026 ». */
export const day: typeof french.day = (value) => (value ? formatDay(String(value), 'en') : '')
/** The end of a delay, said by its last day. */
export const until: typeof french.until = (dueAt) => `the end of ${formatDay(lastDay(dueAt), 'en')}`
/** « 1 day », « 3 days ». */
export const plural: typeof french.plural = (count, one, many) => `${count} ${count === 1 ? one : many}`

/** Why a contractor did not take an order. */
export const reasons: typeof french.reasons = {
  'no-capacity': 'no team available in time',
  'out-of-scope': 'request outside the lot',
  'start-date': 'start date impossible to meet',
  'conflict-of-interest': 'conflict of interest',
  other: 'another reason',
  silence: 'no answer in time',
}

/** Why the next attempt stopped or waits. */
export const pauses: typeof french.pauses = {
  dearer: 'the next contractor’s price is above the amount signed',
  ceiling: 'the lot’s ceiling no longer leaves enough room',
  'no-contractor': 'no contractor of the lot is left to ask',
  'framework-ended': 'the framework agreement has ended: no further order may go out (article R2162-5)',
  'right-ended': 'the right to sign under which it went out has ended, has changed or no longer covers this amount',
  'beyond-tail': 'performance would run beyond what is allowed after the end of the framework agreement',
}

const states: Readonly<Record<string, string>> = { 'to-sign': 'to be signed', issued: 'issued', accepted: 'accepted', declined: 'declined', expired: 'unanswered', abandoned: 'abandoned', unallocated: 'without a contractor' }

/** What is said when a command is refused: the rule, the article, the next step. */
export const refusals: typeof french.refusals = {
  'ordering.ceiling': (f) => `The lot’s ceiling is nearly reached: ${euros(f.remainingCents)} left of ${euros(f.ceilingCents)}, and this order asks for ${euros(f.wantedCents)}. The maximum amount of a lot cannot be exceeded (article R2162-4 of the Code de la commande publique). Reduce the quantities or write to the purchasing body.`,
  'ordering.framework-ended': (f) => `The framework agreement ended on ${day(f.validTo)} at midnight, Paris time. No further order can be issued (article R2162-5). Orders under way will be completed; for a new need, write to the purchasing body.`,
  'ordering.framework-not-begun': (f) => `The framework agreement starts on ${day(f.validFrom)}. Come back that day: your basket is kept.`,
  'ordering.beyond-tail': (f) => `Performance would end on ${day(f.endsOn)}. It may run until ${day(f.latest)} at the latest (article R2162-5). Choose an earlier start or a shorter package.`,
  'ordering.price-rose': (f) => `The price has risen since this page was shown: ${euros(f.shownCents)} then, ${euros(f.nowCents)} now. Nothing is signed. Read the new amount below, then sign if it suits you.`,
  'ordering.above-limit': (f) => `This order (${euros(f.netCents)}) is above the limit of your signing delegation (${euros(f.limitCents)}). Ask someone with a higher limit to sign, or have yours raised.`,
  'ordering.no-signing-right': () => 'Your right to sign is not in force today. Ask a lead contact of your organisation to check it on the Team page.',
  'ordering.no-contractor': (f) => `No contractor ${f.lot ? `of lot ${f.lot} ` : ''}can answer today: unavailable, outside your area or without prices. Wait for their return or write to the purchasing body.`,
  'ordering.state': (f) => `This order has changed state: it is now ${states[String(f.state)] ?? 'closed'}. Reload the page to see what is still possible.`,
  'ordering.answered-too-late': (f) => `The deadline for answering has passed${f.dueAt ? `: it ran until ${until(new Date(String(f.dueAt)))}` : ''}. The order is closed for you and goes to the next contractor under the lot’s rule. To avoid this, declare when you are unavailable under Offers.`,
  'ordering.already-answered': (f) => `You have already answered: the order is ${f.state === 'accepted' ? 'accepted' : 'declined'}. An answer cannot be changed.`,
  'ordering.award-suspended': () => 'Your contract on this lot is suspended or terminated: you cannot accept a new order. Write to the purchasing body.',
  'ordering.basket-empty': () => 'Your basket is empty. The orders may have been prepared already: look at the list of orders.',
  'ordering.basket-changed': () => 'Your basket or its prices have changed since this page was shown. No order has been created. Read the lots and amounts shown now, then confirm.',
  'ordering.line-gone': () => 'This lot is no longer in your basket. Reload the page.',
  'ordering.unknown-formula': () => 'This package no longer exists in the lot. Choose another one.',
  'ordering.unknown-item': () => 'A requested service is not in the lot’s catalogue. Reload the page.',
  'ordering.no-price': () => 'A requested service has no price in force with this contractor.',
  'ordering.quantity': (f) => `Write whole quantities, from ${formatRange(Number(f.least), Number(f.most), 'en')}.`,
  'ordering.nothing-ordered': () => 'Keep at least one service with a price, or remove the lot from the basket.',
  'ordering.not-reserved': () => 'The reservation of this order is no longer in place. Write to the purchasing body.',
}

/** Messages about an order: a subject, a sentence before the link. */
export const notices: typeof french.notices = {
  'to-sign': { subject: 'An order awaits your signature', sentence: () => 'An order is ready. Read it and sign it:' },
  received: { subject: 'You have received an order', sentence: (due) => `An order is addressed to you. Answer by ${due}:` },
  accepted: { subject: 'Your order is accepted', sentence: () => 'The contractor has accepted your order:' },
  'passed-on': { subject: 'Your order goes to the next contractor', sentence: () => 'The first contractor did not take your order. It has gone to the next one, within the amount signed. See why:' },
  'sign-again': { subject: 'Your order needs a new signature', sentence: () => 'The first contractor did not take your order. What follows needs a new signature. See why:' },
  unallocated: { subject: 'Your order has no contractor left', sentence: () => 'No contractor can take your order. See why and what to do:' },
  silence: { subject: 'The deadline for answering an order has passed', sentence: () => 'An order left unanswered has gone to the next contractor:' },
}

/** The history of an order, line by line. */
export const events: typeof french.events = {
  placed: (f) => `Order prepared: ${euros(f.netCents)}${f.firmName ? `, ${f.firmName} expected` : ''}`,
  signed: (f) => `Signed for ${euros(f.netCents)}${f.delegationRef ? `, ${f.delegationRef}` : ''}`,
  issued: (f) => `Order no. ${f.number} issued to ${f.firmName}, amount reserved under the lot’s ceiling`,
  accepted: () => 'Accepted by the contractor, amount committed',
  declined: (f) => `Declined by the contractor: ${reasons[String(f.reason)] ?? 'no reason given'}${f.text ? ` — “${f.text}”` : ''}. Reservation released`,
  expired: () => 'No answer in time. Reservation released',
  abandoned: (f) => `Abandoned before signature${f.text ? `: “${f.text}”` : ''}`,
  'sign-again': (f) => `New signature requested: ${pauses[String(f.reason)] ?? ''}${f.reason === 'dearer' ? ` (${euros(f.netCents)} instead of ${euros(f.signedNetCents)})` : ''}`,
  unallocated: (f) => `No contractor: ${pauses[String(f.reason)] ?? ''}`,
}
