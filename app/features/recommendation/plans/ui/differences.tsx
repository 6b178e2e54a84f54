import { type Lang, formatInstant } from '#app/features/core/index.ts'
import { changeWords } from '../../ui/change-words.ts'
import { type Words, wordsOf } from '../../ui/names.ts'
import type { KeptPlanView } from '../glance.ts'
import { keptWords } from '../reasons.ts'
import type { Difference } from '../since.ts'
import { plansTextsOf } from '../texts.ts'

type Sayers = { readonly then: Words; readonly now: Words; readonly lang: Lang }

const sentenceOf = (difference: Difference, { then, lang }: Sayers): string => {
  const { difference: t, breach, reasons } = plansTextsOf(lang).one
  switch (difference.kind) {
    case 'model':
      return t.model(difference.was, difference.is)
    case 'assessment':
      return t.assessment(difference.closedAt)
    case 'price':
      return t.price(difference.was, difference.is)
    case 'gone':
      return t.gone(then.lotHeading(difference.lot), then.formula(difference.lot, difference.formula), reasons[difference.reason])
    case 'contract':
      return t.contract(then.lotHeading(difference.lot), difference.until)
    case 'breach':
      return breach[difference.what]
    case 'better':
      return t.better
  }
}

const Changes = ({ changes }: { changes: readonly string[] }) => (
  <ul>
    {changes.map((change) => (
      <li key={change}>{change}</li>
    ))}
  </ul>
)

/** What changed since a plan was kept, a sentence each. */
export const Differences = ({ view: { kept, since }, lang }: { view: KeptPlanView; lang: Lang }) => {
  const { since: t } = plansTextsOf(lang).one
  if (!since) return <p>{t.unknown}</p>
  const sayers = { then: keptWords(kept.content, lang), now: wordsOf(since.names, lang), lang }
  return (
    <>
      {since.differences.length > 0 ? (
        <ul>
          {since.differences.map((difference) => {
            const sentence = sentenceOf(difference, sayers)
            return (
              <li key={sentence}>
                {sentence}
                {difference.kind === 'better' ? <Changes changes={changeWords(difference.changes, sayers.now, lang)} /> : null}
              </li>
            )
          })}
        </ul>
      ) : (
        <p>{t.none}</p>
      )}
      <p className="small soft">{t.at(formatInstant(since.at, lang))}</p>
    </>
  )
}
