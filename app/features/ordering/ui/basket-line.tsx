import { type Lang, formatEuros, formatNumber } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import type { BasketLine } from '../basket-line.ts'
import { textsOf } from '../texts.ts'
import { AllocationSteps } from './allocation-steps.tsx'
import { QuantityInput } from './quantity-input.tsx'
import { TotalRows } from './total-rows.tsx'

type BasketLineProps = { line: BasketLine; reply: Reply | undefined; mayEdit: boolean; lang: Lang }

const Obstacle = ({ line, lang }: { line: BasketLine; lang: Lang }) => {
  const t = textsOf(lang).basket.obstacles
  if (!line.obstacle) return null
  return <Alert tone="warning">{line.obstacle.code === 'ceiling' ? t.ceiling(line.obstacle.remainingCents) : t[line.obstacle.code]}</Alert>
}

const Items = ({ line, mayEdit, lang }: Omit<BasketLineProps, 'reply'>) => {
  const t = textsOf(lang)
  const euros = (cents: number | null) => (cents === null ? '—' : formatEuros(cents, lang, { exact: true }))
  return (
    <DataTable<BasketLine['items'][number]>
      caption={line.lot.title[lang]}
      captionHidden
      middle
      columns={[
        { key: 'item', header: t.lines.item, render: (item) => t.basket.quantityOf(item.label[lang], item.unit[lang]) },
        { key: 'price', header: t.lines.unitPrice, numeric: true, render: (item) => (item.unitPriceCents === null ? t.lines.noPrice : euros(item.unitPriceCents)) },
        {
          key: 'quantity',
          header: t.lines.quantity,
          numeric: true,
          render: (item) => (mayEdit ? <QuantityInput itemCode={item.code} label={`${t.lines.quantity}${lang === 'fr' ? '\u00a0' : ''}: ${item.label[lang]}`} quantity={item.quantity} /> : formatNumber(item.quantity, lang)),
        },
        { key: 'net', header: t.lines.net, numeric: true, render: (item) => euros(item.netCents) },
      ]}
      rows={mayEdit ? line.items : line.items.filter((item) => item.quantity > 0)}
      rowKey={(item) => item.code}
      foot={line.pricing ? <TotalRows pricing={line.pricing} lang={lang} span={3} /> : null}
    />
  )
}

/** One lot of the basket: quantities in place, today's prices, the contractor the rule designates and why. */
export const BasketLineForm = ({ line, reply, mayEdit, lang }: BasketLineProps) => {
  const t = textsOf(lang).basket
  return (
    <section className="section" aria-labelledby={`panier-${line.lot.code}`}>
      <header>
        <h2 id={`panier-${line.lot.code}`}>
          <LotBadge number={line.lot.number} shortTitle={line.lot.shortTitle[lang]} axisLetter={line.lot.axisLetter} />
        </h2>
        <p>
          {line.formula.title[lang]}, {t.months(line.formula.months)}
        </p>
        {line.firmName && line.pricesFrom ? <p>{t.firm(line.firmName, textsOf(lang).day(line.pricesFrom))}</p> : null}
      </header>
      <div className="flow">
        <Obstacle line={line} lang={lang} />
        {mayEdit ? (
          <ActionForm
            reply={reply?.values.lotCode === line.lot.code ? reply : undefined}
            name={`panier-${line.lot.code}`}
            issues={textsOf(lang).issues}
            refusals={textsOf(lang).refusals}
            secondary={
              <>
                <SubmitButton variant="secondary" name="intent" value="change">{t.recompute}</SubmitButton>
                <SubmitButton variant="quiet" name="intent" value="remove" noCheck>{t.remove}</SubmitButton>
              </>
            }
          >
            <Hidden name="lotCode" value={line.lot.code} />
            <Items line={line} mayEdit lang={lang} />
          </ActionForm>
        ) : (
          <Items line={line} mayEdit={false} lang={lang} />
        )}
        {line.steps.length > 0 ? (
          <Disclosure summary={t.why}>
            <AllocationSteps rule={line.rule} steps={line.steps} lang={lang} />
          </Disclosure>
        ) : null}
      </div>
    </section>
  )
}
