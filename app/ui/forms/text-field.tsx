import type { HTMLAttributes, HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Field } from './field.tsx'
import { useField } from './form-context.ts'

type TextFieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  type?: 'text' | 'email' | 'password' | 'tel' | 'search' | 'url' | 'date'
  autoComplete?: HTMLInputAutoCompleteAttribute
  required?: boolean
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  defaultValue?: string | number
  suffix?: ReactNode
  /** A short control, for a number or a code. */
  short?: boolean
  maxLength?: number
}

/** One line of text. A password is never shown again. */
export const TextField = ({ name, label, hint, type = 'text', autoComplete, required, inputMode, defaultValue, suffix, short, maxLength }: TextFieldProps) => {
  const field = useField(name, { hint: hint !== undefined })
  const input = (
    <input
      {...field.attributes}
      id={field.id}
      className={short || inputMode === 'numeric' || inputMode === 'decimal' || type === 'date' ? 'input is-short num' : 'input'}
      type={type}
      autoComplete={autoComplete}
      required={required}
      inputMode={inputMode}
      maxLength={maxLength}
      defaultValue={type === 'password' ? undefined : (field.typed ?? defaultValue)}
    />
  )
  return (
    <Field id={field.id} label={label} hint={hint} required={required} error={field.error}>
      {suffix ? (
        <div className="with-unit">
          {input} <span>{suffix}</span>
        </div>
      ) : (
        input
      )}
    </Field>
  )
}
