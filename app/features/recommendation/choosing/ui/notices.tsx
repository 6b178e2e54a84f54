import type { Lang } from '#app/features/core/index.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { type Words, wordsOf } from '../../ui/names.ts'
import { textsOf } from '../texts.ts'
import type { ChooseView } from '../view.ts'

/** Sentences about prices, ceilings and contracts that shape every plan. */
const aroundIn = ({ names, running }: ChooseView, words: Words, lang: Lang): string[] => {
  const t = textsOf(lang).notices
  const ending = [...new Set(names.lots.flatMap(({ pricesUntil }) => (pricesUntil === null ? [] : [pricesUntil])))].sort()
  return [
    ...running.map(({ lot, until }) => (until === null ? t.runningOpen(words.lotInside(lot)) : t.running(words.lotInside(lot), until))),
    ...ending.map((day) => t.prices(names.lots.filter(({ pricesUntil }) => pricesUntil === day).map(({ number }) => String(number)).sort(), day)),
    ...names.lots.flatMap(({ code, aboveCeiling }) => (aboveCeiling.length > 0 ? [t.ceiling(words.lotInside(code), aboveCeiling.map((formula) => words.formula(code, formula)))] : [])),
  ]
}

/** What this authority must know before it reads a plan: nothing to buy, no money, nothing known, prices that end, contracts that run. */
export const Notices = ({ view, lang }: { view: ChooseView; lang: Lang }) => {
  const t = textsOf(lang).notices
  const { means, found, freeActions, knownAnswers, nothingToClose } = view
  const around = aroundIn(view, wordsOf(view.names, lang), lang)
  const least = found?.smallestUsefulCents ?? null
  const bought = found?.scenarios.some(({ kind, plan }) => kind === 'budget' && plan !== null && plan.choices.formulas.length > 0) ?? false
  const noMoney = means !== null && means.grantCents === 0 && means.years.every(({ budgetCents }) => budgetCents === 0)
  return (
    <>
      {nothingToClose ? <Alert tone="success">{t.complete}</Alert> : null}
      {noMoney ? <Alert tone="info">{t.zero(freeActions)}</Alert> : null}
      {found && !bought && !nothingToClose ? <Alert tone="info">{least === null ? t.nothingHelps : t.smallest(least)}</Alert> : null}
      {knownAnswers === 0 ? <Alert tone="warning">{t.allUnknown}</Alert> : null}
      {around.length > 0 ? (
        <Disclosure summary={t.around(around.length)} open={around.length < 3}>
          <ul>
            {around.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  )
}
