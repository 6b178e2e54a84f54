import type { OrganisationKind, Role } from '#app/access/grant.ts'
import type { Lang } from '#app/features/core/index.ts'
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

type Invited = { personId: string; name: string; email: string; role: Role; organisationId: string; organisationName: string; organisationKind: OrganisationKind }
type Props = { people: readonly Invited[]; organisations: readonly { id: string; name: string }[]; reply: Reply | undefined; lang: Lang }

const EndAccess = ({ one, reply, lang }: { one: Invited; reply: Reply | undefined; lang: Lang }) => {
  const { people: t, refusals } = textsOf(lang)
  const same = replyFor(reply?.values.organisationId === one.organisationId ? reply : undefined, 'end', { name: 'personId', value: one.personId })
  return (
    <Disclosure summary={t.end} open={same !== undefined || undefined}>
      <ActionForm name={`end-${one.personId}-${one.organisationId}-${one.role}`} reply={same} submit={t.confirmEnd(one.name)} refusals={refusals}>
        <Hidden name="intent" value="end" />
        <Hidden name="personId" value={one.personId} />
        <Hidden name="organisationId" value={one.organisationId} />
      </ActionForm>
    </Disclosure>
  )
}

/** People of the purchasing body and of the contractors, and the form that invites one more. */
export const CentralPeople = ({ people, organisations, reply, lang }: Props) => {
  const { people: t, team, roles, refusals } = textsOf(lang)
  const columns = [
    {
      key: 'name',
      header: t.columns.name,
      render: (one: Invited) => (
        <>
          {one.name}
          <br />
          <span className="hint">{one.email}</span>
        </>
      ),
    },
    { key: 'organisation', header: t.columns.organisation, render: (one: Invited) => one.organisationName },
    { key: 'role', header: t.columns.roles, render: (one: Invited) => roles[one.role] },
    { key: 'action', header: t.columns.action, render: (one: Invited) => <EndAccess one={one} reply={reply} lang={lang} /> },
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
        <DataTable caption={t.list} captionHidden columns={columns} rows={people} rowKey={(one) => `${one.personId} ${one.organisationId} ${one.role}`} empty={t.none} />
      </Section>
    </>
  )
}
