import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as wordsOf } from '../../texts.ts'
import type { ResultsView } from '../../views.ts'
import { textsOf } from '../texts.ts'

/** Those told in full; the others are one link each. */
const shownFirst = 8

/** What is not known, most useful first: who would know, and the way to ask them while an assessment is open. */
export const ResultsUnknown = ({ view, lang }: { view: ResultsView; lang: Lang }) => {
  const words = wordsOf(lang)
  const [w, t] = [words.results, textsOf(lang).page]
  const rest = view.unknown.slice(shownFirst)
  const to = (code: string) => paths.resultsQuestion(view.assessmentId, code)
  return (
    <Section title={w.unknown} id="inconnues" aside={w.unknownAside}>
      {view.unknown.length === 0 ? <p>{w.noUnknown}</p> : null}
      {view.unknown.length === 0 || view.isOpen ? null : (
        <p>
          <Link to={paths.assessment}>{t.askOpens}</Link>
        </p>
      )}
      {view.unknown.length > 0 ? (
        <ol className="ledger">
          {view.unknown.slice(0, shownFirst).map(({ code, text, whoKnows, blocking, mayAsk }) => (
            <li key={code}>
              <h3>
                <Link to={to(code)}>{text[lang]}</Link>
              </h3>
              <p>
                {w.whoKnows(words.knowers(whoKnows))} {blocking ? w.blocking : ''} {mayAsk ? <Link to={paths.askSomebody(code)}>{t.ask}<span className="visually-hidden"> ({words.question(code)})</span></Link> : null}
              </p>
            </li>
          ))}
        </ol>
      ) : null}
      {rest.length > 0 ? (
        <Disclosure summary={t.more(rest.length)}>
          <ul className="actions actions-list">
            {rest.map(({ code }) => (
              <li key={code}>
                <Link to={to(code)}>{words.question(code)}</Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Section>
  )
}
