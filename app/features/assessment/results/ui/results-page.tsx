import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf } from '../../texts.ts'
import type { ResultsView } from '../../views.ts'
import { ResultsDomains } from './results-domains.tsx'
import { ResultsHead } from './results-head.tsx'
import { ResultsSpire } from './results-spire.tsx'

const Unknown = ({ view, lang }: { view: ResultsView; lang: Lang }) => {
  const texts = textsOf(lang)
  const t = texts.results
  return (
    <Section title={t.unknown} id="inconnues" aside={t.unknownAside}>
      {view.unknown.length === 0 ? (
        <p>{t.noUnknown}</p>
      ) : (
        <ol className="ledger">
          {view.unknown.map(({ code, text, whoKnows, blocking }) => (
            <li key={code}>
              <h3>{text[lang]}</h3>
              <p>
                {t.whoKnows(texts.knowers(whoKnows))} {blocking ? t.blocking : ''}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

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
      <Unknown view={view} lang={lang} />
      <Section wide>
        <Disclosure summary={t.method}>
          <ul>
            {t.methodText(view.rules, view.questionnaire).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
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
