import { type Lang, formatDuration } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as wordsOf } from '../../texts.ts'
import { textsOf } from '../texts.ts'
import type { ActionsView } from '../views.ts'
import { ResultsNav } from './results-nav.tsx'

/** What to do without buying anything: one list a person, to print and hand out. */
export const ActionsPage = ({ view, lang }: { view: ActionsView; lang: Lang }) => {
  const { knowers, results } = wordsOf(lang)
  const t = textsOf(lang).actions
  const duration = (minutes: number) => formatDuration(minutes * 60, lang)
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
  return (
    <>
      <ResultsNav view={view} current="actions" lang={lang} />
      <PageHead title={t.title} lead={t.lead(view.count)}>
        {view.count > 1 ? <p>{t.first}</p> : null}
      </PageHead>
      {view.count === 0 ? (
        <EmptyState title={t.none} action={<ButtonLink to={paths.combinations}>{results.next}</ButtonLink>}>
          {t.noneText}
        </EmptyState>
      ) : null}
      {view.people.map(({ who, minutes, actions }) => (
        <Section key={who} title={capital(knowers([who]))} id={who} aside={t.person(duration(minutes))}>
          <ol className="ledger">
            {actions.map(({ code, question, text, minutes: own, withWhom, fact, asked, mayCost }) => (
              <li key={code}>
                <h3>{text[lang]}</h3>
                <p>
                  {capital(t.minutes(duration(own)))}. {withWhom.length > 0 ? t.withWhom(knowers(withWhom)) : ''} {mayCost ? t.mayCost : ''}
                </p>
                <p className="soft">
                  {t.because}{lang === 'fr' ? '\u00a0: ' : ': '}
                  <Link to={paths.resultsQuestion(view.assessmentId, question)}>{fact?.[lang] ?? `${asked?.[lang] ?? question} ${capital(t.unknown)}.`}</Link>
                </p>
              </li>
            ))}
          </ol>
        </Section>
      ))}
    </>
  )
}
