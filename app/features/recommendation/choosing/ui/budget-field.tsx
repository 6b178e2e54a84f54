import { useId, useRef, useState } from 'react'
import { type Cents, type Lang, formatEuros } from '#app/features/core/index.ts'
import { Field } from '#app/ui/forms/field.tsx'
import { useField } from '#app/ui/forms/form-context.ts'
import { parseAmount } from '../../means/amount.ts'
import { textsOf } from '../texts.ts'
import { useScripted } from './use-scripted.ts'

const step = 500

const eurosOf = (typed: string): number | null => {
  const read = parseAmount(typed)
  return 'cents' in read ? read.cents / 100 : null
}

/** The budget, as a number; and, where a script runs, the same on a range: one follows the other. */
export const BudgetField = ({ typed, rangeCents, lang }: { typed: string; rangeCents: Cents; lang: Lang }) => {
  const t = textsOf(lang).means
  const field = useField('budget', { hint: true })
  const number = useRef<HTMLInputElement>(null)
  const [euros, setEuros] = useState(eurosOf(typed) ?? 0)
  const scripted = useScripted()
  const rangeId = useId()
  const most = rangeCents / 100
  return (
    <div>
      <Field id={field.id} label={t.budget} hint={t.budgetHint} error={field.error}>
        <div className="with-unit">
          <input {...field.attributes} ref={number} id={field.id} className="input is-short num" inputMode="decimal" autoComplete="off" maxLength={40} defaultValue={typed} onInput={({ currentTarget }) => setEuros(eurosOf(currentTarget.value) ?? euros)} /> <span>€</span>
        </div>
      </Field>
      {scripted ? (
        <>
          <label htmlFor={rangeId} className="visually-hidden">
            {t.range}
          </label>
          <input
            id={rangeId}
            type="range"
            min={0}
            max={most}
            step={step}
            value={Math.min(euros, most)}
            aria-valuetext={formatEuros(Math.min(euros, most) * 100, lang)}
            onChange={({ currentTarget }) => {
              setEuros(Number(currentTarget.value))
              if (number.current) number.current.value = currentTarget.value
            }}
          />
        </>
      ) : null}
    </div>
  )
}
