import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { HubView } from '../../views.ts'
import { textsOf } from '../texts.ts'

/** From the first pass to the whole questionnaire, or back: answers are kept either way. */
export const PassChange = ({ open, reply, lang }: { open: NonNullable<HubView['open']>; reply: Reply | undefined; lang: Lang }) => {
  const { pass: t } = textsOf(lang)
  const isFull = open.pass === 'full'
  const more = open.otherPass - open.total
  return (
    <Section title={isFull ? t.shorter : t.longer} id="etendue">
      <p>{isFull ? t.shorterText : t.longerText(more)}</p>
      <ActionForm
        reply={reply}
        name="etendue"
        issues={t.issues}
        refusals={t.refusals}
        secondary={<SubmitButton variant="secondary">{isFull ? t.goBack(open.otherPass) : t.goOn(more)}</SubmitButton>}
      >
        <Hidden name="assessment" value={open.assessmentId} />
        <Hidden name="pass" value={isFull ? 'first' : 'full'} />
      </ActionForm>
    </Section>
  )
}
