import { Form } from '@remix-run/react'
import type { Lang } from '#app/features/core/index.ts'
import { bodyTypes } from '#app/features/identity/index.ts'
import { textsOf as identityTextsOf } from '#app/features/identity/texts.ts'
import { paths } from '#app/paths.ts'
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx'
import { FormContext } from '#app/ui/forms/form-context.ts'
import { Select } from '#app/ui/forms/select.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { defaultHorizon, longestHorizon } from '../../means/read-means.ts'
import type { IdeaView } from '../idea.service.server.ts'
import { countFields } from '../said-size.ts'
import { ideaTextsOf } from '../texts.ts'

/** Size and means, sent by GET; all may stay empty but for the budget. */
export const IdeaForm = ({ view, lang }: { view: IdeaView; lang: Lang }) => {
  const { form: t, issues: sentences } = ideaTextsOf(lang)
  const types = identityTextsOf(lang).bodyTypes
  const values = Object.fromEntries(Object.entries(view.typed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const labels = { type: t.type, population: t.population, agents: t.agents, workstations: t.workstations, budget: t.budget, days: t.days, years: t.years }
  return (
    <FormContext.Provider value={{ name: 'idee', values, issues: view.issues, sentences }}>
      <Form method="get" action={paths.firstIdea} className="form" noValidate>
        <ErrorSummary form="idee" lang={lang} issues={view.issues} sentences={sentences} labels={labels} />
        <div className="split">
          <Select name="type" label={t.type} options={bodyTypes.map((value) => ({ value, label: types[value] }))} />
          {countFields.map((name) => (
            <TextField key={name} name={name} label={t[name]} inputMode="numeric" autoComplete="off" maxLength={20} />
          ))}
          <TextField name="budget" label={t.budget} hint={t.budgetHint} inputMode="decimal" autoComplete="off" suffix="€" maxLength={40} />
          <TextField name="days" label={t.days} hint={t.daysHint} inputMode="decimal" autoComplete="off" suffix={t.daysUnit} maxLength={40} />
          <Select
            name="years"
            label={t.years}
            placeholder={false}
            defaultValue={String(defaultHorizon)}
            options={Array.from({ length: longestHorizon }, (_, index) => ({ value: String(index + 1), label: t.yearsOf(index + 1) }))}
          />
        </div>
        <div className="actions">
          <SubmitButton variant={view.asked ? 'secondary' : 'primary'}>{t.submit}</SubmitButton>
        </div>
      </Form>
    </FormContext.Provider>
  )
}
