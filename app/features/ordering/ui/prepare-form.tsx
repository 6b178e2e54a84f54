import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { CheckedForm } from '#app/ui/forms/checked-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { TextArea } from '#app/ui/forms/text-area.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import type { BasketView } from '../basket-line.ts'
import { textsOf } from '../texts.ts'
import { PrepareSummary } from './prepare-summary.tsx'
import { RefusalAlert } from './refusal-alert.tsx'

const schema = async () => (await import('../order.form.ts')).placeForm

/** When to start, the authority's own reference, a word to the contractors: common to the orders of the basket. */
export const PrepareForm = ({ basket, reply, lang }: { basket: BasketView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).prepare
  const { basket: words } = textsOf(lang)
  if (basket.lines.length === 0) {
    return (
      <>
        <RefusalAlert reply={reply} lang={lang} />
        <EmptyState title={words.empty} action={<ButtonLink to={paths.basket}>{t.back}</ButtonLink>}>
          {words.emptyText}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PrepareSummary basket={basket} lang={lang} />
      {basket.signatories.length > 0 ? (
        <p>{t.whoSigns(textsOf(lang).list(basket.signatories))}</p>
      ) : (
        <Alert tone="info">
          <p>{t.nobodySigns}</p>
          <p>
            <a href={paths.team}>{t.toTeam}</a>
          </p>
        </Alert>
      )}
      <CheckedForm
        reply={reply}
        name="commandes-preparer"
        schema={schema}
        submit={t.submit}
        refusals={textsOf(lang).refusals}
        secondary={
          <ButtonLink to={paths.basket} variant="quiet">
            {t.back}
          </ButtonLink>
        }
      >
        <Hidden name="shown" value={basket.digest} />
        <TextField name="startsOn" label={t.startsOn} hint={t.startsOnHint} type="date" defaultValue={basket.day} required />
        <TextField name="engagementRef" label={t.engagementRef} hint={t.engagementRefHint} maxLength={60} required={false} autoComplete="off" />
        <TextArea name="note" label={t.note} hint={t.noteHint} maxLength={2000} required={false} />
      </CheckedForm>
    </>
  )
}
