import type { ReactNode } from 'react'
import { FieldError } from './field.tsx'
import { useField } from './form-context.ts'

type CheckboxProps = { name: string; label: ReactNode; hint?: ReactNode; value?: string; defaultChecked?: boolean; required?: boolean }

/** One box to tick; absent from the form when it is not. */
export const Checkbox = ({ name, label, hint, value = 'on', defaultChecked, required }: CheckboxProps) => {
  const field = useField(name, { hint: hint !== undefined })
  return (
    <div className={field.error ? 'field is-wide has-error' : 'field is-wide'}>
      <FieldError id={field.id} error={field.error} />
      <label className="inline-choice" htmlFor={field.id}>
        <input {...field.attributes} id={field.id} type="checkbox" value={value} required={required} defaultChecked={field.refused ? field.typed === value : defaultChecked} />
        <span>{label}</span>
      </label>
      {hint ? (
        <p className="hint" id={`${field.id}-aide`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
