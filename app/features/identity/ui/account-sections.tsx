import { type Lang, formatDay, formatInstant, langs } from '#app/features/core/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { StatusLine } from '#app/ui/kit/status-line.tsx'
import { newPasswordField } from './account-fields.tsx'
import type { AccountView, PlaceView, SessionLine } from './account-view.ts'
import { OneButton } from './one-button.tsx'
import { replyFor } from './reply-for.ts'

type Props = { account: AccountView; reply: Reply | undefined; lang: Lang }

export const ProfileSection = ({ account, reply, lang }: Props) => {
  const { account: t, fields, issues } = textsOf(lang)
  return (
    <Section title={t.profile} aside={account.email}>
      <ActionForm name="profile" reply={replyFor(reply, 'profile')} submit={t.profileSubmit} issues={issues}>
        <Hidden name="intent" value="profile" />
        <TextField name="name" label={fields.name} autoComplete="name" required defaultValue={account.name} maxLength={80} />
        <TextField name="jobTitle" label={fields.jobTitle} autoComplete="organization-title" defaultValue={account.jobTitle} maxLength={80} />
        <Radios name="lang" legend={fields.lang} options={langs.map((value) => ({ value, label: fields.langs[value] }))} defaultValue={account.lang} inline />
      </ActionForm>
    </Section>
  )
}

const PlaceStatus = ({ place, lang }: { place: PlaceView; lang: Lang }) => {
  const t = textsOf(lang).account
  if (place.organisationStatus === 'pending') return <StatusLine tone="waiting" label={t.waitingCentral} actor={t.waitingCentralActor} due={null} />
  if (place.status === 'requested') return <StatusLine tone="waiting" label={t.waitingReferent} actor={t.waitingReferentActor} due={null} />
  return <StatusLine tone="done" label={t.active} settled note={place.validUntil ? t.until(formatDay(place.validUntil, lang)) : undefined} />
}

export const PlacesSection = ({ account, reply, lang }: Props) => {
  const { account: t, roles, refusals } = textsOf(lang)
  const others = new Map(account.belongings.flatMap((one) => (one.status === 'active' && one.organisationStatus === 'active' && one.organisationId !== account.currentOrganisation ? [[one.organisationId, one.organisationName]] : [])))
  return (
    <Section title={t.places}>
      <ul className="plain">
        {account.belongings.map((place) => (
          <li key={`${place.organisationId} ${place.role}`}>
            {place.organisationName} · {roles[place.role]}
            {others.size > 0 && place.organisationId === account.currentOrganisation ? ` (${t.current})` : ''} <PlaceStatus place={place} lang={lang} />
          </li>
        ))}
      </ul>
      {[...others].map(([organisationId, name]) => (
        <OneButton key={organisationId} intent="switch" field={{ name: 'organisationId', value: organisationId }} reply={reply} refusals={refusals}>
          {t.open(name)}
        </OneButton>
      ))}
      <p>
        <Link to={paths.signUp}>{t.joinAnother}</Link>
      </p>
    </Section>
  )
}

export const PasswordSection = ({ account, reply, lang }: Props) => {
  const { account: t, fields, issues, refusals } = textsOf(lang)
  return (
    <Section title={t.password} aside={t.passwordText} id="mot-de-passe">
      <ActionForm name="password" reply={replyFor(reply, 'password')} submit={t.passwordSubmit} issues={issues} refusals={refusals}>
        <Hidden name="intent" value="password" />
        <input type="text" name="username" autoComplete="username" defaultValue={account.email} hidden readOnly />
        <TextField name="currentPassword" label={fields.currentPassword} type="password" autoComplete="current-password" required />
        {newPasswordField(lang)}
      </ActionForm>
    </Section>
  )
}

export const SessionsSection = ({ account, reply, lang }: Props) => {
  const { account: t, refusals } = textsOf(lang)
  const end = (one: SessionLine) =>
    one.current ? (
      t.thisOne
    ) : (
      <OneButton intent="revoke" field={{ name: 'session', value: one.publicId }} reply={reply} refusals={refusals} variant="quiet">
        {t.revoke}
      </OneButton>
    )
  const columns = [
    { key: 'device', header: t.columns.device, render: (one: SessionLine) => one.device || t.unknownDevice },
    { key: 'network', header: t.columns.network, render: (one: SessionLine) => one.network || '—' },
    { key: 'opened', header: t.columns.opened, render: (one: SessionLine) => formatInstant(one.createdAt, lang) },
    { key: 'seen', header: t.columns.seen, render: (one: SessionLine) => formatInstant(one.lastSeenAt, lang) },
    { key: 'action', header: t.columns.action, render: end },
  ]
  return (
    <Section title={t.sessions} aside={t.sessionsText} id="sessions">
      <DataTable caption={t.sessions} captionHidden middle columns={columns} rows={account.sessions} rowKey={(one) => one.publicId} />
      {account.sessions.length > 1 ? (
        <OneButton intent="revoke-others" field={{ name: 'all', value: 'others' }} reply={reply} refusals={refusals}>
          {t.revokeOthers}
        </OneButton>
      ) : null}
    </Section>
  )
}
