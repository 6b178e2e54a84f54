import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { TextArea } from '#app/ui/forms/text-area.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { textsOf } from '../texts.ts'
import type { QuestionView } from '../views.ts'
import { answerFormName, metBy } from './answer-conflict.tsx'

const chosenOf = (current: QuestionView['current']): string | undefined => (current === null ? undefined : current.kind === 'level' ? String(current.level) : current.kind)

/** The revision travels with what was typed; only a page that shows both answers takes the newer one. */
const revisionOf = (view: QuestionView, reply: Reply | undefined): string => {
  const met = metBy(reply)
  return met ? String(met.revision) : (reply?.values.revision ?? String(view.current?.revision ?? 0))
}

const certaintyOptions = (lang: Lang) => {
  const { certainty } = textsOf(lang).page
  return [{ value: 'sure', label: certainty.sure }, { value: 'about', label: certainty.about }, { value: 'guess', label: certainty.guess }]
}

/** One question: five facts from the least to the most advanced, « je ne sais pas », « non concerné » where it is allowed. No choice is made beforehand. */
export const QuestionForm = ({ view, reply, lang }: { view: QuestionView; reply: Reply | undefined; lang: Lang }) => {
  const { question, current } = view
  const texts = textsOf(lang)
  const t = texts.page
  const levels = question.levels.map((fact, level) => ({ value: String(level), level, label: fact[lang] }))
  const unknown = { value: 'unknown', label: t.unknown, hint: t.unknownHint(texts.knowers(question.whoKnows)) }
  const notApplicable = question.notApplicable ? [{ value: 'not-applicable', label: t.notApplicable, hint: t.notApplicableHint }] : []
  return (
    <ActionForm
      reply={reply}
      id={answerFormName(question.code)}
      name={answerFormName(question.code)}
      submit={t.next}
      issues={t.issues}
      refusals={t.refusals}
      secondary={
        <SubmitButton variant="secondary" name="intent" value="leave" noCheck>
          {t.leave}
        </SubmitButton>
      }
    >
      <Hidden name="assessment" value={view.assessmentId} />
      <Hidden name="revision" value={revisionOf(view, reply)} />
      <Radios name="choice" legend={t.choose} options={[...levels, unknown, ...notApplicable]} defaultValue={chosenOf(current)} required />
      {question.notApplicable ? <TextField name="reason" label={t.reason} hint={t.reasonHint} maxLength={500} defaultValue={current?.reason ?? ''} /> : null}
      <Radios name="certainty" legend={t.certainty.legend} options={certaintyOptions(lang)} defaultValue={current?.certainty ?? undefined} />
      <TextArea name="note" label={t.note} hint={t.noteHint} rows={2} maxLength={2000} defaultValue={current?.note ?? ''} />
    </ActionForm>
  )
}
