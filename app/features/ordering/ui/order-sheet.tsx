import { formatInstant } from '#app/features/core/index.ts'
import { departmentLabel } from '#app/features/identity/index.ts'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { documentFr as words } from '../document.fr.ts'
import type { OrderDocument, Party } from '../order-view.ts'
import { fr } from '../texts.fr.ts'
import { PriceLines } from './price-lines.tsx'

const PartyBlock = ({ title, party, contacts }: { title: string; party: Party; contacts?: OrderDocument['contacts'] }) => {
  const items = [
    ...(party.siret ? [{ term: words.siret, detail: party.siret }] : party.siren ? [{ term: words.siren, detail: party.siren }] : []),
    ...(party.department ? [{ term: words.department, detail: departmentLabel(party.department) }] : []),
    ...(contacts ?? []).map((contact) => ({ term: words.contact, detail: `${contact.name}, ${contact.email}` })),
  ]
  return (
    <div className="flow">
      <h2>{title}</h2>
      <p>
        <b>{party.name}</b>
      </p>
      <DescriptionList items={items} />
    </div>
  )
}

const Terms = ({ order }: { order: OrderDocument }) => (
  <DescriptionList
    items={[
      { term: words.framework, detail: `${order.framework.code} — ${order.framework.title.fr}` },
      ...(order.purchasingBody ? [{ term: words.purchasingBody, detail: order.purchasingBody }] : []),
      { term: words.lot, detail: `${order.lot.number} — ${order.lot.title.fr}` },
      { term: fr.order.formula, detail: order.formulaTitle.fr },
      { term: words.ccag, detail: order.ccag === 'none' || order.ccag === '' ? words.noCcag : (words.ccags[order.ccag] ?? order.ccag) },
      { term: words.reference, detail: order.engagementRef || words.noReference },
      { term: words.period, detail: fr.order.periodText(order.startsOn, order.endsOn) },
      { term: words.due, detail: order.answerDueAt ? words.dueText(fr.until(order.answerDueAt), order.answerWorkingDays) : words.dueDraft(order.answerWorkingDays) },
      ...(order.note ? [{ term: words.note, detail: order.note }] : []),
    ]}
  />
)

const Signatures = ({ order }: { order: OrderDocument }) => {
  const { signature, answer } = order
  return (
    <div className="split">
      <div className="sheet">
        <h3>{words.signature}</h3>
        {signature ? (
          <>
            <p>{words.signedText(signature.name, signature.title, formatInstant(signature.at, 'fr'))}</p>
            {signature.delegationRef ? <p>{words.delegation(signature.delegationRef)}</p> : null}
          </>
        ) : (
          <p>{words.draft}</p>
        )}
      </div>
      <div className="sheet">
        <h3>{words.answer}</h3>
        <p>{order.state === 'accepted' && answer.answeredAt ? words.accepted(formatInstant(answer.answeredAt, 'fr')) : order.state === 'declined' || order.state === 'expired' ? fr.status.buyer[order.state] : words.noAnswer}</p>
      </div>
    </div>
  )
}

/** The order on A4, in French: parties, references, lines, taxes, signatures, the articles it stands on. */
export const OrderSheet = ({ order }: { order: OrderDocument }) => (
  <article className="order-sheet flow-l" lang="fr">
    <header className="flow">
      <h1>
        {words.title} {order.number ?? ''}
      </h1>
      <p className="lead">{order.issuedAt ? `${words.date}\u00a0: ${formatInstant(order.issuedAt, 'fr')}` : words.draft}</p>
    </header>
    <div className="split">
      <PartyBlock title={words.buyer} party={order.buyer} contacts={order.contacts} />
      {order.firm ? <PartyBlock title={order.issuedAt ? words.firm : fr.order.firmExpected} party={order.firm} /> : null}
    </div>
    <Terms order={order} />
    <PriceLines pricing={order.pricing} lang="fr" />
    <Signatures order={order} />
    <p className="small">{words.legal}</p>
  </article>
)
