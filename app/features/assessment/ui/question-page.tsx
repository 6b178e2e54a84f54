import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { Spring } from '#app/ui/charts/spring.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf } from '../texts.ts'
import type { QuestionView } from '../views.ts'
import { AnswerConflict } from './answer-conflict.tsx'
import { answerWords, typedWords } from './answer-words.ts'
import { QuestionForm } from './question-form.tsx'

/** Nobody answers here any more, or not this person; what was typed too late stays readable. */
const ReadOnly = ({ view, reply, lang }: { view: QuestionView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).page
  return (
    <>
      {reply?.refusal?.code === 'assessment.closed' ? (
        <Alert tone="danger" title={t.refusals['assessment.closed']()}>
          {t.conflict.yours} <b>{typedWords(view.question.levels, reply.values, lang)}</b> {reply.values.note}
        </Alert>
      ) : null}
      <p className="soft">{view.frozenAt ? t.frozen(view.frozenAt) : t.readOnly}</p>
      <p>
        <b>{view.current ? answerWords(view.question.levels, view.current, lang) : t.noAnswer}</b>
      </p>
    </>
  )
}

const Around = ({ view, lang }: { view: QuestionView; lang: Lang }) => {
  const t = textsOf(lang).page
  const { previous, next } = view.place
  return (
    <nav className="actions" aria-label={t.position(view.place.rank, view.place.total)}>
      {previous ? (
        <ButtonLink to={paths.question(previous)} variant="quiet">
          {t.previous}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink to={paths.question(next)} variant="quiet">
          {view.mayAnswer && !view.current ? t.skip : t.following}
        </ButtonLink>
      ) : null}
      {view.frozenAt ? null : (
        <ButtonLink to={paths.assessmentReview} variant="quiet">
          {t.review}
        </ButtonLink>
      )}
    </nav>
  )
}

/** One question per page: where it stands, the facts to choose from, why it matters and who usually knows. */
export const QuestionPage = ({ view, reply, lang }: { view: QuestionView; reply: Reply | undefined; lang: Lang }) => {
  const texts = textsOf(lang)
  const t = texts.page
  const { question, place, current } = view
  const position = t.position(place.rank, place.total)
  return (
    <>
      <Breadcrumb items={[{ label: texts.evaluate, to: paths.assessment }, { label: position }]} />
      <PageHead eyebrow={`${question.axis[lang]} · ${position}`} title={question.text[lang]}>
        <div className="steps">
          <Spring loops={place.parts.length} done={place.part.at} current hues={place.parts.map(axisClassAt)} />
          <p className="small">{t.part(question.domain[lang], place.part.rank, place.part.total, place.part.at, place.parts.length)}</p>
        </div>
      </PageHead>
      <Section wide>
        <AnswerConflict view={view} reply={reply} lang={lang} />
        {view.mayAnswer ? <QuestionForm key={question.code} view={view} reply={reply} lang={lang} /> : <ReadOnly view={view} reply={reply} lang={lang} />}
        {current ? <p className="saved">{t.lastBy(current.by, current.answeredAt)}</p> : null}
        <Around view={view} lang={lang} />
      </Section>
      <Section wide>
        <Disclosure summary={t.why}>{question.why[lang]}</Disclosure>
        <Disclosure summary={t.example}>{question.example[lang]}</Disclosure>
        <Disclosure summary={t.who}>{texts.knowers(question.whoKnows)}</Disclosure>
      </Section>
    </>
  )
}
