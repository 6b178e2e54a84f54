import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { fieldId } from '#app/ui/forms/form-context.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { knowersIn } from '../../knower-words.ts'
import type { QuestionView } from '../../views.ts'
import { respondentName } from '../../together/respondent-name.ts'
import type { AskedQuestion } from '../asked-question.ts'
import { textsOf } from '../texts.ts'
import { answerFormName } from './answer-conflict.tsx'
import { answerWords, typedWords } from './answer-words.ts'
import { QuestionForm } from './question-form.tsx'
import { QuestionHead, QuestionHelp } from './question-head.tsx'

/** Nobody answers here any more, or not this person; what was typed too late stays readable. */
const ReadOnly = ({ view, lang }: { view: QuestionView; lang: Lang }) => {
  const t = textsOf(lang).page
  return (
    <>
      <p className="soft">{t.readOnly}</p>
      <p>
        <b>{view.current ? answerWords(view.question.levels, view.current, lang) : t.noAnswer}</b>
      </p>
    </>
  )
}

/** Why the question is not asked, and where to change that. */
const Hidden = ({ hidden, lang }: { hidden: NonNullable<QuestionView['hidden']>; lang: Lang }) => {
  const t = textsOf(lang).hidden
  return (
    <Alert tone="info" title={t.title}>
      {hidden.why === 'pass' ? (
        <p>
          {t.pass} <Link to={paths.assessment}>{t.toHub}</Link>
        </p>
      ) : (
        <p>
          {t.context(hidden.text[lang], hidden.given.map((label) => label[lang]))} <Link to={paths.assessmentContext}>{t.toContext}</Link>
        </p>
      )}
    </Alert>
  )
}

/** What somebody typed and sent after the end: there is no form any more to give it back in. */
const TooLate = ({ view, reply, lang }: { view: QuestionView; reply: Reply; lang: Lang }) => {
  const t = textsOf(lang).page
  return (
    <Alert tone="danger" title={t.refusals['assessment.closed']()}>
      {t.conflict.yours} <b>{typedWords(view.question.levels, reply.values, lang)}</b> {reply.values.note}
    </Alert>
  )
}

/** Who gave the answer, what backs it, the second opinion on an anchor. */
const AroundAnswer = ({ view, lang }: { view: QuestionView; lang: Lang }) => {
  const t = textsOf(lang)
  const { question, current } = view
  if (!current) return null
  return (
    <>
      <p className="saved">
        {textsOf(lang).page.lastBy(respondentName(current, lang), current.answeredAt)}
        {t.changes(current.revision)}
      </p>
      {view.evidence.length > 0 ? <p>{t.backedBy(view.evidence.map(({ title }) => title))}</p> : null}
      <nav className="actions" aria-label={t.aroundAnswer}>
        {current.kind === 'level' ? (
          <ButtonLink to={paths.evidence(question.code)} variant="quiet">
            {t.evidence}
          </ButtonLink>
        ) : null}
        {view.mayGiveSecond ? (
          <ButtonLink to={paths.secondAnswer(question.code)} variant="quiet">
            {t.secondAnswer}
          </ButtonLink>
        ) : null}
      </nav>
    </>
  )
}

const Around = ({ view, lang }: { view: QuestionView; lang: Lang }) => {
  const t = textsOf(lang).page
  const { place } = view
  if (!place) return null
  return (
    <nav className="actions" aria-label={t.position(place.rank, place.total)}>
      {place.previous ? (
        <ButtonLink to={paths.question(place.previous)} variant="quiet">
          {t.previous}
        </ButtonLink>
      ) : null}
      {place.next ? (
        <ButtonLink to={paths.question(place.next)} variant="quiet">
          {view.mayAnswer && !view.current ? t.skip : t.following}
        </ButtonLink>
      ) : null}
      <ButtonLink to={paths.assessmentReview} variant="quiet">
        {t.review}
      </ButtonLink>
    </nav>
  )
}

/** Whom to ask about a question left at « je ne sais pas »: this one, or the one just left, then named. */
const AskSomebody = ({ question, named, lang }: { question: AskedQuestion; named?: boolean; lang: Lang }) => {
  const t = textsOf(lang)
  return (
    <Alert tone="info" title={named ? question.text[lang] : undefined}>
      <p>
        {named ? t.ask(knowersIn(lang)(question.whoKnows)) : t.noted} <Link to={paths.askSomebody(question.code)}>{t.askLink}</Link>
      </p>
    </Alert>
  )
}

/** Asks again, at the top, what a page without a script could not ask in time. */
const WhatHappened = ({ code, lang }: { code: string; lang: Lang }) => {
  const t = textsOf(lang)
  return (
    <Alert tone="warning" title={t.happened} answers>
      <p>
        {t.keptButMoved} <a href={`#${fieldId(answerFormName(code), 'happened')}`}>{t.toHappened}</a>
      </p>
    </Alert>
  )
}

/** One question per page: where it stands, the facts to choose from, what was answered before, why it matters and who usually knows. */
export const QuestionPage = ({ view, reply, lang }: { view: QuestionView; reply: Reply | undefined; lang: Lang }) => {
  const texts = textsOf(lang)
  const { done } = useShell()
  const { question, place, current, hidden } = view
  const position = place ? texts.page.position(place.rank, place.total) : texts.question(question.code)
  return (
    <>
      <Breadcrumb items={[{ label: texts.evaluate, to: paths.assessment }, { label: question.domain[lang], to: paths.assessmentPart(question.part) }, { label: position }]} />
      <QuestionHead question={question} place={place} lang={lang} />
      <Section wide>
        {view.askAbout ? <AskSomebody question={view.askAbout} named lang={lang} /> : null}
        {done === 'what-happened' && current?.happened === '' ? <WhatHappened code={question.code} lang={lang} /> : null}
        {hidden ? <Hidden hidden={hidden} lang={lang} /> : null}
        {reply?.refusal?.code === 'assessment.closed' ? <TooLate view={view} reply={reply} lang={lang} /> : null}
        {view.mayAnswer ? (
          <QuestionForm
            question={question}
            assessmentId={view.assessmentId}
            current={current}
            before={view.before}
            here={paths.question(question.code)}
            saveTo={paths.saveAnswer(question.code)}
            reply={reply}
            lang={lang}
            doubts={view.doubts}
            whenUnknown={<AskSomebody question={question} lang={lang} />}
          />
        ) : (
          <ReadOnly view={view} lang={lang} />
        )}
        <AroundAnswer view={view} lang={lang} />
        <Around view={view} lang={lang} />
      </Section>
      <QuestionHelp question={question} lang={lang} />
    </>
  )
}
