import type { Lang } from '#app/features/core/index.ts'
import { fileMost } from '#app/http/body-limits.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { FileField } from '#app/ui/forms/file-field.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { acceptedFiles } from '../file-kinds.ts'
import { textsOf } from '../texts.ts'

type EvidenceFormProps = { assessmentId: string; level: number; reply: Reply | undefined; lang: Lang }

/** The field that each of these refusals is about. */
const beside = {
  'evidence.empty': 'file', 'evidence.macros': 'file', 'evidence.other-kind': 'file', 'evidence.disguised': 'file', 'evidence.nothing': 'file', 'evidence.full': 'file', 'evidence.future': 'dated',
}

/** A piece to add. The file comes last: of a form that is too large, what precedes it is still read. */
export const EvidenceForm = ({ assessmentId, level, reply, lang }: EvidenceFormProps) => {
  const t = textsOf(lang)
  const { fields, worths } = t
  return (
    <ActionForm name="preuve" files reply={reply?.values.intent === 'remove' ? undefined : reply} submit={t.submit} issues={t.issues} refusals={t.refusals} beside={beside}>
      <Hidden name="intent" value="add" />
      <Hidden name="assessment" value={assessmentId} />
      <Hidden name="level" value={level} />
      <TextField name="title" label={fields.title} hint={fields.titleHint} required />
      <TextField name="dated" label={fields.dated} hint={fields.datedHint} required short />
      <Radios name="worth" legend={t.worthLegend} required options={[{ value: '1', ...worths.document }, { value: '2', ...worths.finding }]} />
      <TextField name="verifier" label={fields.verifier} hint={fields.verifierHint} required={false} />
      <TextField name="whereKept" label={fields.whereKept} hint={fields.whereKeptHint} required={false} />
      <FileField name="file" label={fields.file} hint={fields.fileHint(fileMost)} required={false} accept={acceptedFiles} />
    </ActionForm>
  )
}
