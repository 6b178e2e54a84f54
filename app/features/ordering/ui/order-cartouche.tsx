import type { Lang } from '#app/features/core/index.ts'
import { Cartouche } from '#app/ui/kit/cartouche.tsx'
import { timeLeft } from '../order-view.ts'
import type { OrderLife } from '../order-view.ts'
import { textsOf } from '../texts.ts'

/** Who acts on an order, by when, otherwise what: for the authority. */
export const OrderCartouche = ({ life, maySign, lang }: { life: OrderLife; maySign: boolean; lang: Lang }) => {
  const t = textsOf(lang)
  const { document: order, signatories } = life
  if (order.state === 'to-sign') {
    return (
      <Cartouche
        tone={maySign ? 'yours' : undefined}
        items={[
          { term: maySign ? t.order.actNow : t.order.waiting, detail: maySign ? <a href="#signer">{t.order.signIt}</a> : t.order.signIt },
          { term: t.order.who, detail: signatories.length > 0 ? t.list(signatories) : t.status.someone },
          { term: t.order.before, detail: t.day(order.framework.validTo), note: t.order.frameworkEnd },
        ]}
      />
    )
  }
  if (order.state === 'issued' && order.answerDueAt) {
    const left = timeLeft(order.answerDueAt, order.now)
    return (
      <Cartouche
        items={[
          { term: t.order.waiting, detail: t.order.answerIt, note: t.timeLeft(left.days, left.hours) },
          { term: t.order.who, detail: order.firmName },
          { term: t.order.before, detail: t.until(order.answerDueAt), note: t.order.sinceNoAnswer },
        ]}
      />
    )
  }
  return null
}
