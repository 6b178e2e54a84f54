import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Cartouche } from '#app/ui/kit/cartouche.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { type OrderDocument, timeLeft } from '../order-view.ts'
import { textsOf } from '../texts.ts'
import { AnswerForms } from './answer-forms.tsx'
import { OrderFactsList } from './order-facts.tsx'
import { OrderProgress } from './order-progress.tsx'
import { FirmStatus } from './order-status.tsx'
import { OrderTitle } from './order-title.tsx'
import { PriceLines } from './price-lines.tsx'
import { RefusalAlert } from './refusal-alert.tsx'

type ReceivedPageProps = { order: OrderDocument; reply: Reply | undefined; lang: Lang }

/** An order on the contractor's side: what, for whom, the time left, and the answer. */
export const ReceivedPage = ({ order, reply, lang }: ReceivedPageProps) => {
  const t = textsOf(lang)
  const title = t.order.title(order.number, order.lot.number)
  const due = order.state === 'issued' ? order.answerDueAt : null
  const left = due ? timeLeft(due, order.now) : null
  const late = due !== null && order.now >= due
  const answerable = due !== null && !late
  return (
    <>
      <Breadcrumb items={[{ label: t.inbox.title, to: paths.firm }, { label: title }]} />
      <PageHead
        title={<OrderTitle title={title} number={order.number} />}
        eyebrow={<FirmStatus order={order} now={order.now} lang={lang} />}
        actions={
          <ButtonLink to={paths.receivedPrint(order.id)} variant="secondary">
            {t.order.print}
          </ButtonLink>
        }
        side={
          due && left ? (
            <Cartouche
              tone={late ? 'late' : 'yours'}
              items={[
                { term: t.order.actNow, detail: answerable ? <a href="#repondre">{t.order.answerIt}</a> : t.order.answerIt },
                { term: t.inbox.left, detail: late ? t.inbox.late : t.timeLeft(left.days, left.hours) },
                { term: t.order.before, detail: t.until(due), note: t.order.sinceNoAnswer },
              ]}
            />
          ) : null
        }
      >
        <OrderProgress order={order} lang={lang} />
      </PageHead>
      <DonePanel messages={t.done} />
      {answerable ? null : <RefusalAlert reply={reply} lang={lang} />}
      {(late || order.state === 'expired') && !reply?.refusal ? (
        <Alert tone="warning" title={t.received.lateTitle}>
          {t.received.lateText}
        </Alert>
      ) : null}
      <Section title={t.order.linesTitle} id="prestations">
        <PriceLines pricing={order.pricing} lang={lang} />
      </Section>
      <Section title={t.order.factsTitle} id="bon">
        <OrderFactsList order={order} lang={lang} side="firm" />
      </Section>
      {order.contacts.length > 0 ? (
        <Section title={t.received.contact} id="contact">
          <DescriptionList items={order.contacts.map((contact) => ({ term: contact.name, detail: <a href={`mailto:${contact.email}`}>{contact.email}</a> }))} />
        </Section>
      ) : null}
      {answerable ? (
        <Section title={t.received.answerTitle} aside={left ? t.received.left(t.timeLeft(left.days, left.hours)) : undefined} id="repondre">
          <AnswerForms reply={reply} lang={lang} />
        </Section>
      ) : null}
    </>
  )
}
