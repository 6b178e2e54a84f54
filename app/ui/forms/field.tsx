import type { ReactNode } from 'react'
import { Icon } from '#app/ui/kit/icon.tsx'
import { textsOf } from '#app/ui/texts.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const FieldError = ({ id, error }: { id: string; error: string | null }) =>
  error ? (
    <p className="field-error" id={`${id}-erreur`}>
      <Icon name="warning" /> {error}
    </p>
  ) : null

/** « (facultatif) » is said only when a field states that it may stay empty. */
export const OptionalMark = ({ required }: { required: boolean | undefined }) => {
  const t = textsOf(useShell().lang)
  return required === false ? <span className="eg"> ({t.form.optional})</span> : null
}

type FieldProps = { id: string; label: ReactNode; hint?: ReactNode; required?: boolean; error: string | null; children: ReactNode }

/** A labelled field: label, hint, fault, control, in that order so that a screen reader hears them before typing. */
export const Field = ({ id, label, hint, required, error, children }: FieldProps) => (
  <div className={error ? 'field has-error' : 'field'}>
    <label htmlFor={id}>
      {label}
      <OptionalMark required={required} />
    </label>
    {hint ? (
      <p className="hint" id={`${id}-aide`}>
        {hint}
      </p>
    ) : null}
    <FieldError id={id} error={error} />
    {children}
  </div>
)
