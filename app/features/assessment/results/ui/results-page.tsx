import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf } from '../../texts.ts'
import type { ResultsView } from '../../views.ts'
import { ResultsDomains } from './results-domains.tsx'
import { ResultsGround } from './results-ground.tsx'
import { ResultsHead } from './results-head.tsx'
import { ResultsSpire } from './results-spire.tsx'
import { ResultsUnknown } from './results-unknown.tsx'

/** A frozen picture, told from the whole to the detail, then what to do next. */
export const ResultsPage = ({ view, lang }: { view: ResultsView; lang: Lang }) => {
  const t = textsOf(lang).results
  return (
    <>
      <DonePanel messages={t.done} />
      {view.isLatest ? null : (
        <Alert tone="info" title={t.notLatest}>
          <Link to={paths.latestResults}>{t.seeLatest}</Link>
        </Alert>
      )}
      <ResultsHead view={view} lang={lang} />
      <ResultsSpire view={view} lang={lang} />
      <ResultsDomains view={view} lang={lang} />
      <ResultsUnknown view={view} lang={lang} />
      <ResultsGround view={view} lang={lang} />
      <Section wide>
        <div className="actions">
          <ButtonLink to={paths.combinations}>{t.next}</ButtonLink>
          <ButtonLink to={paths.assessment} variant="secondary">
            {t.again}
          </ButtonLink>
        </div>
      </Section>
    </>
  )
}
