import type { Lang, Page } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Pages } from '#app/ui/kit/pages.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { type OrderSummary, timeLeft } from '../order-view.ts'
import { textsOf } from '../texts.ts'
import { FirmStatus } from './order-status.tsx'
import { OrdersTable } from './orders-table.tsx'

type InboxView = {
  readonly toAnswer: readonly OrderSummary[]
  readonly accepted: readonly OrderSummary[]
  readonly acceptedPage: Page
  readonly closed: readonly OrderSummary[]
  readonly closedPage: Page
  readonly now: Date
}

const pageLink = (accepted: number, closed: number, part: string) => `${paths.firm}?acceptees=${accepted}&closes=${closed}#${part}`

const commonOf = (lang: Lang) => ({ lang, captionHidden: true, party: { header: textsOf(lang).inbox.buyer, of: (order: OrderSummary) => order.buyerName }, linkOf: (order: OrderSummary) => paths.received(order.id) })

/** What the contractor performs, then what is closed. */
const Answered = ({ inbox, lang }: { inbox: InboxView; lang: Lang }) => {
  const t = textsOf(lang)
  const common = { ...commonOf(lang), status: { header: t.orders.status, of: (order: OrderSummary) => <FirmStatus order={order} now={inbox.now} lang={lang} /> } }
  return (
    <>
      <Section title={t.inbox.accepted} id="acceptees" wide>
        <OrdersTable {...common} orders={inbox.accepted} caption={t.inbox.accepted} empty={t.inbox.noAccepted} />
        <Pages label={t.inbox.acceptedPages} {...inbox.acceptedPage} to={(page) => pageLink(page, inbox.closedPage.page, 'acceptees')} />
      </Section>
      <Section title={t.inbox.closed} id="closes" wide>
        <OrdersTable {...common} orders={inbox.closed} caption={t.inbox.closed} empty={t.inbox.noClosed} />
        <Pages label={t.inbox.closedPages} {...inbox.closedPage} to={(page) => pageLink(inbox.acceptedPage.page, page, 'closes')} />
      </Section>
    </>
  )
}

/** What a contractor must answer, with the time left first; then what it performs, then what is closed. */
export const Inbox = ({ inbox, lang }: { inbox: InboxView; lang: Lang }) => {
  const t = textsOf(lang)
  const left = ({ answerDueAt }: OrderSummary): string => {
    if (!answerDueAt || answerDueAt <= inbox.now) return t.inbox.late
    const { days, hours } = timeLeft(answerDueAt, inbox.now)
    return t.inbox.leftUntil(t.timeLeft(days, hours), t.until(answerDueAt))
  }
  return (
    <>
      <PageHead title={t.inbox.title} lead={t.inbox.lead} />
      <DonePanel messages={t.done} />
      <Section title={t.inbox.toAnswer} id="a-repondre" wide>
        <OrdersTable
          {...commonOf(lang)}
          orders={inbox.toAnswer}
          caption={t.inbox.toAnswer}
          status={{ header: t.inbox.left, of: left }}
          empty={
            <EmptyState title={t.inbox.none} action={<ButtonLink to={paths.offers} variant="secondary">{t.inbox.toOffers}</ButtonLink>}>
              {t.inbox.noneText}
            </EmptyState>
          }
        />
      </Section>
      {inbox.accepted.length + inbox.closed.length > 0 ? <Answered inbox={inbox} lang={lang} /> : null}
    </>
  )
}
