import { type ReactNode, useState } from 'react'
import { textsOf } from '#app/ui/texts.ts'
import { Field } from './field.tsx'
import { useField } from './form-context.ts'

type TextAreaProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
  defaultValue?: string
  rows?: number
  /** Said, and counted near the end; a longer text is not cut while it is pasted: the schema refuses it and it is kept. */
  maxLength?: number
}

/** Several lines of text. */
export const TextArea = ({ name, label, hint, required, defaultValue, rows = 4, maxLength }: TextAreaProps) => {
  const field = useField(name, { hint: hint !== undefined, count: maxLength !== undefined })
  const t = textsOf(field.lang).form
  const [length, setLength] = useState(0)
  const near = maxLength !== undefined && length > maxLength * 0.8
  return (
    <Field id={field.id} label={label} hint={hint} required={required} error={field.error}>
      <textarea
        {...field.attributes}
        id={field.id}
        className="input"
        rows={rows}
        required={required}
        defaultValue={field.typed ?? defaultValue}
        onInput={maxLength === undefined ? undefined : (event) => setLength(event.currentTarget.value.length)}
      />
      {maxLength === undefined ? null : (
        <p className="hint" id={`${field.id}-compte`} aria-live="polite">
          {near ? t.left(maxLength - length) : t.atMost(maxLength)}
        </p>
      )}
    </Field>
  )
}
