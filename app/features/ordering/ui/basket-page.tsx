import { type Lang, formatInstant } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Select } from '#app/ui/forms/select.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Glossed } from '#app/ui/kit/glossed.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { ReservedAction } from '#app/ui/kit/reserved-action.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { BasketView } from '../basket-line.ts'
import { textsOf } from '../texts.ts'
import { BasketLineForm } from './basket-line.tsx'
import { RefusalAlert } from './refusal-alert.tsx'
import { TotalRows } from './total-rows.tsx'

type BasketPageProps = { basket: BasketView; reply: Reply | undefined; mayEdit: boolean; lang: Lang }

const AddLot = ({ basket, reply, lang }: Omit<BasketPageProps, 'mayEdit'>) => {
  const t = textsOf(lang).basket
  const options = basket.addable.flatMap(({ lot, formulas }) =>
    formulas.map((formula) => ({ value: `${lot.code}|${formula.code}`, label: `Lot ${lot.number}, ${lot.shortTitle[lang]} — ${formula.title[lang]}` })),
  )
  if (options.length === 0) return null
  return (
    <Section title={t.addTitle} id="ajouter">
      <ActionForm reply={reply?.values.intent === 'add' ? reply : undefined} name="panier-ajout" refusals={textsOf(lang).refusals} secondary={<SubmitButton variant="secondary">{t.add}</SubmitButton>}>
        <Hidden name="intent" value="add" />
        <Select name="choice" label={t.addLabel} hint={t.addHint} options={options} required />
      </ActionForm>
    </Section>
  )
}

const Total = ({ basket, mayEdit, lang }: Omit<BasketPageProps, 'reply'>) => {
  const t = textsOf(lang).basket
  const blocked = basket.lines.some((line) => line.obstacle)
  return (
    <Section title={t.total} aside={<p><Glossed text={t.totalText(formatInstant(basket.at, lang))} /></p>} id="total">
      <table className="data">
        <caption className="visually-hidden">{t.total}</caption>
        <tfoot>
          <TotalRows pricing={{ ...basket.totals, lines: basket.lines.flatMap((line) => line.pricing?.lines ?? []) }} lang={lang} span={1} />
        </tfoot>
      </table>
      {mayEdit ? blocked ? <Alert tone="warning">{t.blocked}</Alert> : <ButtonLink to={paths.orderPrepare}>{t.prepare}</ButtonLink> : <ReservedAction label={t.prepare} to={['referent']} />}
    </Section>
  )
}

/** The basket: one section per lot, the total, one primary action. */
export const BasketPage = ({ basket, reply, mayEdit, lang }: BasketPageProps) => {
  const t = textsOf(lang)
  const empty = basket.lines.length === 0
  return (
    <>
      <PageHead title={t.basket.title} lead={empty ? undefined : <Glossed text={t.basket.lead} />} />
      <DonePanel messages={t.done} />
      {mayEdit || empty ? null : <p className="soft">{t.basket.readOnly}</p>}
      {reply?.values.intent !== 'add' && !basket.lines.some((line) => line.lot.code === reply?.values.lotCode) ? <RefusalAlert reply={reply} lang={lang} /> : null}
      {empty ? (
        <EmptyState title={t.basket.empty} action={<ButtonLink to={paths.combinations}>{t.basket.toCombinations}</ButtonLink>}>
          {mayEdit ? t.basket.emptyText : t.basket.readOnly}
        </EmptyState>
      ) : null}
      {basket.lines.map((line) => (
        <BasketLineForm key={line.lot.code} line={line} reply={reply} mayEdit={mayEdit} lang={lang} />
      ))}
      {empty ? null : <Total basket={basket} mayEdit={mayEdit} lang={lang} />}
      {mayEdit ? <AddLot basket={basket} reply={reply} lang={lang} /> : null}
    </>
  )
}
