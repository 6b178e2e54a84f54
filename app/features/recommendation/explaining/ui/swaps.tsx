import { type Lang, formatList } from '#app/features/core/index.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import type { Explanation, Plan, ScenarioKind } from '../../advice/advice.ts'
import type { LotWish, Means } from '../../means/means.ts'
import { changeWords } from '../../ui/change-words.ts'
import type { Words } from '../../ui/names.ts'
import { planAddress, withWish } from '../addresses.ts'
import { type Swap, swapWords } from '../other-words.ts'
import { planPageTextsOf, reasonTextsOf } from '../texts.ts'

type SwapsProps = { explanation: Explanation; plan: Plan; means: Means; kind: ScenarioKind; words: Words; lang: Lang }

/** Plans that are worth as much, and what they would change. */
export const NearPlans = ({ near, words, lang }: { near: Explanation['near']; words: Words; lang: Lang }) =>
  near.length === 0 ? (
    <p>{planPageTextsOf(lang).near.none}</p>
  ) : (
    <ul>
      {near.map(({ plan: { measures }, changes }, at) => (
        <li key={at}>
          {reasonTextsOf(lang).near(measures.costCents, measures.value)}
          <ul>
            {changeWords(changes, words, lang).map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )

/** What the authority requires of some lots, each with a way back. */
export const Pinned = ({ means, kind, words, lang }: { means: Means; kind: ScenarioKind; words: Words; lang: Lang }) => {
  const t = planPageTextsOf(lang).swap
  const said = (wish: LotWish) => (wish.wish === 'formula' ? t.wishFormula(words.formula(wish.lot, wish.formula)) : t.wish[wish.wish])
  return means.lots.length === 0 ? null : (
    <>
      <h3>{t.pinned}</h3>
      <ul>
        {means.lots.map((wish) => (
          <li key={wish.lot}>
            {words.lotHeading(wish.lot)}
            {t.colon}
            {said(wish)}. <Link to={planAddress(withWish(means, wish.lot, undefined), kind)}>{t.unpin(words.lotLine(wish.lot))}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

const isPinned = (means: Means, lot: string): boolean => means.lots.some((wish) => wish.lot === lot && wish.wish === 'formula')

const SwapLine = ({ swap, means, kind, words, lang }: { swap: Swap } & Omit<SwapsProps, 'explanation' | 'plan'>) => {
  const t = reasonTextsOf(lang).swap
  const label = swap.formula === null ? t.without(words.lotLine(swap.lot)) : t.take(words.formula(swap.lot, swap.formula))
  const scope = swap.formula !== null && isPinned(means, swap.lot) ? 'pinned' : kind === 'targets' ? 'plan' : 'means'
  return (
    <li>
      {swap.plan === null && scope === 'means' ? label : <Link to={planAddress(withWish(means, swap.lot, swap.formula), kind)}>{label}</Link>}
      {planPageTextsOf(lang).swap.colon}
      {formatList(swapWords(swap, scope, lang), lang)}.
    </li>
  )
}

/** For each lot of the plan, the other formulas it could take, and none: each is an address. */
export const Swaps = ({ explanation, plan, ...rest }: SwapsProps) => {
  const { means, kind, words, lang } = rest
  const t = planPageTextsOf(lang).swap
  return (
    <div>
      {[...new Set(explanation.swaps.map(({ lot }) => lot))].map((lot) => {
        const taken = plan.choices.formulas.find((each) => each.lot === lot)?.formula
        return (
          <Disclosure key={lot} summary={taken === undefined ? t.alone(words.lotHeading(lot)) : t.lot(words.lotHeading(lot), words.formula(lot, taken))}>
            <ul>
              {taken === undefined || isPinned(means, lot) ? null : (
                <li>
                  <Link to={planAddress(withWish(means, lot, taken), kind)}>{t.keep(words.formula(lot, taken))}</Link>
                </li>
              )}
              {explanation.swaps.filter((swap) => swap.lot === lot).map((swap) => (
                <SwapLine key={swap.formula ?? ''} swap={swap} {...rest} />
              ))}
            </ul>
          </Disclosure>
        )
      })}
    </div>
  )
}
