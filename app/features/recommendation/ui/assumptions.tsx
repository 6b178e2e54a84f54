import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Link } from '#app/ui/kit/link.tsx'
import type { Combinations } from '../combinations.ts'
import { textsOf } from '../texts.ts'
import { namesOf } from './old-names.ts'

/** What the answer rests on, said in full: model, effects, unknowns, prices, sizes. */
export const Assumptions = ({ data, lang }: { data: Combinations; lang: Lang }) => {
  const t = textsOf(lang).assumptions
  const names = namesOf(data, lang)
  const { measures, model, unknownAnswers, assumedDomains } = data
  return (
    <ul>
      <li>{t.proven(data.answer.plans)}</li>
      <li>{t.effects(model.effects.author[lang], model.effects.version)}</li>
      <li>
        <Link to={paths.latestResults}>{unknownAnswers > 0 ? t.unknown(unknownAnswers) : t.allKnown}</Link>
      </li>
      {assumedDomains.length > 0 ? <li>{t.assumed(assumedDomains.map(names.domain))}</li> : null}
      <li>{t.prices}</li>
      <li>
        {t.sizes(measures.agents, measures.workstations, measures.terabytes)}
        {measures.estimated.length > 0 ? ` ${t.estimated(measures.estimated.map((name) => t.measures[name] ?? name))}` : ''}
      </li>
      <li>{t.weighted}</li>
      <li>{t.help}</li>
    </ul>
  )
}
