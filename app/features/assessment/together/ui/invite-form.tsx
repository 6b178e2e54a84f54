import { type Lang, addDays } from '#app/features/core/index.ts'
import { replyFor } from '#app/features/identity/ui/reply-for.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { Select } from '#app/ui/forms/select.tsx'
import { TextArea } from '#app/ui/forms/text-area.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as roomTextsOf } from '../../texts.ts'
import { capital } from '../capital.ts'
import { textsOf } from '../texts.ts'
import type { InvitationsView } from '../views.ts'
import { PartBoxes } from './part-boxes.tsx'

/** Inviting somebody: who, on which parts, until when; first, what they will see. */
export const InviteForm = ({ view, preselected, reply, lang }: { view: InvitationsView; preselected: string | null; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).invitations
  const { knowers } = roomTextsOf(lang)
  const { first, last } = view.days
  return (
    <Section title={t.form} id="inviter">
      <Alert tone="info" title={t.sees}>
        <ul>
          {t.seesText.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Alert>
      <ActionForm name="invite" reply={replyFor(reply, 'invite')} submit={t.submit} issues={t.issues} refusals={t.refusals} labels={{ name: t.name, email: t.email, role: t.role, part: t.parts }}>
        <Hidden name="intent" value="invite" />
        <TextField name="name" label={t.name} autoComplete="off" required maxLength={80} />
        <TextField name="email" label={t.email} hint={t.emailHint} type="email" inputMode="email" autoComplete="off" required maxLength={254} />
        <Select name="role" label={t.role} options={view.roles.map((code) => ({ value: code, label: capital(knowers([code])) }))} required />
        <PartBoxes parts={view.domains} preselected={preselected} lang={lang} />
        <TextField name="deadline" label={t.deadline} hint={t.deadlineHint(first, last)} type="date" defaultValue={addDays(first, 13)} required />
        <Radios name="lang" legend={t.lang} options={[{ value: 'fr', label: t.langs.fr }, { value: 'en', label: t.langs.en }]} defaultValue="fr" inline />
        <TextArea name="message" label={t.message} hint={t.messageHint} rows={3} maxLength={500} />
      </ActionForm>
    </Section>
  )
}
