import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { QuestionForm } from '../../answering/ui/question-form.tsx'
import { QuestionHead, QuestionHelp } from '../../answering/ui/question-head.tsx'
import { textsOf as roomTextsOf } from '../../answering/texts.ts'
import { respondentName } from '../respondent-name.ts'
import { textsOf } from '../../guest/texts.ts'
import type { SecondView } from '../views.ts'

/** The answer kept is one’s own, or there is none: the second one is for somebody else to give. */
const NotYours = ({ view, lang }: { view: SecondView; lang: Lang }) => {
  const t = textsOf(lang).second
  return (
    <>
      <Alert tone="info">{view.first === 'mine' ? t.mine : t.none}</Alert>
      <p className="actions">
        <ButtonLink to={paths.contributionsFor(view.part)}>{t.invite}</ButtonLink>
        <ButtonLink to={paths.question(view.question.code)} variant="secondary">
          {t.question}
        </ButtonLink>
      </p>
    </>
  )
}

/** An anchor question answered a second time, by somebody who does not see the first answer. */
export const SecondPage = ({ view, reply, lang }: { view: SecondView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).second
  const { question, current } = view
  return (
    <>
      <Breadcrumb items={[{ label: roomTextsOf(lang).evaluate, to: paths.assessment }, { label: roomTextsOf(lang).question(question.code), to: paths.question(question.code) }, { label: t.title }]} />
      <QuestionHead question={question} place={null} lang={lang} />
      <DonePanel messages={{ 'second-kept': t.kept }} />
      <Section wide>
        {view.first === 'theirs' ? (
          <>
            <Alert tone="info" title={t.title}>
              {t.lead}
            </Alert>
            <QuestionForm
              question={question}
              assessmentId={view.assessmentId}
              current={current}
              before={null}
              here={paths.secondAnswer(question.code)}
              saveTo={paths.saveSecondAnswer(question.code)}
              reply={reply}
              lang={lang}
            />
            {current ? <p className="saved">{roomTextsOf(lang).page.lastBy(respondentName(current, lang), current.answeredAt)}</p> : null}
          </>
        ) : (
          <NotYours view={view} lang={lang} />
        )}
      </Section>
      <QuestionHelp question={question} lang={lang} />
    </>
  )
}
