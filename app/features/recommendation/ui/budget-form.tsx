import { Form } from '@remix-run/react'
import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx'
import { FormContext } from '#app/ui/forms/form-context.ts'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import type { Combinations } from '../combinations.ts'
import { textsOf } from '../texts.ts'

/** The budget, sent by GET: an address that can be kept, sent and come back to. */
export const BudgetForm = ({ data, lang }: { data: Combinations; lang: Lang }) => {
  const t = textsOf(lang)
  const issues = data.issue ? [{ path: 'budget', code: data.issue }] : []
  const { smallestUsefulCents } = data.answer
  return (
    <FormContext.Provider value={{ name: 'moyens', values: data.typed === '' ? null : { budget: data.typed }, issues, sentences: t.issues }}>
      <Form key={data.typed} method="get" action={paths.combinations} className="form" noValidate>
        <ErrorSummary form="moyens" lang={lang} issues={issues} sentences={t.issues} labels={{ budget: t.budget.label }} />
        <TextField name="budget" label={t.budget.label} hint={t.budget.hint} inputMode="decimal" autoComplete="off" suffix="€" maxLength={40} />
        {smallestUsefulCents === null ? null : <p className="hint">{t.budget.smallest(smallestUsefulCents)}</p>}
        <div className="actions">
          <SubmitButton variant={data.typed === '' || data.issue ? 'primary' : 'secondary'}>{t.budget.submit}</SubmitButton>
        </div>
      </Form>
    </FormContext.Provider>
  )
}
