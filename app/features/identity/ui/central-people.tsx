import type { ReactNode } from 'react'
import type { Role } from '#app/access/grant.ts'
import { type Lang, formatList } from '#app/features/core/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { Select } from '#app/ui/forms/select.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { replyFor } from './reply-for.ts'

type Place = { organisationId: string; organisationName: string; roles: Role[] }
type Invited = { personId: string; name: string; email: string; places: Place[] }
type Props = { people: readonly Invited[]; organisations: readonly { id: string; name: string }[]; reply: Reply | undefined; lang: Lang; /** The way through the list. */ children: ReactNode }
type EndProps = { one: Invited; place: Place; reply: Reply | undefined; lang: Lang }

const EndAccess = ({ one, place, reply, lang }: EndProps) => {
  const { people: t, refusals } = textsOf(lang)
  const { organisationId, organisationName } = place
  const same = replyFor(reply?.values.organisationId === organisationId ? reply : undefined, 'end', { name: 'personId', value: one.personId })
  return (
    <Disclosure summary={one.places.length > 1 ? t.endIn(organisationName) : t.end} open={same !== undefined || undefined}>
      <ActionForm name={`end-${one.personId}-${organisationId}`} reply={same} submit={t.confirmEnd(one.name)} refusals={refusals}>
        <Hidden name="intent" value="end" />
        <Hidden name="personId" value={one.personId} />
        <Hidden name="organisationId" value={organisationId} />
      </ActionForm>
    </Disclosure>
  )
}

/** People of the purchasing body and of the contractors, and the form that invites one more. */
export const CentralPeople = ({ people, organisations, reply, lang, children }: Props) => {
  const { people: t, team, roles, refusals } = textsOf(lang)
  const columns = [
    {
      key: 'name',
      header: t.columns.name,
      render: (one: Invited) => (
        <>
          {one.name}
          <span className="under">{one.email}</span>
        </>
      ),
    },
    {
      key: 'organisation',
      header: t.columns.organisation,
      render: (one: Invited) => one.places.map((place) => <div key={place.organisationId}>{t.place(place.organisationName, formatList(place.roles.map((role) => roles[role]), lang))}</div>),
    },
    {
      key: 'action',
      header: t.columns.action,
      render: (one: Invited) => one.places.map((place) => <EndAccess key={place.organisationId} one={one} place={place} reply={reply} lang={lang} />),
    },
  ]
  return (
    <>
      <Section title={t.invite} aside={team.inviteText} id="inviter">
        <ActionForm name="invite" reply={replyFor(reply, 'invite')} submit={team.inviteSubmit} refusals={refusals}>
          <Hidden name="intent" value="invite" />
          <TextField name="email" label={team.email} type="email" inputMode="email" required maxLength={254} />
          <Select name="organisationId" label={t.organisation} required options={organisations.map(({ id, name }) => ({ value: id, label: name }))} />
          <Radios name="role" legend={t.role} options={(['delivery', 'steering', 'animation', 'admin'] as const).map((value) => ({ value, label: roles[value] }))} inline />
        </ActionForm>
      </Section>
      <Section title={t.list} wide>
        <DataTable caption={t.list} captionHidden columns={columns} rows={people} rowKey={(one) => one.personId} empty={t.none} />
        {children}
      </Section>
    </>
  )
}
