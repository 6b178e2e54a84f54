import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { TextArea } from '#app/ui/forms/text-area.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { textsOf } from '../texts.ts'

/** Giving up an order that was not issued. */
export const AbandonForm = ({ orderId, reply, lang }: { orderId: string; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  return (
    <ActionForm
      reply={reply}
      name="commande-abandonner"
      refusals={t.refusals}
      secondary={
        <>
          <SubmitButton variant="danger">{t.abandon.submit}</SubmitButton>
          <ButtonLink to={paths.order(orderId)} variant="quiet">
            {t.abandon.back}
          </ButtonLink>
        </>
      }
    >
      <TextArea name="reasonText" label={t.abandon.reason} required={false} maxLength={1000} />
    </ActionForm>
  )
}
