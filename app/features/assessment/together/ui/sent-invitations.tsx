import { type Lang, addDays } from '#app/features/core/index.ts'
import { OneButton } from '#app/features/identity/ui/one-button.tsx'
import { replyFor } from '#app/features/identity/ui/reply-for.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { type Status, StatusLine } from '#app/ui/kit/status-line.tsx'
import { textsOf } from '../texts.ts'
import type { InvitationsView } from '../views.ts'

type Sent = InvitationsView['links'][number]

const statusOf = (link: Sent, lang: Lang): Status => {
  const t = textsOf(lang).invitations
  const label = t.states[link.state] ?? link.state
  switch (link.state) {
    case 'sent':
    case 'opened':
      return { tone: 'waiting', label, actor: link.name, due: t.until(link.lastDay) }
    case 'finished':
      return { tone: 'done', label, settled: true, note: link.finishedAt ? t.on(link.finishedAt) : undefined }
    case 'expired':
      return { tone: 'stopped', label, settled: true, note: t.since(addDays(link.lastDay, 1)) }
    case 'revoked':
    case 'closed':
      return { tone: 'stopped', label, settled: true }
  }
}

const mine = (reply: Reply | undefined, link: Sent): Reply | undefined => (reply?.values.contribution === link.id ? reply : undefined)

/** Sending again, extending, cancelling: what the state of the link allows. */
const Changes = ({ link, last, reply, lang }: { link: Sent; last: string; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).invitations
  const field = { name: 'contribution', value: link.id }
  const running = link.state !== 'finished'
  return (
    <Disclosure summary={t.change(link.name)} open={mine(reply, link) !== undefined}>
      <div className="flow">
        <OneButton intent="again" field={field} reply={reply} refusals={t.refusals}>
          {t.again}
        </OneButton>
        {running ? (
          <>
            <ActionForm name={`extend-${link.id}`} reply={replyFor(reply, 'extend', field)} secondary={<SubmitButton variant="secondary">{t.extend}</SubmitButton>} issues={t.issues} refusals={t.refusals}>
              <Hidden name="intent" value="extend" />
              <Hidden name="contribution" value={link.id} />
              <TextField name="deadline" label={t.deadline} type="date" defaultValue={addDays(link.lastDay, 14) < last ? addDays(link.lastDay, 14) : last} required />
            </ActionForm>
            <OneButton intent="revoke" field={field} reply={reply} refusals={t.refusals} variant="danger">
              {t.revoke}
            </OneButton>
          </>
        ) : null}
      </div>
    </Disclosure>
  )
}

/** Links made, the latest first: what became of each, how much was answered, never what. */
export const SentInvitations = ({ view, reply, lang }: { view: InvitationsView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).invitations
  return (
    <Section title={t.sent} id="envoyees">
      {view.links.length === 0 ? (
        <EmptyState title={t.none} action={<ButtonLink to={paths.assessment} variant="secondary">{t.noneAction}</ButtonLink>}>
          {t.noneText}
        </EmptyState>
      ) : (
        <ul className="ledger">
          {view.links.map((link) => (
            <li key={link.id}>
              <h3>{t.person(link.name, link.role)}</h3>
              <p>
                <StatusLine {...statusOf(link, lang)} />
              </p>
              <p>{[link.email, t.answered(link.answered, link.total), link.openedAt ? `${t.states.opened} ${t.on(link.openedAt)}` : ''].filter(Boolean).join(' · ')}</p>
              <p className="soft small">{`${t.invitedBy(link.inviter, link.createdAt)} · ${link.parts.map(({ title }) => title[lang]).join(', ')}`}</p>
              {link.state === 'revoked' || link.state === 'closed' ? null : <Changes link={link} last={view.days.last} reply={reply} lang={lang} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
