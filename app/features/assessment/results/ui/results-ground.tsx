import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as wordsOf } from '../../texts.ts'
import type { ResultsView } from '../../views.ts'
import { textsOf } from '../texts.ts'

/** Who stands behind the picture, what backs it, which target and which rules. */
export const ResultsGround = ({ view, lang }: { view: ResultsView; lang: Lang }) => {
  const w = wordsOf(lang).results
  const t = textsOf(lang).page
  const { attested, hidden, notConcerned } = view
  return (
    <Section title={t.ground} id="fondement" aside={t.backedAll(view.assurance)}>
      <DescriptionList
        items={[
          attested ? { term: t.attested, detail: t.attestedBy(attested.name, attested.function, attested.on) } : { term: t.closedBy, detail: view.closedBy ?? t.nobody },
          { term: t.target, detail: <>{t.targetBy(view.target, view.targetRule?.[lang] ?? null)}. {t.targetNote}</> },
          ...(hidden + notConcerned > 0 ? [{ term: t.left, detail: t.leftOut(hidden, notConcerned) }] : []),
        ]}
      />
      <Disclosure summary={w.method}>
        <ul>
          {w.methodText(view.rules, view.questionnaire).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>
          <Link to={paths.method}>{t.methodLink}</Link>
        </p>
      </Disclosure>
    </Section>
  )
}
