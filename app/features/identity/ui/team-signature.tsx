import type { Lang } from '#app/features/core/index.ts'
import type { Member } from '#app/features/identity/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Select } from '#app/ui/forms/select.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Glossed } from '#app/ui/kit/glossed.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { replyFor } from './reply-for.ts'

/** Giving the right to sign: to whom, under which act, up to which amount, until when. */
export const TeamSignature = ({ members, reply, lang }: { members: readonly Member[]; reply: Reply | undefined; lang: Lang }) => {
  const { team: t, issues, refusals } = textsOf(lang)
  return (
    <Section title={t.signature} aside={<p><Glossed text={t.signatureText} /></p>} id="signature">
      <ActionForm name="give-signature" reply={replyFor(reply, 'give-signature')} secondary={<SubmitButton variant="secondary">{t.give}</SubmitButton>} issues={issues} refusals={refusals}>
        <Hidden name="intent" value="give-signature" />
        <Select name="personId" label={t.person} required options={members.map((member) => ({ value: member.personId, label: member.name }))} />
        <TextField name="delegationRef" label={t.delegation} hint={t.delegationHint} required maxLength={200} />
        <TextField name="limit" label={t.limitLabel} hint={t.limitHint} inputMode="decimal" suffix="€" maxLength={20} />
        <TextField name="validUntil" label={t.untilLabel} hint={t.untilHint} type="date" />
      </ActionForm>
    </Section>
  )
}
