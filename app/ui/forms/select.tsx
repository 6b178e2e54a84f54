import type { ReactNode } from 'react'
import { textsOf } from '#app/ui/texts.ts'
import { Field } from './field.tsx'
import { useField } from './form-context.ts'

type SelectProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  options: readonly { readonly value: string; readonly label: string }[]
  defaultValue?: string
  required?: boolean
  /** Text of the empty choice; `false` removes it. */
  placeholder?: string | false
}

/** A native list of choices. */
export const Select = ({ name, label, hint, options, defaultValue, required, placeholder }: SelectProps) => {
  const field = useField(name, { hint: hint !== undefined })
  const empty = placeholder ?? textsOf(field.lang).form.choose
  return (
    <Field id={field.id} label={label} hint={hint} required={required} error={field.error}>
      <select {...field.attributes} id={field.id} className="input" required={required} defaultValue={field.typed ?? defaultValue ?? ''}>
        {empty === false ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
