import { type Lang, formatDay } from '#app/features/core/index.ts'
import { PlanYears } from '../../ui/plan-years.tsx'
import type { Words } from '../../ui/names.ts'
import type { Plan } from '../../advice/advice.ts'
import type { PlanView } from '../plan-view.ts'
import { planPageTextsOf, reasonTextsOf } from '../texts.ts'
import { whyThenSentence } from '../why-words.ts'

type YearsProps = { view: PlanView; plan: Plan; words: Words; lang: Lang }

const Titled = ({ title, sentences }: { title: string; sentences: readonly string[] }) =>
  sentences.length > 0 ? (
    <>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  ) : null

const limitSentences = ({ limits }: PlanView, { measures }: Plan, lang: Lang): string[] => {
  const t = planPageTextsOf(lang).years
  return (limits ?? []).map(({ budgetCents, staffDays }, at) => t.spent(at + 1, measures.costCentsByYear[at] ?? 0, budgetCents) + (staffDays === null ? '' : t.spentDays(measures.staffDaysByYear[at] ?? 0, staffDays)))
}

const noteSentences = ({ setting, lines, beyond, nearCeiling }: PlanView, words: Words, lang: Lang): string[] => {
  const t = planPageTextsOf(lang).years
  const untilOf = (lot: string) => setting.names.lots.find(({ code }) => code === lot)?.pricesUntil ?? null
  const taken = [...new Set(lines.map(({ lot }) => lot))]
  const ends = [...new Set(taken.flatMap((lot) => untilOf(lot) ?? []))].toSorted()
  return [
    ...(setting.running.length > 0 ? [t.running(setting.running.map(({ lot, until }) => (until === null ? t.runsOn(words.lotLine(lot)) : t.runs(words.lotLine(lot), formatDay(until, lang)))))] : []),
    ...beyond.map(({ lot, years, centsPerYear }) => reasonTextsOf(lang).beyond(words.lotHeading(lot), years, centsPerYear)),
    ...ends.map((day) => t.pricesUntil(taken.filter((lot) => untilOf(lot) === day).map(words.lotLine), formatDay(day, lang))),
    ...nearCeiling.map((lot) => t.nearCeiling(words.lotHeading(lot))),
  ]
}

/** The plan as a table of lots and years, beside the means; then why in this order, and what to know of contracts, commitments and prices. */
export const Years = ({ view, plan, words, lang }: YearsProps) => {
  const t = planPageTextsOf(lang).years
  return (
    <>
      <PlanYears lines={view.lines} years={plan.measures.costCentsByYear.length} words={words} lang={lang} caption={t.caption} />
      <Titled title={t.limits} sentences={limitSentences(view, plan, lang)} />
      <Titled title={t.order} sentences={view.explanation?.order.map((each) => whyThenSentence(each, words, lang)) ?? []} />
      <Titled title={t.notes} sentences={noteSentences(view, words, lang)} />
    </>
  )
}
