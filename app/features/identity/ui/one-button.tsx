import type { ReactNode } from 'react'
import type { RefusalSentences } from '#app/ui/forms/form-contents.tsx'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import type { ButtonVariant } from '#app/ui/kit/button-link.tsx'
import type { Reply } from '#app/http/reply.ts'
import { replyFor } from './reply-for.ts'

type OneButtonProps = { intent: string; field: { name: string; value: string }; more?: { name: string; value: string }; reply: Reply | undefined; refusals: RefusalSentences; variant?: ButtonVariant; children: ReactNode }

/** One command on one thing: a form that is only its button. */
export const OneButton = ({ intent, field, more, reply, refusals, variant = 'secondary', children }: OneButtonProps) => (
  <ActionForm name={`${intent}-${field.value}${more ? `-${more.value}` : ''}`} reply={more && reply?.values[more.name] !== more.value ? undefined : replyFor(reply, intent, field)} refusals={refusals}>
    <Hidden name="intent" value={intent} />
    <Hidden name={field.name} value={field.value} />
    {more ? <Hidden name={more.name} value={more.value} /> : null}
    <div className="actions">
      <SubmitButton variant={variant}>{children}</SubmitButton>
    </div>
  </ActionForm>
)
