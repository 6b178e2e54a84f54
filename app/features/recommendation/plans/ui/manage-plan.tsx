import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { plansTextsOf } from '../texts.ts'

type ManagePlanProps = { name: string; isChosen: boolean; reply: Reply | undefined; lang: Lang }

/** Renames a plan kept, or removes it; one that was put in the basket stays. */
export const ManagePlan = ({ name, isChosen, reply, lang }: ManagePlanProps) => {
  const { one: { manage: t }, keep } = plansTextsOf(lang)
  const replyTo = (intent: string) => (reply?.values.intent === intent ? reply : undefined)
  return (
    <>
      <ActionForm name="renommer" reply={replyTo('rename')} issues={keep.issues}>
        <Hidden name="intent" value="rename" />
        <TextField name="name" label={t.name} defaultValue={name} maxLength={80} required />
        <div className="actions">
          <SubmitButton variant="secondary">{t.rename}</SubmitButton>
        </div>
      </ActionForm>
      {isChosen ? (
        <p className="small soft">{t.inBasket}</p>
      ) : (
        <ActionForm name="retirer" reply={replyTo('remove')} refusals={{ 'recommendation.in-basket': () => t.inBasket }}>
          <Hidden name="intent" value="remove" />
          <p className="small soft">{t.removeText}</p>
          <div className="actions">
            <SubmitButton variant="danger">{t.remove}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  )
}
