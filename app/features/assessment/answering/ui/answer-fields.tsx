import type { Lang } from '#app/features/core/index.ts'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { TextArea } from '#app/ui/forms/text-area.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import type { AnswerBefore, AnswerShown, AskedQuestion } from '../asked-question.ts'
import { knowersIn } from '../../knower-words.ts'
import { textsOf } from '../texts.ts'
import { choiceOf } from './answer-words.ts'

type AnswerFieldsProps = {
  question: AskedQuestion
  assessmentId: string
  revision: number
  current: AnswerShown | null
  before: AnswerBefore | null
  /** The choice is more than one level away from the last picture. */
  leap: boolean
  lang: Lang
}

/** The fields of an answer: the choice, its reason, how sure, a note, and what happened when the level moved by more than one. */
export const AnswerFields = ({ question, assessmentId, revision, current, before, leap, lang }: AnswerFieldsProps) => {
  const own = textsOf(lang)
  const t = own.page
  const levels = question.levels.map((fact, level) => ({ value: String(level), level, label: fact[lang] }))
  const unknown = { value: 'unknown', label: t.unknown, hint: t.unknownHint(knowersIn(lang)(question.whoKnows)) }
  const notApplicable = question.notApplicable ? [{ value: 'not-applicable', label: t.notApplicable, hint: t.notApplicableHint }] : []
  const { sure, about, guess } = t.certainty
  return (
    <>
      <Hidden name="assessment" value={assessmentId} />
      <Hidden name="revision" value={revision} />
      {before?.level === undefined || before.level === null ? null : <Hidden name="before" value={before.level} />}
      <Radios name="choice" legend={t.choose} options={[...levels, unknown, ...notApplicable]} defaultValue={current ? choiceOf(current) : undefined} required />
      <fieldset hidden={!leap} disabled={!leap}>
        <TextArea name="happened" label={own.happened} hint={own.happenedHint(before?.level ?? 0)} rows={2} maxLength={1000} defaultValue={current?.happened ?? ''} />
      </fieldset>
      {question.notApplicable ? <TextField name="reason" label={t.reason} hint={t.reasonHint} maxLength={500} defaultValue={current?.reason ?? ''} /> : null}
      <Radios
        name="certainty"
        legend={t.certainty.legend}
        options={[{ value: 'sure', label: sure }, { value: 'about', label: about }, { value: 'guess', label: guess }]}
        defaultValue={current?.certainty ?? undefined}
        inline
      />
      <TextArea name="note" label={t.note} hint={t.noteHint} rows={2} maxLength={2000} defaultValue={current?.note ?? ''} />
    </>
  )
}
