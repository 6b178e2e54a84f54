import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { SurenessTag } from '../../ui/sureness-tag.tsx'
import { wordsOf } from '../../ui/names.ts'
import { textsOf } from '../texts.ts'
import type { ChooseView } from '../view.ts'

/** The unknown answers worth asking for first, and how sure each lot of the plan at the budget is. */
export const Clarify = ({ view, lang }: { view: ChooseView; lang: Lang }) => {
  const t = textsOf(lang).clarify
  const words = wordsOf(view.names, lang)
  const { doubt, assessmentOpen, assessmentId } = view
  if (!doubt) return null
  const taken = new Set(view.found?.scenarios.find(({ kind }) => kind === 'budget')?.plan?.choices.formulas.map(({ lot }) => lot))
  const address = (code: string) => (assessmentOpen || assessmentId === null ? paths.question(code) : paths.resultsQuestion(assessmentId, code))
  return (
    <>
      <p>{t.stands(Math.floor(doubt.stands * 100), doubt.draws)}</p>
      {doubt.clarify.length === 0 ? <p>{t.none}</p> : null}
      <ol>
        {doubt.clarify.map(({ question, domain }) => (
          <li key={question}>
            <b>{words.domain(domain)}</b>
            {t.about(words.question(question))}{' '}
            <Link to={address(question)}>
              {assessmentOpen ? t.answer : t.see}
              <span className="visually-hidden">{t.about(words.question(question))}</span>
            </Link>
          </li>
        ))}
      </ol>
      {doubt.lots.length > 0 ? (
        <Disclosure summary={t.lots}>
          <ul>
            {doubt.lots.map(({ lot, share, verdict }) => (
              <li key={lot}>
                {words.lotHeading(lot)} {taken.has(lot) ? <SurenessTag verdict={verdict} lang={lang} /> : null} <span className="soft">{t.share(Math.round(share * 100))}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  )
}
