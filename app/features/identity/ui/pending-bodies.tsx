import { type Lang, formatDay } from '#app/features/core/index.ts'
import { departmentLabel, formatIdentifier, isBodyType } from '#app/features/identity/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { TextArea } from '#app/ui/forms/text-area.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { StatusLine } from '#app/ui/kit/status-line.tsx'
import { OneButton } from './one-button.tsx'
import { replyFor } from './reply-for.ts'

type Pending = { id: string; name: string; siret: string | null; bodyType: string | null; department: string | null; createdAt: Date; people: { name: string; jobTitle: string; email: string }[] }
type Props = { reply: Reply | undefined; lang: Lang }

const OneBody = ({ body, reply, lang }: Props & { body: Pending }) => {
  const { requests: t, other, bodyTypes, refusals } = textsOf(lang)
  const field = { name: 'organisationId', value: body.id }
  const refused = replyFor(reply, 'refuse', field)
  const items = [
    { term: other.type, detail: isBodyType(body.bodyType) ? bodyTypes[body.bodyType] : '—' },
    { term: other.siret, detail: body.siret ? formatIdentifier(body.siret) : '—' },
    { term: other.department, detail: body.department ? departmentLabel(body.department) : '—' },
    { term: t.by, detail: body.people.map((one) => [one.name, one.jobTitle, one.email].filter(Boolean).join(' · ')).join(' ; ') },
  ]
  return (
    <Section title={body.name} aside={t.asked(formatDay(body.createdAt, lang))}>
      <StatusLine tone="todo" label={t.todo} actor={t.actor} due={null} />
      <DescriptionList items={items} />
      <OneButton intent="approve" field={field} reply={reply} refusals={refusals} variant="primary">
        {t.approve}
      </OneButton>
      <Disclosure summary={t.refuse} open={refused !== undefined || undefined}>
        <ActionForm name={`refuse-${body.id}`} reply={refused} submit={t.refuse} refusals={refusals}>
          <Hidden name="intent" value="refuse" />
          <Hidden name="organisationId" value={body.id} />
          <TextArea name="reason" label={t.reason} hint={t.reasonHint} required />
        </ActionForm>
      </Disclosure>
    </Section>
  )
}

/** Public buyers that wait for the purchasing body's answer. */
export const PendingBodies = ({ bodies, ...rest }: Props & { bodies: readonly Pending[] }) => {
  const t = textsOf(rest.lang).requests
  if (bodies.length === 0) return <EmptyState title={t.empty} action={<ButtonLink to={paths.central}>{t.emptyAction}</ButtonLink>}>{t.emptyText}</EmptyState>
  return (
    <>
      {bodies.map((body) => (
        <OneBody key={body.id} body={body} {...rest} />
      ))}
    </>
  )
}
