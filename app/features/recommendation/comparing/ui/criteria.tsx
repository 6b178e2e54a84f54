import type { ReactNode } from 'react'
import { type Lang, formatNumber } from '#app/features/core/index.ts'
import { Money } from '#app/ui/kit/money.tsx'
import type { Plan } from '../../advice/advice.ts'
import type { Words } from '../../ui/names.ts'
import { proofWords } from '../../ui/proof-words.ts'
import { planTextsOf } from '../../ui/texts.ts'
import type { Compared, Comparison } from '../comparing.service.server.ts'
import { comparingTextsOf } from '../texts.ts'

/** One line of the comparison: a cell for each scenario, in their order. */
export type Criterion = { readonly key: string; readonly label: ReactNode; readonly cells: readonly ReactNode[] }

type Planned = Compared & { readonly plan: Plan }

const rowFor = ({ scenarios }: Comparison, lang: Lang) => (key: string, label: ReactNode, cell: (scenario: Planned) => ReactNode): Criterion => ({
  key,
  label,
  cells: scenarios.map((scenario) => (scenario.plan ? cell({ ...scenario, plan: scenario.plan }) : comparingTextsOf(lang).noPlan)),
})

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** Cost by year, tax beside, days. */
export const costRows = (comparison: Comparison, lang: Lang): Criterion[] => {
  const t = comparingTextsOf(lang).cost
  const row = rowFor(comparison, lang)
  const years = comparison.yearStarts.map((_, index) => index)
  return [
    ...years.flatMap((index) => [
      row(`year${index}`, t.year(index + 1), ({ plan }) => <Money cents={plan.measures.costCentsByYear[index] ?? 0} lang={lang} />),
      row(`tax${index}`, t.tax(index + 1), ({ taxCentsByYear }) => <Money cents={taxCentsByYear[index] ?? 0} lang={lang} />),
    ]),
    row('all', t.all, ({ plan }) => <Money cents={plan.measures.costCents} lang={lang} />),
    row('gross', t.gross, ({ plan, taxCentsByYear }) => <Money cents={plan.measures.costCents + sum(taxCentsByYear)} lang={lang} />),
    ...years.map((index) => row(`days${index}`, t.days(index + 1), ({ plan }) => planTextsOf(lang).days(plan.measures.staffDaysByYear[index] ?? 0))),
  ]
}

/** Formula and start of each lot; contracts, delay, conditions. */
export const contentRows = (comparison: Comparison, words: Words, lang: Lang): Criterion[] => {
  const t = comparingTextsOf(lang).content
  const row = rowFor(comparison, lang)
  const dayOf = (year: number) => comparison.yearStarts[year - 1] ?? ''
  return [
    ...comparison.names.lots.map(({ code }) =>
      row(code, words.lotHeading(code), ({ plan }) => {
        const taken = plan.choices.formulas.find(({ lot }) => lot === code)
        if (!taken) return <span className="soft">{t.none}</span>
        return (
          <>
            {words.formula(code, taken.formula)} {taken.options.map((option) => t.option(words.option(code, option))).join(', ')}
            {taken.startYear > 1 ? <span className="under">{t.from(dayOf(taken.startYear))}</span> : null}
          </>
        )
      }),
    ),
    row('contracts', t.contracts, ({ plan }) => formatNumber(plan.measures.contracts, lang)),
    row('last', t.last, ({ plan }) => (plan.choices.formulas.length > 0 ? t.from(dayOf(Math.max(...plan.choices.formulas.map(({ startYear }) => startYear)))) : null)),
    row('conditions', t.conditions, ({ conditions }) =>
      conditions.length === 0 ? (
        <span className="soft">{t.noCondition}</span>
      ) : (
        conditions.map((code) => (
          <span key={code} className="under">
            {words.prerequisite(code)}
          </span>
        ))
      ),
    ),
  ]
}

/** Gain, and the level that each domain reaches at the end. */
export const effectRows = (comparison: Comparison, words: Words, lang: Lang): Criterion[] => {
  const t = comparingTextsOf(lang).effect
  const row = rowFor(comparison, lang)
  const domains = comparison.scenarios.find(({ plan }) => plan !== null)?.plan?.domains ?? []
  return [
    row('gained', t.gained, ({ plan }) => planTextsOf(lang).levels(plan.measures.value)),
    row('coverage', t.coverage, ({ plan }) => t.percent(plan.coverage)),
    ...domains.map(({ domain, target, assumed }) =>
      row(
        domain,
        <>
          {words.domain(domain)}
          <span className="under">{assumed ? `${t.target(target)}, ${t.assumed}` : t.target(target)}</span>
        </>,
        ({ plan }) => {
          const reached = plan.domains.find((each) => each.domain === domain)
          return reached ? t.level(reached.from, reached.to.at(-1) ?? reached.from) : null
        },
      ),
    ),
  ]
}

/** Proof of each plan, how often it stays the best, how often each lot is taken. */
export const sureRows = (comparison: Comparison, words: Words, lang: Lang): Criterion[] => {
  const t = comparingTextsOf(lang).sure
  const row = rowFor(comparison, lang)
  const share = (value: number | undefined) => (value === undefined ? <span className="soft">{t.unknown}</span> : t.share(value))
  return [
    row('proof', t.proof, ({ plan }) => proofWords(plan.proof, lang)),
    row('stands', t.stands, ({ doubt }) => share(doubt?.stands)),
    ...comparison.names.lots.map(({ code }) =>
      row(code, t.lot(words.lotHeading(code)), ({ doubt, plan }) => {
        const found = doubt?.lots.find(({ lot }) => lot === code)
        return found ? (
          <>
            {t.share(found.share)} {plan.choices.formulas.some(({ lot }) => lot === code) ? <span className="under">{planTextsOf(lang).sureness[found.verdict]}</span> : null}
          </>
        ) : (
          share(undefined)
        )
      }),
    ),
  ]
}
