import type { ReactNode } from 'react'
import { textsOf } from '#app/ui/texts.ts'
import { Field } from './field.tsx'
import { useField } from './form-context.ts'

type FileFieldProps = { name: string; label: ReactNode; hint?: ReactNode; required?: boolean; /** Extensions that the browser offers. */ accept: string }

/** A file to send: the form says `files`. A browser never gives it back: it is chosen again after a refusal. */
export const FileField = ({ name, label, hint, required, accept }: FileFieldProps) => {
  const field = useField(name, { hint: hint !== undefined })
  const words = field.refused && !field.error ? <>{hint} <b>{textsOf(field.lang).form.chooseFileAgain}</b></> : hint
  return (
    <Field id={field.id} label={label} hint={words} required={required} error={field.error}>
      <input {...field.attributes} id={field.id} className="input" type="file" accept={accept} required={required} />
    </Field>
  )
}
