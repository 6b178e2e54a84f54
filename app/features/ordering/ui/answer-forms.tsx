import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { TextArea } from '#app/ui/forms/text-area.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { declineReasons } from '../order.ts'
import { textsOf } from '../texts.ts'

/** A contractor's two answers: one primary action, and a refusal that asks for its reason. */
export const AnswerForms = ({ reply, lang }: { reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  const declining = reply?.values.intent === 'decline'
  return (
    <>
      <p>{t.received.acceptText}</p>
      <ActionForm reply={declining ? undefined : reply} name="commande-accepter" submit={t.received.accept} refusals={t.refusals}>
        <Hidden name="intent" value="accept" />
      </ActionForm>
      <Disclosure summary={t.received.declineTitle} open={declining}>
        <p>{t.received.declineText}</p>
        <ActionForm reply={declining ? reply : undefined} name="commande-refuser" issues={t.issues} refusals={t.refusals} secondary={<SubmitButton variant="danger">{t.received.decline}</SubmitButton>}>
          <Hidden name="intent" value="decline" />
          <Radios name="reasonCode" legend={t.received.reason} required options={declineReasons.map((code) => ({ value: code, label: t.reasons[code] ?? code }))} />
          <TextArea name="reasonText" label={t.received.reasonText} required={false} maxLength={1000} />
        </ActionForm>
      </Disclosure>
    </>
  )
}
