import type { ReactNode } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import type { ResultsView } from '../../views.ts'
import { textsOf } from '../texts.ts'

/** What holds, what weakens, what to do first, each linked to what it rests on. */
export const ThreeSentences = ({ view, lang }: { view: ResultsView; lang: Lang }) => {
  const t = textsOf(lang).page
  const told = (fact: ResultsView['strengths'][number] | undefined, none: string): ReactNode =>
    fact ? <Link to={paths.resultsQuestion(view.assessmentId, fact.question)}>{fact.fact[lang]}</Link> : none
  return (
    <DescriptionList
      items={[
        { term: t.strength, detail: told(view.strengths[0], t.noStrength) },
        { term: t.weakness, detail: told(view.gaps[0], t.noGap) },
        { term: t.firstMove, detail: view.firstAction ? <Link to={paths.resultsActions(view.assessmentId)}>{view.firstAction[lang]}</Link> : t.noMove },
      ]}
    />
  )
}
