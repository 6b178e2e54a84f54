import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Checkbox } from '#app/ui/forms/checkbox.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ReservedAction } from '#app/ui/kit/reserved-action.tsx'
import { textsOf } from '../texts.ts'
import type { ReviewView } from '../views.ts'

/** Closing, for the person who holds the right; the others read who does. */
export const CloseForm = ({ view, reply, lang }: { view: ReviewView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).review
  if (!view.mayClose) {
    return (
      <>
        <Alert tone="info" title={t.onlyReferent}>
          {t.onlyReferentText(view.closers)}
        </Alert>
        <ReservedAction label={t.submit} to={['referent']} holders={view.closers} />
      </>
    )
  }
  return (
    <ActionForm reply={reply} name="clore" submit={t.submit} issues={t.issues} refusals={t.refusals}>
      <Hidden name="assessment" value={view.assessmentId} />
      <Checkbox name="confirmed" label={t.confirm} required />
    </ActionForm>
  )
}
