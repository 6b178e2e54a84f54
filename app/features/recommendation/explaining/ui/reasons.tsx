import type { Lang } from '#app/features/core/index.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import type { Words } from '../../ui/names.ts'
import { stepSentence } from '../other-words.ts'
import type { PlanView } from '../plan-view.ts'
import { reasonTextsOf } from '../texts.ts'
import { insteadList, whyNotSentence, whySentences } from '../why-words.ts'

const Instead = ({ changes, lang }: { changes: readonly string[]; lang: Lang }) =>
  changes.length === 0 ? null : (
    <>
      <p>{reasonTextsOf(lang).why.insteadList}</p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </>
  )

/** Why each lot, why not the others, and what a little more or less money changes: one question each. */
export const Reasons = ({ view: { setting, scenario, limits, explanation, steps }, words, lang }: { view: PlanView; words: Words; lang: Lang }) => {
  const t = reasonTextsOf(lang)
  const left = (limits?.[0]?.budgetCents ?? 0) - (scenario?.plan?.measures.costCentsByYear[0] ?? 0)
  const covers = (lot: string) => setting.names.lots.some(({ code, insurance }) => code === lot && insurance)
  return (
    <div>
      {explanation?.why.map((each) => (
        <Disclosure key={each.lot} summary={t.why.question(words.lotLine(each.lot))} open>
          <p>{whySentences(each, words, lang).join(' ')}</p>
          <Instead changes={insteadList(each, words, lang)} lang={lang} />
        </Disclosure>
      ))}
      {explanation?.whyNot.map((each) => (
        <Disclosure key={each.lot} summary={t.whyNot.question(words.lotLine(each.lot))}>
          {[whyNotSentence(each, words, lang), ...(covers(each.lot) ? [t.whyNot.insurance] : [])].join(' ')}
        </Disclosure>
      ))}
      {steps?.more ? <Disclosure summary={t.step.more(steps.more.cents)}>{[stepSentence(steps.more, 'more', words, lang), ...(left > 0 && steps.more.changes.length === 0 ? [t.step.left(left)] : [])].join(' ')}</Disclosure> : null}
      {steps?.less ? <Disclosure summary={t.step.less(steps.less.cents)}>{stepSentence(steps.less, 'less', words, lang)}</Disclosure> : null}
    </div>
  )
}
