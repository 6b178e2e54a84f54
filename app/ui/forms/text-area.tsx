import type { ReactNode } from 'react'
import { Field } from './field.tsx'
import { useField } from './form-context.ts'

type TextAreaProps = { name: string; label: ReactNode; hint?: ReactNode; required?: boolean; defaultValue?: string; rows?: number; maxLength?: number }

/** Several lines of text. */
export const TextArea = ({ name, label, hint, required, defaultValue, rows = 4, maxLength }: TextAreaProps) => {
  const field = useField(name, { hint: hint !== undefined })
  return (
    <Field id={field.id} label={label} hint={hint} required={required} error={field.error}>
      <textarea {...field.attributes} id={field.id} className="input" rows={rows} required={required} maxLength={maxLength} defaultValue={field.typed ?? defaultValue} />
    </Field>
  )
}
