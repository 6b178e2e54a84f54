import type { Lang } from '#app/features/core/index.ts'
import type { Member } from '#app/features/identity/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { StatusLine } from '#app/ui/kit/status-line.tsx'
import { OneButton } from './one-button.tsx'
import { replyFor } from './reply-for.ts'
import { roleOptions } from './team-members.tsx'

/** People who ask to join, each with what a referent may answer. */
export const TeamRequests = ({ requests, reply, lang }: { requests: readonly Member[]; reply: Reply | undefined; lang: Lang }) => {
  const { team: t, refusals } = textsOf(lang)
  if (requests.length === 0) return null
  return (
    <Section title={t.requests} aside={t.requestsText} id="demandes">
      {requests.map((one) => {
        const field = { name: 'personId', value: one.personId }
        return (
          <div className="sheet" key={one.personId}>
            <h3>{one.name}</h3>
            <StatusLine tone="todo" label={t.toAnswer} actor={t.referentAnswers} due={null} />
            <p>{[one.jobTitle, one.email].filter(Boolean).join(' · ')}</p>
            <ActionForm name={`approve-${one.personId}`} reply={replyFor(reply, 'approve', field)} submit={t.approve} refusals={refusals}>
              <Hidden name="intent" value="approve" />
              <Hidden name="personId" value={one.personId} />
              <Radios name="role" legend={t.role} options={roleOptions(lang)} defaultValue="contributor" />
            </ActionForm>
            <OneButton intent="refuse" field={field} reply={reply} refusals={refusals}>
              {t.refuse}
            </OneButton>
          </div>
        )
      })}
    </Section>
  )
}
