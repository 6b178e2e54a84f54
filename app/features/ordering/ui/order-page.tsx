import { type Lang, formatInstant } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { ReservedAction } from '#app/ui/kit/reserved-action.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { OrderLife } from '../order-view.ts'
import { textsOf } from '../texts.ts'
import { AllocationSteps } from './allocation-steps.tsx'
import { OrderCartouche } from './order-cartouche.tsx'
import { OrderFactsList } from './order-facts.tsx'
import { OrderHistory } from './order-history.tsx'
import { OrderProgress } from './order-progress.tsx'
import { BuyerStatus } from './order-status.tsx'
import { OrderTitle } from './order-title.tsx'
import { PriceLines } from './price-lines.tsx'
import { RefusalAlert } from './refusal-alert.tsx'
import { SignForm, offersSignature } from './sign-form.tsx'

type OrderPageProps = { life: OrderLife; reply: Reply | undefined; mayAbandon: boolean; lang: Lang }

const Attempts = ({ life, lang }: Omit<OrderPageProps, 'reply' | 'mayAbandon'>) => {
  const t = textsOf(lang)
  const { document: order, signatories } = life
  if (life.attempts.length < 2) return null
  return (
    <Section title={t.order.chainTitle} aside={t.order.chainAside} id="sollicitations">
      <ol className="ledger">
        {life.attempts.map((attempt) => (
          <li key={attempt.id}>
            <h3>{attempt.id === order.id ? t.attempt(attempt.attempt) : <Link to={paths.order(attempt.id)}>{t.attempt(attempt.attempt)}</Link>}</h3>
            <p>
              {[attempt.firmName, t.euros(attempt.netCents)].filter(Boolean).join(', ')}
              <br />
              <BuyerStatus order={attempt} signatories={signatories} validTo={order.framework.validTo} lang={lang} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The whole life of an order on the authority's side. */
export const OrderPage = ({ life, reply, mayAbandon, lang }: OrderPageProps) => {
  const t = textsOf(lang)
  const { document: order, signing } = life
  const next = life.attempts.find((attempt) => attempt.attempt === order.attempt + 1)
  const toSign = order.state === 'to-sign'
  const pricing = toSign && signing ? signing.pricing : order.pricing
  const title = t.order.title(order.number, order.lot.number)
  return (
    <>
      <Breadcrumb items={[{ label: t.orders.title, to: paths.orders }, { label: title }]} />
      <PageHead
        title={<OrderTitle title={title} number={order.number} />}
        eyebrow={<BuyerStatus order={order} signatories={life.signatories} validTo={order.framework.validTo} lang={lang} />}
        actions={
          <ButtonLink to={paths.orderPrint(order.id)} variant="secondary">
            {t.order.print}
          </ButtonLink>
        }
        side={<OrderCartouche life={life} maySign={Boolean(signing?.right)} lang={lang} />}
      >
        <OrderProgress order={order} lang={lang} />
      </PageHead>
      <DonePanel messages={t.done} />
      {offersSignature(life) ? null : <RefusalAlert reply={reply} lang={lang} />}
      {order.state === 'unallocated' ? (
        <Alert tone="warning" title={t.order.unallocatedTitle}>
          {t.order.unallocatedText}
        </Alert>
      ) : null}
      {next ? (
        <Alert tone="info" title={t.status.buyer[order.state]}>
          {order.answer.reasonCode && t.reasons[order.answer.reasonCode] ? <p>{t.order.declinedText(t.reasons[order.answer.reasonCode] ?? '')}</p> : null}
          <p>
            <Link to={paths.order(next.id)}>{t.order.nextAttempt}</Link>
          </p>
        </Alert>
      ) : null}
      <Section title={t.order.linesTitle} aside={toSign && signing ? t.order.pricedAt(formatInstant(order.now, lang)) : undefined} id="prestations">
        <PriceLines pricing={pricing} lang={lang} />
      </Section>
      <Section title={t.order.factsTitle} id="bon">
        <OrderFactsList order={order} lang={lang} side="buyer" period={signing ?? order} firmName={signing?.firmName ?? order.firmName} />
      </Section>
      {toSign ? (
        <Section title={t.order.signTitle} id="signer">
          <SignForm life={life} reply={reply} lang={lang} />
          {mayAbandon ? (
            <p>
              <Link to={paths.orderAbandon(order.id)}>{t.order.abandon}</Link>
            </p>
          ) : (
            <ReservedAction label={t.order.abandon} to={['referent', 'signatory']} />
          )}
        </Section>
      ) : null}
      <Attempts life={life} lang={lang} />
      <Section title={t.order.whyTitle} aside={toSign ? t.order.whyPreview : undefined} id="pourquoi">
        <AllocationSteps rule={life.rule} steps={life.steps} lang={lang} />
      </Section>
      <Section title={t.order.historyTitle} id="suivi">
        <OrderHistory life={life} lang={lang} />
      </Section>
    </>
  )
}
