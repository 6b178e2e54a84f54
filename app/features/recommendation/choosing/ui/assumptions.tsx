import { type Lang, formatInstant } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Link } from '#app/ui/kit/link.tsx'
import { wordsOf } from '../../ui/names.ts'
import { textsOf } from '../texts.ts'
import type { ChooseView } from '../view.ts'

/** What the answer rests on, said in full: model, effects, unknowns, prices, sizes. */
export const Assumptions = ({ view, lang }: { view: ChooseView; lang: Lang }) => {
  const t = textsOf(lang).assumptions
  const words = wordsOf(view.names, lang)
  const { measures, model, unknownAnswers, assumedDomains, found, at } = view
  return (
    <ul>
      <li>{model.authorship[lang]}</li>
      {found && found.compared > 0 ? <li>{t.compared(found.compared)}</li> : null}
      <li>
        <Link to={paths.latestResults}>{unknownAnswers > 0 ? t.unknown(unknownAnswers) : t.allKnown}</Link>
      </li>
      {assumedDomains.length > 0 ? <li>{t.assumed(assumedDomains.map(words.domain))}</li> : null}
      <li>{t.prices(formatInstant(at, lang))}</li>
      <li>
        {t.sizes(measures.agents, measures.workstations)} {measures.estimated.length > 0 ? t.estimated : null}
      </li>
      <li>{t.weighted}</li>
      <li>{t.help}</li>
      <li>
        <Link to={paths.planMethod}>{t.method}</Link>
      </li>
    </ul>
  )
}
