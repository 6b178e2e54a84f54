import type { Lang, ParisDay } from '#app/features/core/index.ts'
import { type Standing, type Status, StatusLine } from '#app/ui/kit/status-line.tsx'
import type { OrderState } from '../order.ts'
import type { ListedOrder } from '../order-view.ts'
import { textsOf } from '../texts.ts'

const tones: Readonly<Record<OrderState, Status['tone']>> = {
  'to-sign': 'todo',
  issued: 'waiting',
  accepted: 'done',
  declined: 'stopped',
  expired: 'stopped',
  abandoned: 'stopped',
  unallocated: 'todo',
}

type BuyerStatusProps = { order: Pick<ListedOrder, 'state' | 'firmName' | 'answerDueAt' | 'endsOn'>; signatories: readonly string[]; validTo: ParisDay; lang: Lang }

/** Who acts on an order of an authority, and by when. */
export const buyerStanding = ({ order, signatories, validTo, lang }: BuyerStatusProps): Standing => {
  const t = textsOf(lang)
  const { status } = t
  switch (order.state) {
    case 'to-sign':
      return { actor: signatories.length > 0 ? status.by(t.list(signatories)) : status.bySomeone, due: status.frameworkEnd(t.day(validTo)) }
    case 'issued':
      return { actor: status.of(order.firmName ?? ''), due: order.answerDueAt && status.before(t.until(order.answerDueAt)) }
    case 'accepted':
      return { actor: status.performs(order.firmName ?? ''), due: status.upTo(t.day(order.endsOn)) }
    case 'unallocated':
      return { actor: status.buyerActs, due: status.frameworkEnd(t.day(validTo)) }
    case 'declined':
    case 'expired':
      return { settled: true, note: status.seeNext }
    case 'abandoned':
      return { settled: true }
  }
}

/** Where an order stands for the authority: what, who acts, by when. */
export const BuyerStatus = (props: BuyerStatusProps) => <StatusLine tone={tones[props.order.state]} label={textsOf(props.lang).status.buyer[props.order.state]} {...buyerStanding(props)} />

type FirmStatusProps = { order: BuyerStatusProps['order']; lang: Lang; /** After the time to answer, nobody waits for the contractor. */ now: Date }

/** Who acts on an order a contractor received, and by when. */
export const firmStanding = ({ order: { state, answerDueAt, endsOn }, lang, now }: FirmStatusProps): Standing => {
  const t = textsOf(lang)
  if (state === 'accepted') return { actor: t.status.youPerform, due: t.status.upTo(t.day(endsOn)) }
  if (state === 'issued' && answerDueAt && now < answerDueAt) return { actor: t.status.youAnswer, due: t.status.before(t.until(answerDueAt)) }
  return state === 'issued' ? { settled: true, note: t.inbox.late } : { settled: true }
}

/** Where an order stands for its contractor. */
export const FirmStatus = (props: FirmStatusProps) => (
  <StatusLine tone={props.order.state === 'issued' ? 'todo' : tones[props.order.state]} label={textsOf(props.lang).status.firm[props.order.state]} {...firmStanding(props)} />
)
