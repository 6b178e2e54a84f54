import type { Role } from '#app/access/grant.ts'
import { type Lang, formatDay, formatList } from '#app/features/core/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import type { Reply } from '#app/http/reply.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { StatusLine } from '#app/ui/kit/status-line.tsx'
import { OneButton } from './one-button.tsx'

type Sent = { email: string; organisationId: string; organisationName: string; roles: Role[]; expiresAt: Date }
type Props = { invitations: readonly Sent[]; reply: Reply | undefined; lang: Lang }

/** Invitations nobody accepted yet: until when, send again, cancel. */
export const CentralInvitations = ({ invitations, reply, lang }: Props) => {
  const { people: t, team, roles, refusals } = textsOf(lang)
  const button = (one: Sent) => ({ field: { name: 'email', value: one.email }, more: { name: 'organisationId', value: one.organisationId }, reply, refusals })
  const columns = [
    { key: 'name', header: t.columns.name, render: (one: Sent) => one.email },
    { key: 'organisation', header: t.columns.organisation, render: (one: Sent) => t.place(one.organisationName, formatList(one.roles.map((role) => roles[role]), lang)) },
    { key: 'state', header: t.columns.state, render: (one: Sent) => <StatusLine tone="waiting" label={team.invitationSent} actor={team.theyAccept} due={team.until(formatDay(one.expiresAt, lang))} /> },
    {
      key: 'action',
      header: t.columns.action,
      render: (one: Sent) => (
        <>
          <OneButton intent="send-again" variant="quiet" {...button(one)}>
            {t.sendAgain}
          </OneButton>
          <OneButton intent="cancel-invitation" variant="quiet" {...button(one)}>
            {t.cancel}
          </OneButton>
        </>
      ),
    },
  ]
  if (invitations.length === 0) return null
  return (
    <Section title={t.invitations} wide id="invitations">
      <DataTable caption={t.invitations} captionHidden columns={columns} rows={invitations} rowKey={(one) => `${one.email} ${one.organisationId}`} />
    </Section>
  )
}
