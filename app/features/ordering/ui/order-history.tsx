import { type Lang, formatInstant } from '#app/features/core/index.ts'
import { Timeline, type TimelineItem } from '#app/ui/kit/timeline.tsx'
import type { OrderEventType } from '../events.ts'
import type { OrderLife } from '../order-view.ts'
import { textsOf } from '../texts.ts'

const isEvent = (type: string, known: Readonly<Record<string, unknown>>): type is OrderEventType => Object.hasOwn(known, type)

/** The life of an order, all attempts together, and what is awaited now. */
export const OrderHistory = ({ life, lang }: { life: OrderLife; lang: Lang }) => {
  const t = textsOf(lang)
  const { state, answerDueAt } = life.document
  const past = life.events.map(
    (event): TimelineItem => ({
      key: String(event.id),
      state: 'done',
      label: isEvent(event.type, t.events) ? t.events[event.type](event.facts) : event.type,
      note: t.eventBy(formatInstant(event.at, lang), event.personName),
    }),
  )
  const awaited: TimelineItem[] =
    state === 'to-sign'
      ? [{ key: 'sign', state: 'now', label: t.order.signIt }, { key: 'answer', state: 'next', label: t.order.answerIt }]
      : state === 'issued'
        ? [{ key: 'answer', state: 'now', label: t.order.answerIt, note: answerDueAt ? t.status.before(t.until(answerDueAt)) : undefined }]
        : []
  return <Timeline items={[...past, ...awaited]} />
}
