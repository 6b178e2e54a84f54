import { type Lang, formatInstant } from '#app/features/core/index.ts'
import { departmentLabel } from '#app/features/identity/index.ts'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import type { OrderDocument, Party } from '../order-view.ts'
import { textsOf } from '../texts.ts'
import { PriceLines } from './price-lines.tsx'

const PartyBlock = ({ title, party, contacts, lang }: { title: string; party: Party; contacts?: OrderDocument['contacts']; lang: Lang }) => {
  const t = textsOf(lang).print
  const items = [
    ...(party.siret ? [{ term: t.siret, detail: party.siret }] : party.siren ? [{ term: t.siren, detail: party.siren }] : []),
    ...(party.department ? [{ term: t.department, detail: departmentLabel(party.department) }] : []),
    ...(contacts ?? []).map((contact) => ({ term: t.contact, detail: `${contact.name}, ${contact.email}` })),
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

const Terms = ({ order, lang }: { order: OrderDocument; lang: Lang }) => {
  const t = textsOf(lang)
  const p = t.print
  return (
    <DescriptionList
      items={[
        { term: p.framework, detail: `${order.framework.code} — ${order.framework.title[lang]}` },
        ...(order.purchasingBody ? [{ term: p.purchasingBody, detail: order.purchasingBody }] : []),
        { term: p.lot, detail: `${order.lot.number} — ${order.lot.title[lang]}` },
        { term: t.order.formula, detail: order.formulaTitle[lang] },
        { term: p.ccag, detail: order.ccag === 'none' || order.ccag === '' ? p.noCcag : (p.ccags[order.ccag] ?? order.ccag) },
        { term: p.reference, detail: order.engagementRef || p.noReference },
        { term: p.period, detail: t.order.periodText(order.startsOn, order.endsOn) },
        { term: p.due, detail: order.answerDueAt ? p.dueText(t.until(order.answerDueAt), order.answerWorkingDays) : p.dueDraft(order.answerWorkingDays) },
        ...(order.note ? [{ term: p.note, detail: order.note }] : []),
      ]}
    />
  )
}

const Signatures = ({ order, lang }: { order: OrderDocument; lang: Lang }) => {
  const t = textsOf(lang).print
  const { signature, answer } = order
  return (
    <div className="split">
      <div className="sheet">
        <h3>{t.signature}</h3>
        {signature ? (
          <>
            <p>{t.signedText(signature.name, signature.title, formatInstant(signature.at, lang))}</p>
            {signature.delegationRef ? <p>{t.delegation(signature.delegationRef)}</p> : null}
          </>
        ) : (
          <p>{t.draft}</p>
        )}
      </div>
      <div className="sheet">
        <h3>{t.answer}</h3>
        <p>{order.state === 'accepted' && answer.answeredAt ? t.accepted(formatInstant(answer.answeredAt, lang)) : order.state === 'declined' || order.state === 'expired' ? textsOf(lang).status.buyer[order.state] : t.noAnswer}</p>
      </div>
    </div>
  )
}

/** The order on A4: parties, references, lines, taxes, signatures, the articles it stands on. */
export const OrderSheet = ({ order, lang }: { order: OrderDocument; lang: Lang }) => {
  const t = textsOf(lang).print
  return (
    <article className="order-sheet flow-l">
      <header className="flow">
        <h1>
          {t.title} {order.number ?? ''}
        </h1>
        <p className="lead">{order.issuedAt ? `${t.date}${lang === 'fr' ? '\u00a0' : ''}: ${formatInstant(order.issuedAt, lang)}` : t.draft}</p>
      </header>
      <div className="split">
        <PartyBlock title={t.buyer} party={order.buyer} contacts={order.contacts} lang={lang} />
        {order.firm ? <PartyBlock title={order.issuedAt ? t.firm : textsOf(lang).order.firmExpected} party={order.firm} lang={lang} /> : null}
      </div>
      <Terms order={order} lang={lang} />
      <PriceLines pricing={order.pricing} lang={lang} />
      <Signatures order={order} lang={lang} />
      <p className="small">{t.legal}</p>
    </article>
  )
}
