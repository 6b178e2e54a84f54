import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { answerWords } from '../../answering/ui/answer-words.ts'
import type { PartView } from '../../views.ts'
import { respondentName } from '../../together/respondent-name.ts'
import { textsOf } from '../texts.ts'
import { PartConfirm } from './part-confirm.tsx'
import { PartStatus } from './part-status.tsx'

type Row = PartView['questions'][number]

const Question = ({ row, mayAnswer, lang }: { row: Row; mayAnswer: boolean; lang: Lang }) => {
  const t = textsOf(lang).part
  const { code, text, levels, answer, atOdds } = row
  const certainty = answer?.certainty && answer.certainty !== 'guess' ? ` (${t.certainties[answer.certainty]})` : ''
  return (
    <li>
      <h3>
        <Link to={paths.question(code)}>{text[lang]}</Link>
      </h3>
      <p>{answer ? <b>{answerWords(levels, answer, lang)}{certainty}</b> : t.blank}</p>
      {answer ? <p className="soft">{t.given(respondentName(answer, lang), answer.answeredAt)}</p> : null}
      {atOdds.map((other) => (
        <p key={other.respondent}>
          {t.otherwise(answerWords(levels, other, lang))} <span className="soft">{t.given(respondentName(other, lang), other.answeredAt)}</span>
        </p>
      ))}
      {answer?.kind === 'unknown' && mayAnswer ? (
        <p>
          <Link className="touch" to={paths.askSomebody(code)}>
            {t.ask}
            <span className="visually-hidden"> {t.askAbout(code)}</span>
          </Link>
        </p>
      ) : null}
    </li>
  )
}

const Around = ({ view, lang }: { view: PartView; lang: Lang }) => {
  const t = textsOf(lang).part
  const { code, previous, next } = view.about
  return (
    <Section wide>
      {view.mayAnswer ? (
        <div className="actions">
          <ButtonLink to={paths.contributionsFor(code)} variant="secondary">{t.invite}</ButtonLink>
          <ButtonLink to={paths.assessmentPartTyped(code)} variant="secondary">{t.type}</ButtonLink>
        </div>
      ) : null}
      <nav className="actions" aria-label={t.around}>
        {previous ? <ButtonLink to={paths.assessmentPart(previous.code)} variant="quiet">{t.previous(previous.title[lang])}</ButtonLink> : null}
        {next ? <ButtonLink to={paths.assessmentPart(next.code)} variant="quiet">{t.next(next.title[lang])}</ButtonLink> : null}
        <ButtonLink to={paths.assessment} variant="quiet">{t.back}</ButtonLink>
      </nav>
    </Section>
  )
}

/** One part: how far it is, what is left of last time to confirm, each other question with its answer, who gave it and when. */
export const PartPage = ({ view, reply, lang }: { view: PartView; reply: Reply | undefined; lang: Lang }) => {
  const { hub, part: t } = textsOf(lang)
  const { about, task, next, mayAnswer, lastClosedAt } = view
  const confirms = view.toConfirm.length > 0 && mayAnswer
  const told = confirms ? view.questions.filter(({ code }) => !view.toConfirm.some((row) => row.code === code)) : view.questions
  return (
    <>
      <DonePanel messages={t.done} />
      <Breadcrumb items={[{ label: hub.title, to: paths.assessment }, { label: about.title[lang] }]} />
      <PageHead
        eyebrow={t.position(about.axis[lang], about.rank, about.parts)}
        title={about.title[lang]}
        actions={next && mayAnswer ? <ButtonLink to={paths.question(next)} variant={confirms ? 'secondary' : 'primary'}>{task.answered > 0 ? t.goOn : t.begin}</ButtonLink> : undefined}
      >
        <PartStatus task={task} named lang={lang} />
      </PageHead>
      {confirms && lastClosedAt ? <PartConfirm view={view} closedAt={lastClosedAt} reply={reply} lang={lang} /> : null}
      {told.length > 0 ? (
        <Section title={confirms ? t.otherQuestions : t.questions} id="questions">
          <ol className="ledger">
            {told.map((row) => (
              <Question key={row.code} row={row} mayAnswer={mayAnswer} lang={lang} />
            ))}
          </ol>
        </Section>
      ) : null}
      <Around view={view} lang={lang} />
    </>
  )
}
