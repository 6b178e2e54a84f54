import { type Lang, parisDay } from '#app/features/core/index.ts'
import { axisClass } from '#app/ui/axis-class.ts'
import { Steps } from '#app/ui/kit/steps.tsx'
import type { OrderDocument } from '../order-view.ts'
import { orderSteps, stepsDone } from '../progress.ts'
import { en } from './progress.texts.en.ts'
import { fr } from './progress.texts.fr.ts'

/** Where an order is on its way, as a spring and in words; nothing once it has left its way. */
export const OrderProgress = ({ order, lang }: { order: Pick<OrderDocument, 'state' | 'endsOn' | 'now' | 'lot'>; lang: Lang }) => {
  const t = lang === 'fr' ? fr : en
  const done = stepsDone(order.state, order.endsOn, parisDay(order.now))
  return done === null ? null : <Steps items={orderSteps.map((step) => t.steps[step])} current={done} hue={axisClass(order.lot.axisLetter)} over={t.over(orderSteps.length)} />
}
