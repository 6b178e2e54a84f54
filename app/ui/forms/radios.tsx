import type { ReactNode } from 'react'
import { FieldError } from './field.tsx'
import { useField } from './form-context.ts'

export type RadioOption = {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Figure of a level, shown in its own column. */
  readonly level?: ReactNode
}

type RadiosProps = { name: string; legend: ReactNode; hint?: ReactNode; options: readonly RadioOption[]; defaultValue?: string; required?: boolean; inline?: boolean; legendHidden?: boolean }

const Choice = ({ option, inline, control }: { option: RadioOption; inline: boolean; control: ReactNode }) => (
  <label className={inline ? 'inline-choice' : option.level === undefined ? 'row is-plain' : 'row'}>
    {control}
    {option.level === undefined || inline ? null : <span className="row-level">{option.level}</span>}
    <span className="row-text">
      {option.label}
      {option.hint ? <span className="hint">{option.hint}</span> : null}
    </span>
  </label>
)

/** One choice among several, each a full-width row to press. */
export const Radios = ({ name, legend, hint, options, defaultValue, required, inline = false, legendHidden }: RadiosProps) => {
  const field = useField(name, { hint: hint !== undefined })
  const { 'aria-describedby': describedBy, 'aria-invalid': _invalid, ...attributes } = field.attributes
  const chosen = field.typed ?? defaultValue
  return (
    <fieldset className={field.error ? 'field is-wide has-error' : 'field is-wide'} aria-describedby={describedBy}>
      <legend className={legendHidden ? 'visually-hidden' : undefined}>{legend}</legend>
      {hint ? (
        <p className="hint" id={`${field.id}-aide`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={field.id} error={field.error} />
      <div className={inline ? 'inline-choices' : 'rows'}>
        {options.map((option, at) => (
          <Choice
            key={option.value}
            option={option}
            inline={inline}
            control={
              <input
                {...attributes}
                id={at === 0 ? field.id : `${field.id}-${at}`}
                type="radio"
                value={option.value}
                required={required}
                defaultChecked={chosen === option.value}
              />
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
