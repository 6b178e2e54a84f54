import type { Lang } from '#app/features/core/index.ts'
import { type Reply, withFieldFaults } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Checkbox } from '#app/ui/forms/checkbox.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ReservedAction } from '#app/ui/kit/reserved-action.tsx'
import { textsOf } from '../texts.ts'
import type { ReviewView } from '../views.ts'

/** Closing, for the person who holds the right: who confirms, in which function, on which day. The others read who does. */
export const CloseForm = ({ view, reply, lang }: { view: ReviewView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).close
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
    <ActionForm reply={withFieldFaults(reply, 'assessment.attestation')} name="clore" submit={t.submit} issues={t.issues} refusals={t.refusals}>
      <Hidden name="assessment" value={view.assessmentId} />
      <Hidden name="seen" value={view.mark} />
      <TextField name="name" label={t.name} autoComplete="name" required maxLength={120} defaultValue={view.signer.name} />
      <TextField name="jobTitle" label={t.jobTitle} autoComplete="organization-title" required maxLength={120} defaultValue={view.signer.jobTitle} />
      <TextField name="on" type="date" label={t.on} hint={t.onHint(view.startedAt)} required defaultValue={view.today} />
      <Checkbox name="confirmed" label={t.confirm} required />
    </ActionForm>
  )
}
