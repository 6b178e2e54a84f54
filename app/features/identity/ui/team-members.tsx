import { type Lang, formatDay, formatEuros } from '#app/features/core/index.ts'
import type { Member } from '#app/features/identity/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { StatusLine } from '#app/ui/kit/status-line.tsx'
import { OneButton } from './one-button.tsx'
import { replyFor } from './reply-for.ts'

type MembersProps = { members: readonly Member[]; me: string; canManage: boolean; reply: Reply | undefined; lang: Lang }

/** What a signatory may sign, by virtue of which act, until when. */
const Signature = ({ member, lang }: { member: Member; lang: Lang }) => {
  const t = textsOf(lang).team
  const { signature } = member
  if (!signature) return <>—</>
  const { limitCents, delegationRef, validUntil, over } = signature
  if (over && validUntil) return <StatusLine tone="stopped" label={t.over(formatDay(validUntil, lang))} actor={t.referentRenews} due={null} />
  const facts = [
    limitCents === null ? t.noLimit : t.limit(formatEuros(limitCents, lang)),
    delegationRef ? t.reference(delegationRef) : '',
    validUntil ? t.until(formatDay(validUntil, lang)) : '',
  ]
  return (
    <>
      {t.signs} <span className="hint">{facts.filter(Boolean).join(', ')}</span>
    </>
  )
}

export const roleOptions = (lang: Lang) => {
  const { roles, team } = textsOf(lang)
  return (['contributor', 'referent'] as const).map((value) => ({ value, label: roles[value], hint: team.roleHints[value] }))
}

const Change = ({ member, reply, lang }: { member: Member; reply: Reply | undefined; lang: Lang }) => {
  const { team: t, refusals } = textsOf(lang)
  const field = { name: 'personId', value: member.personId }
  const mine = (['change-role', 'withdraw-signature', 'end'] as const).some((intent) => replyFor(reply, intent, field))
  return (
    <Disclosure summary={<>{t.columns.action} <span className="visually-hidden">{t.changeOf(member.name)}</span></>} open={mine || undefined}>
      <ActionForm name={`change-role-${member.personId}`} reply={replyFor(reply, 'change-role', field)} submit={t.saveRole} refusals={refusals}>
        <Hidden name="intent" value="change-role" />
        <Hidden name="personId" value={member.personId} />
        <Radios name="role" legend={t.role} options={roleOptions(lang)} defaultValue={member.roles.includes('referent') ? 'referent' : 'contributor'} />
      </ActionForm>
      {member.signature ? (
        <OneButton intent="withdraw-signature" field={field} reply={reply} refusals={refusals}>
          {t.withdraw}
        </OneButton>
      ) : null}
      <OneButton intent="end" field={field} reply={reply} refusals={refusals} variant="danger">
        {t.end}
      </OneButton>
    </Disclosure>
  )
}

/** The members of an organisation; a referent may change each. */
export const TeamMembers = ({ members, me, canManage, reply, lang }: MembersProps) => {
  const { team: t, roles } = textsOf(lang)
  const columns = [
    {
      key: 'name',
      header: t.columns.name,
      render: (member: Member) => (
        <>
          {member.name} {member.personId === me ? <span className="hint">({t.you})</span> : null}
          <span className="under">{[member.jobTitle, member.email].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'roles', header: t.columns.roles, render: (member: Member) => member.roles.map((role) => roles[role]).join(', ') },
    { key: 'signature', header: t.columns.signature, render: (member: Member) => <Signature member={member} lang={lang} /> },
  ]
  const change = { key: 'action', header: t.columns.action, render: (member: Member) => <Change member={member} reply={reply} lang={lang} /> }
  return <DataTable caption={t.members} captionHidden columns={canManage ? [...columns, change] : columns} rows={members} rowKey={(member) => member.personId} />
}
