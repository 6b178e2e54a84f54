import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { pathIn, paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { QuestionForm } from '../../answering/ui/question-form.tsx'
import { QuestionHead, QuestionHelp } from '../../answering/ui/question-head.tsx'
import { textsOf as roomTextsOf } from '../../answering/texts.ts'
import { respondentName } from '../../together/respondent-name.ts'
import { textsOf } from '../texts.ts'
import type { GuestQuestionView } from '../../together/views.ts'

type GuestQuestionPageProps = { readonly view: GuestQuestionView; readonly token: string; readonly reply: Reply | undefined; readonly lang: Lang }

const Around = ({ view, token, lang }: Omit<GuestQuestionPageProps, 'reply'>) => {
  const { page } = roomTextsOf(lang)
  const t = textsOf(lang).question
  return (
    <nav className="actions" aria-label={t.position(view.rank, view.total)}>
      {view.previous ? (
        <ButtonLink to={paths.contributionQuestion(token, view.previous)} variant="quiet">
          {page.previous}
        </ButtonLink>
      ) : null}
      {view.next ? (
        <ButtonLink to={paths.contributionQuestion(token, view.next)} variant="quiet">
          {view.current ? page.following : page.skip}
        </ButtonLink>
      ) : null}
      <ButtonLink to={paths.contribution(token)} variant="quiet">
        {t.back}
      </ButtonLink>
    </nav>
  )
}

/** A question answered by a link: the same form as inside, blind on an anchor that somebody else answered. */
export const GuestQuestionPage = ({ view, token, reply, lang }: GuestQuestionPageProps) => {
  const t = textsOf(lang)
  const { question, current } = view
  return (
    <>
      <Breadcrumb items={[{ label: t.guest.title(view.body), to: paths.contribution(token) }, { label: t.question.position(view.rank, view.total) }]} />
      <QuestionHead question={question} place={null} lang={lang} />
      <Section wide>
        {view.blind ? <Alert tone="info">{t.question.blind}</Alert> : null}
        <QuestionForm
          question={question}
          assessmentId={view.assessmentId}
          current={current}
          before={null}
          here={pathIn(paths.contributionQuestion(token, question.code), lang)}
          saveTo={pathIn(paths.contributionSave(token, question.code), lang)}
          reply={reply}
          lang={lang}
        />
        {current ? <p className="saved">{roomTextsOf(lang).page.lastBy(respondentName(current, lang), current.answeredAt)}</p> : null}
        <Around view={view} token={token} lang={lang} />
      </Section>
      <QuestionHelp question={question} lang={lang} />
    </>
  )
}
