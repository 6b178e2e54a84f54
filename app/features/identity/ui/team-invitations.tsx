import { type Lang, formatDay } from '#app/features/core/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { StatusLine } from '#app/ui/kit/status-line.tsx'
import { OneButton } from './one-button.tsx'
import { replyFor } from './reply-for.ts'
import { roleOptions } from './team-members.tsx'

type Invited = { email: string; expiresAt: Date }

/** Inviting a colleague, and the invitations nobody accepted yet. */
export const TeamInvitations = ({ invitations, reply, lang }: { invitations: readonly Invited[]; reply: Reply | undefined; lang: Lang }) => {
  const { team: t, refusals } = textsOf(lang)
  return (
    <Section title={t.invite} aside={t.inviteText} id="inviter">
      <ActionForm name="invite" reply={replyFor(reply, 'invite')} submit={t.inviteSubmit} refusals={refusals}>
        <Hidden name="intent" value="invite" />
        <TextField name="email" label={t.email} type="email" inputMode="email" required maxLength={254} />
        <Radios name="role" legend={t.role} options={roleOptions(lang)} defaultValue="contributor" />
      </ActionForm>
      {invitations.length > 0 ? <h3>{t.invited}</h3> : null}
      {invitations.map((one) => (
        <div key={one.email}>
          <p>
            {one.email}
            <br />
            <StatusLine tone="waiting" label={t.invitationSent} actor={t.theyAccept} due={t.until(formatDay(one.expiresAt, lang))} />
          </p>
          <OneButton intent="cancel-invitation" field={{ name: 'email', value: one.email }} reply={reply} refusals={refusals}>
            {t.cancel}
          </OneButton>
        </div>
      ))}
    </Section>
  )
}
