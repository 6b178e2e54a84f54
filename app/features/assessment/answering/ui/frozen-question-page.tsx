import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { EvidenceLines } from '../../evidence/ui/evidence-lines.tsx'
import { textsOf as roomTextsOf } from '../../texts.ts'
import type { FrozenQuestionView } from '../../views.ts'
import { respondentName } from '../../together/respondent-name.ts'
import { textsOf } from '../texts.ts'
import { answerWords } from './answer-words.ts'
import { QuestionHead, QuestionHelp } from './question-head.tsx'

const Answer = ({ view, lang }: { view: FrozenQuestionView; lang: Lang }) => {
  const t = textsOf(lang)
  const { question, current } = view
  if (!current) return <p>{t.page.noAnswer}</p>
  const { certainty, note, happened } = current
  const items = [
    { term: t.frozen.answer, detail: <b>{answerWords(question.levels, current, lang)}</b> },
    ...(certainty ? [{ term: t.frozen.certainty, detail: t.page.certainty[certainty] }] : []),
    ...(happened ? [{ term: t.happened, detail: happened }] : []),
    ...(note ? [{ term: t.frozen.note, detail: note }] : []),
    ...(view.evidence.length > 0 ? [{ term: t.evidence, detail: <EvidenceLines pieces={view.evidence} level={current.level} lang={lang} /> }] : []),
    { term: t.frozen.given, detail: `${t.page.lastBy(respondentName(current, lang), current.answeredAt)}${t.changes(current.revision)}` },
  ]
  return <DescriptionList items={items} />
}

/** One question of a frozen picture: the answer as it was that day, to read only. */
export const FrozenQuestionPage = ({ view, lang }: { view: FrozenQuestionView; lang: Lang }) => {
  const texts = roomTextsOf(lang)
  const t = textsOf(lang).page
  const { question, place, assessmentId } = view
  return (
    <>
      <Breadcrumb items={[{ label: texts.evaluate, to: paths.assessment }, { label: texts.results.on(view.frozenAt), to: paths.results(assessmentId) }, { label: t.position(place.rank, place.total) }]} />
      <QuestionHead question={question} place={place} lang={lang} />
      <Section wide>
        <p className="soft">{t.frozen(view.frozenAt)}</p>
        <Answer view={view} lang={lang} />
        <nav className="actions" aria-label={t.position(place.rank, place.total)}>
          {place.previous ? (
            <ButtonLink to={paths.resultsQuestion(assessmentId, place.previous)} variant="quiet">
              {t.previous}
            </ButtonLink>
          ) : null}
          {place.next ? (
            <ButtonLink to={paths.resultsQuestion(assessmentId, place.next)} variant="quiet">
              {t.following}
            </ButtonLink>
          ) : null}
        </nav>
      </Section>
      <Section wide>
        <DescriptionList items={question.levels.map((fact, level) => ({ term: textsOf(lang).levelled(`${level}`), detail: fact[lang] }))} />
      </Section>
      <QuestionHelp question={question} lang={lang} />
    </>
  )
}
