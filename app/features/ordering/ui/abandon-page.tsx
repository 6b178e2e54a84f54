import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { OrderSummary } from '../order-view.ts'
import { textsOf } from '../texts.ts'
import { AbandonForm } from './abandon-form.tsx'

/** Giving up an order that waits for its signature; any other says why it cannot be given up. */
export const AbandonPage = ({ order, reply, lang }: { order: Pick<OrderSummary, 'id' | 'state'>; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).abandon
  if (order.state === 'to-sign') {
    return (
      <>
        <PageHead title={t.title} lead={t.lead} />
        <Section>
          <AbandonForm orderId={order.id} reply={reply} lang={lang} />
        </Section>
      </>
    )
  }
  return (
    <>
      <PageHead title={t.title} />
      <Section>
        <Alert tone="warning" title={t.cannot}>
          {t.because[order.state]}
        </Alert>
        <p>
          <ButtonLink to={paths.order(order.id)}>{t.toOrder}</ButtonLink>
        </p>
      </Section>
    </>
  )
}
