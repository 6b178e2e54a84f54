import { type ReactNode, useContext } from 'react'
import { FieldError } from './field.tsx'
import { FormContext, useField } from './form-context.ts'

type CheckboxesProps = { name: string; legend: ReactNode; hint?: ReactNode; options: readonly { readonly value: string; readonly label: ReactNode }[]; defaultValues?: readonly string[] }

/** Several choices among several, each a full-width row to tick. A box is sent under its own name, `name.value`: all those ticked come back when the form is refused. */
export const Checkboxes = ({ name, legend, hint, options, defaultValues = [] }: CheckboxesProps) => {
  const { values } = useContext(FormContext)
  const field = useField(name, { hint: hint !== undefined })
  const { 'aria-describedby': describedBy } = field.attributes
  const isTicked = (value: string): boolean => (values ? values[`${name}.${value}`] !== undefined : defaultValues.includes(value))
  return (
    <fieldset className={field.error ? 'field is-wide has-error' : 'field is-wide'} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {hint ? (
        <p className="hint" id={`${field.id}-aide`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={field.id} error={field.error} />
      <div className="rows">
        {options.map(({ value, label }, at) => (
          <label key={value} className="row is-plain">
            <input id={at === 0 ? field.id : `${field.id}-${at}`} type="checkbox" name={`${name}.${value}`} value="on" defaultChecked={isTicked(value)} />
            <span className="row-text">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
