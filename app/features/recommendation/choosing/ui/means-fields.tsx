import type { Lang } from '#app/features/core/index.ts'
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx'
import { FormContext } from '#app/ui/forms/form-context.ts'
import { Select } from '#app/ui/forms/select.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { defaultHorizon, longestHorizon, lotField } from '../../means/read-means.ts'
import { lotWordsOf } from '../../ui/names.ts'
import { textsOf } from '../texts.ts'
import type { ChooseView } from '../view.ts'
import { BudgetField } from './budget-field.tsx'
import { useScripted } from './use-scripted.ts'

type MeansFieldsProps = { view: Pick<ChooseView, 'typed' | 'issues' | 'names' | 'rangeCents' | 'means'>; lang: Lang }

const laterYears = Array.from({ length: longestHorizon - 1 }, (_, index) => index + 2)

const labelsOf = ({ names }: MeansFieldsProps['view'], lang: Lang): Record<string, string> => {
  const t = textsOf(lang).means
  const words = lotWordsOf(names.lots, lang)
  return {
    budget: t.budget, days: t.days, years: t.years, grant: t.grant, operating: t.operating, investment: t.investment,
    ...Object.fromEntries(laterYears.flatMap((year) => [[`budget${year}`, t.budgetOf(year)], [`days${year}`, t.daysOf(year)]])),
    ...Object.fromEntries(names.lots.map(({ code }) => [lotField(code), words.lotHeading(code)])),
  }
}

/** What the authority can spend, and what it wants or refuses. Blanks are allowed everywhere but for the budget. */
export const MeansFields = ({ view, lang }: MeansFieldsProps) => {
  const t = textsOf(lang)
  const scripted = useScripted()
  const { typed, issues, names, rangeCents, means } = view
  const words = lotWordsOf(names.lots, lang)
  const values = Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const filled = (fields: readonly string[]) => fields.some((field) => (typed[field] ?? '') !== '' || issues.some(({ path }) => path === field))
  const moreFields = ['grant', 'operating', 'investment', ...laterYears.flatMap((year) => [`budget${year}`, `days${year}`])]
  const money = (name: string, label: string, hint: string) => <TextField key={name} name={name} label={label} hint={hint} inputMode="decimal" autoComplete="off" suffix="€" maxLength={40} />
  return (
    <FormContext.Provider value={{ name: 'moyens', values, issues, sentences: t.issues }}>
      <ErrorSummary form="moyens" lang={lang} issues={issues} sentences={t.issues} labels={labelsOf(view, lang)} attempt={issues} />
      <div className="split">
        <BudgetField typed={typed.budget ?? ''} rangeCents={rangeCents} lang={lang} />
        <TextField name="days" label={t.means.days} hint={t.means.daysHint} inputMode="decimal" autoComplete="off" suffix={t.means.daysUnit} maxLength={40} />
      </div>
      <Select
        name="years"
        label={t.means.years}
        placeholder={false}
        defaultValue={String(defaultHorizon)}
        options={Array.from({ length: longestHorizon }, (_, index) => ({ value: String(index + 1), label: t.means.yearsOf(index + 1) }))}
      />
      <div>
        <Disclosure summary={t.means.more} open={filled(moreFields)}>
          <div className="split">
            {laterYears.map((year) => money(`budget${year}`, t.means.budgetOf(year), t.means.sameAsBefore))}
            {laterYears.map((year) => (
              <TextField key={year} name={`days${year}`} label={t.means.daysOf(year)} hint={t.means.sameAsBefore} inputMode="decimal" autoComplete="off" suffix={t.means.daysUnit} maxLength={40} />
            ))}
            {money('operating', t.means.operating, t.means.sectionHint)}
            {money('investment', t.means.investment, t.means.sectionHint)}
            {money('grant', t.means.grant, t.means.grantHint)}
          </div>
        </Disclosure>
        <Disclosure summary={t.means.wishes} open={filled(names.lots.map(({ code }) => lotField(code)))}>
          <div className="split">
            {names.lots.map(({ code, formulas }) => (
              <Select
                key={code}
                name={lotField(code)}
                label={words.lotHeading(code)}
                placeholder={false}
                defaultValue="best"
                options={[...(['best', 'any', 'never'] as const).map((wish) => ({ value: wish, label: t.means.wish[wish] })), ...formulas.map((formula) => ({ value: formula.code, label: words.formula(code, formula.code) }))]}
              />
            ))}
          </div>
        </Disclosure>
      </div>
      <div className="actions">
        <SubmitButton variant={means ? 'secondary' : 'primary'}>{t.means.submit}</SubmitButton>
        {scripted ? <span className="soft">{t.means.alive}</span> : null}
      </div>
    </FormContext.Provider>
  )
}
