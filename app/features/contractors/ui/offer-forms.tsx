import type { Lang, ParisDay } from '#app/features/core/index.ts'
import { formatDay } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { CheckedForm } from '#app/ui/forms/checked-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { TextArea } from '#app/ui/forms/text-area.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { textsOf } from '../texts.ts'

const textSchema = async () => (await import('../offers.form.ts')).offerTextForm
const unavailableSchema = async () => (await import('../offers.form.ts')).unavailableForm

/** One action answers three forms: only the one that was sent shows the reply. */
const replyTo = (intent: string, reply: Reply | undefined) => (reply?.values.intent === intent ? reply : undefined)

/** Publishes a new version of the presentation. */
export const OfferTextForm = ({ text, reply, lang }: { text: { summary: string; body: string } | null; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  return (
    <CheckedForm name="offer" schema={textSchema} reply={replyTo('offer', reply)} refusals={t.refusals} submit={t.offer.publish}>
      <Hidden name="intent" value="offer" />
      <TextArea name="summary" label={t.offer.summary} hint={t.offer.summaryHint} required rows={2} maxLength={200} defaultValue={text?.summary} />
      <TextArea name="body" label={t.offer.body} hint={t.offer.bodyHint} required rows={12} defaultValue={text?.body} />
    </CheckedForm>
  )
}

type AvailabilityProps = { available: boolean; until: ParisDay | null; reason: string | null; reply: Reply | undefined; lang: Lang }

/** Says whether the firm receives orders on the lot, and changes it. */
export const AvailabilityPanel = ({ available, until, reason, reply, lang }: AvailabilityProps) => {
  const t = textsOf(lang)
  if (!available) {
    return (
      <>
        <p>{t.offer.unavailableNow(until ? formatDay(until, lang) : null)}</p>
        {reason ? <p className="soft">{t.offer.reasonGiven(reason)}</p> : null}
        <ActionForm name="available" reply={replyTo('available', reply)} refusals={t.refusals} submit={t.offer.resume}>
          <Hidden name="intent" value="available" />
        </ActionForm>
      </>
    )
  }
  return (
    <>
      <p>{t.offer.availableNow}</p>
      <CheckedForm name="unavailable" schema={unavailableSchema} reply={replyTo('unavailable', reply)} refusals={t.refusals} secondary={<SubmitButton variant="secondary">{t.offer.stop}</SubmitButton>}>
        <Hidden name="intent" value="unavailable" />
        <TextField name="until" label={t.offer.until} hint={t.offer.untilHint} required={false} short />
        <TextField name="reason" label={t.offer.reason} hint={t.offer.reasonHint} required maxLength={300} />
      </CheckedForm>
    </>
  )
}
