import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { textsOf as wordsOf } from '../../texts.ts'
import { textsOf } from '../texts.ts'

const pages = { results: paths.results, overTime: paths.resultsOverTime, peers: paths.resultsPeers, actions: paths.resultsActions, documents: paths.resultsDocuments } as const

type ResultsNavProps = { view: { readonly assessmentId: string; readonly closedAt: Date }; current: keyof typeof pages; lang: Lang }

/** The way back, then the five pages of one picture. */
export const ResultsNav = ({ view, current, lang }: ResultsNavProps) => {
  const t = textsOf(lang).nav
  const words = wordsOf(lang)
  const picture = { label: words.results.on(view.closedAt), to: paths.results(view.assessmentId) }
  return (
    <>
      <Breadcrumb items={[{ label: words.evaluate, to: paths.assessment }, ...(current === 'results' ? [{ label: picture.label }] : [picture, { label: t[current] }])]} />
      <nav className="pagination" aria-label={t.label}>
        {(Object.keys(pages) as (keyof typeof pages)[]).map((page) => (
          <Link key={page} to={pages[page](view.assessmentId)} aria-current={page === current ? 'page' : undefined}>
            {t[page]}
          </Link>
        ))}
      </nav>
    </>
  )
}
