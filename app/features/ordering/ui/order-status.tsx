import type { Lang, ParisDay } from '#app/features/core/index.ts'
import { StatusLine, type StatusTone } from '#app/ui/kit/status-line.tsx'
import type { OrderState } from '../order.ts'
import type { ListedOrder } from '../order-view.ts'
import { textsOf } from '../texts.ts'

const tones: Readonly<Record<OrderState, StatusTone>> = {
  'to-sign': 'todo',
  issued: 'waiting',
  accepted: 'done',
  declined: 'stopped',
  expired: 'stopped',
  abandoned: 'stopped',
  unallocated: 'todo',
}

type BuyerStatusProps = { order: ListedOrder; signatories: readonly string[]; validTo: ParisDay; lang: Lang }

/** Where an order stands for the authority: what, who acts, by when. */
export const BuyerStatus = ({ order, signatories, validTo, lang }: BuyerStatusProps) => {
  const t = textsOf(lang)
  const { status } = t
  const line = (): { actor?: string; due?: string } => {
    switch (order.state) {
      case 'to-sign':
        return { actor: signatories.length > 0 ? status.by(t.list(signatories)) : status.bySomeone, due: status.frameworkEnd(t.day(validTo)) }
      case 'issued':
        return { actor: status.of(order.firmName ?? ''), due: order.answerDueAt ? status.before(t.until(order.answerDueAt)) : undefined }
      case 'accepted':
        return { actor: status.performs(order.firmName ?? ''), due: status.upTo(t.day(order.endsOn)) }
      case 'unallocated':
        return { actor: status.buyerActs, due: status.frameworkEnd(t.day(validTo)) }
      case 'declined':
      case 'expired':
        return { actor: status.seeNext }
      case 'abandoned':
        return {}
    }
  }
  return <StatusLine tone={tones[order.state]} label={status.buyer[order.state]} {...line()} />
}

/** Where an order stands for its contractor. */
export const FirmStatus = ({ order, lang }: { order: ListedOrder; lang: Lang }) => {
  const t = textsOf(lang)
  const due = order.state === 'issued' && order.answerDueAt ? t.status.before(t.until(order.answerDueAt)) : order.state === 'accepted' ? t.status.upTo(t.day(order.endsOn)) : undefined
  return <StatusLine tone={order.state === 'issued' ? 'todo' : tones[order.state]} label={t.status.firm[order.state]} actor={order.state === 'accepted' ? t.status.youPerform : undefined} due={due} />
}
