import type { ReactNode } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { Checkboxes } from '#app/ui/forms/checkboxes.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import type { ContextQuestion } from '../../questionnaire.ts'
import type { SuggestedFrom } from '../suggested.ts'
import { textsOf } from '../texts.ts'
import { asksDays, dayFieldOf, fieldOf } from '../told-context.ts'

type ContextFieldProps = {
  question: ContextQuestion
  /** Values to show, by field. */
  values: Readonly<Record<string, string>>
  suggested: SuggestedFrom | undefined
  /** Whether a day is wrong: the days are then unfolded. */
  daysOpen: boolean
  lang: Lang
}

const Hint = ({ text, suggested, lang }: { text: string; suggested: SuggestedFrom | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  if (suggested === undefined) return <>{text}</>
  return (
    <>
      {text} <b>{suggested === 'sign-up' ? t.fromSignUp : t.fromPicture(suggested)}</b>
    </>
  )
}

const Days = ({ question, values, daysOpen, lang }: ContextFieldProps) => {
  const t = textsOf(lang)
  if (!asksDays(question) || !question.dateForEach) return null
  const label = question.dateForEach[lang]
  const dated = question.options.filter((option) => !option.exclusive)
  const told = dated.some(({ code }) => values[dayFieldOf(question.code, code)] !== undefined)
  return (
    <Disclosure summary={t.days(label)} open={daysOpen || told}>
      <div className="form">
        {dated.map((option) => {
          const name = dayFieldOf(question.code, option.code)
          return <TextField key={name} type="date" name={name} label={t.day(label, option.label[lang])} defaultValue={values[name]} />
        })}
      </div>
    </Disclosure>
  )
}

/** One question about the organisation: a figure with its unit, one choice (with a way to give none), or several. */
export const ContextField = (props: ContextFieldProps) => {
  const { question, values, suggested, lang } = props
  const t = textsOf(lang)
  const name = fieldOf(question.code)
  const hint: ReactNode = <Hint text={question.hint[lang]} suggested={suggested} lang={lang} />
  if (!('options' in question)) return <TextField name={name} label={question.text[lang]} hint={hint} inputMode="numeric" suffix={question.unit[lang]} defaultValue={values[name]} />
  const options = question.options.map((option) => ({ value: option.code, label: option.label[lang] }))
  if (question.kind === 'choice') return <Radios name={name} legend={question.text[lang]} hint={hint} options={[...options, { value: '', label: t.noAnswer }]} defaultValue={values[name] ?? ''} />
  const ticked = question.options.filter((option) => values[`${name}.${option.code}`] !== undefined).map((option) => option.code)
  return (
    <>
      <Checkboxes name={name} legend={question.text[lang]} hint={hint} options={options} defaultValues={ticked} />
      <Days {...props} />
    </>
  )
}
