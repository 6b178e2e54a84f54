import type { Lang } from '#app/features/core/index.ts'
import { Money } from '#app/ui/kit/money.tsx'
import type { Plan } from '../model.ts'
import { textsOf } from '../texts.ts'
import type { Names } from './old-names.ts'

/** The lots of a plan: formula, price and tax, what they act on. */
export const PlanLots = ({ plan, names, lang }: { plan: Plan; names: Names; lang: Lang }) => {
  const t = textsOf(lang)
  return (
    <ul className="plan-lots">
      {plan.choices.map((choice) => {
        const lot = names.lot(choice.lot)
        const formula = names.formula(choice.lot, choice.formula)
        if (!lot || !formula || formula.netCents === null || formula.taxCents === null) return null
        return (
          <li key={choice.lot}>
            <b>{formula.title[lang]}</b> <span className="soft">({names.lotName(choice.lot)})</span>
            <span className="plan-price">
              <Money cents={formula.netCents} lang={lang} taxNote="excl" /> <small className="soft">· {lot.insurance ? t.scenarios.premiumTax(formula.taxCents) : t.scenarios.vat(formula.taxCents)}</small>
            </span>
            {formula.lowestNetCents !== null && formula.lowestNetCents < formula.netCents ? <small className="soft">{t.scenarios.span(formula.lowestNetCents)}</small> : null}
            <small className="soft">{lot.insurance ? t.scenarios.insurance : t.scenarios.actsOn(formula.domains.map(names.domain))}</small>
          </li>
        )
      })}
    </ul>
  )
}
