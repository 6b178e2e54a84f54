import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Cartouche } from '#app/ui/kit/cartouche.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { textsOf } from '../../texts.ts'
import type { ResultsView } from '../../views.ts'
import { ResultsNav } from './results-nav.tsx'
import { ThreeSentences } from './three-sentences.tsx'

const headline = (view: ResultsView, lang: Lang): string => {
  const t = textsOf(lang).results.headline
  const known = view.axes.flatMap(({ title, score }) => (score ? [{ verb: title[lang].toLowerCase(), point: score.point }] : [])).sort((a, b) => b.point - a.point)
  const [strong] = known
  const weak = known.at(-1)
  if (!strong || !weak) return t.unknown
  if (weak.point >= view.target) return t.reached
  return strong.point >= view.target ? t.mixed(strong.verb, weak.verb) : t.weak(weak.verb)
}

/** The picture in a title, its level and three sentences; then what to do with it. */
export const ResultsHead = ({ view, lang }: { view: ResultsView; lang: Lang }) => {
  const t = textsOf(lang).results
  const unknown = view.unknown.length
  const what = unknown > 0 ? { detail: t.clarify(unknown), note: t.clarifyNote } : { detail: t.choose, note: t.chooseNote }
  const { overall } = view
  return (
    <>
      <ResultsNav view={view} current="results" lang={lang} />
      <PageHead
        eyebrow={t.eyebrow(view.closedAt, view.closedBy, view.pass, view.questionCount)}
        title={headline(view, lang)}
        lead={[overall ? t.leadOverall(overall.point, overall.low, overall.high, view.target) : '', t.leadUnknown(unknown)].filter(Boolean).join(' ')}
        actions={
          <>
            <ButtonLink to={paths.combinations}>{t.next}</ButtonLink>
            {unknown > 0 ? <ButtonLink to="#inconnues" variant="secondary">{t.clarify(unknown)}</ButtonLink> : null}
          </>
        }
        side={
          <Cartouche
            tone="yours"
            items={[
              { term: t.yours, ...what },
              { term: t.who, detail: t.you },
              unknown > 0 ? { term: t.otherwise, detail: t.otherwiseDetail, note: t.otherwiseNote } : { term: t.otherwise, detail: t.again, note: t.againNote },
            ]}
          />
        }
      >
        <ThreeSentences view={view} lang={lang} />
      </PageHead>
    </>
  )
}
