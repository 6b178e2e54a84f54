import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as roomTextsOf } from '../../texts.ts'
import { respondentName } from '../../together/respondent-name.ts'
import { Disagreements } from '../../together/ui/disagreements.tsx'
import { textsOf } from '../texts.ts'
import type { ReviewView } from '../views.ts'
import { CloseForm } from './close-form.tsx'
import { ReviewAim } from './review-aim.tsx'
import { ReviewDoubts } from './review-doubts.tsx'
import { ReviewLeft } from './review-left.tsx'

type Row = ReviewView['answers'][number]

/** What of a long reason or name a line of the table needs: the page of the answer has the rest. */
const brief = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text)

const answerOf = (row: Row, lang: Lang): string => {
  const t = textsOf(lang).answers
  if (row.fact) return row.guess ? t.guessed(row.fact[lang]) : row.fact[lang]
  if (row.kind === 'not-applicable') return t.notApplicable(brief(row.reason, 80))
  if (row.kind === 'unknown') return t.unknown
  return row.toReconfirm ? t.toReconfirm : t.blank
}

const Answers = ({ view, lang }: { view: ReviewView; lang: Lang }) => {
  const t = textsOf(lang).answers
  return (
    <DataTable
      caption={t.caption}
      captionHidden
      rows={view.answers}
      rowKey={(row) => row.code}
      columns={[
        { key: 'question', header: t.columns.question, render: (row) => (view.mayAnswer ? <Link to={paths.question(row.code)}>{row.text[lang]}</Link> : row.text[lang]) },
        { key: 'answer', header: t.columns.answer, render: (row) => answerOf(row, lang) },
        { key: 'by', header: t.columns.by, render: (row) => respondentName({ by: row.by && brief(row.by, 40), role: row.role }, lang) ?? '—' },
      ]}
    />
  )
}

/** Those told in full; the others are one link each. */
const leapsShown = 8

const Leaps = ({ view, lang }: { view: ReviewView; lang: Lang }) => {
  const t = textsOf(lang).leaps
  if (view.leaps.length === 0) return null
  const rest = view.leaps.slice(leapsShown)
  return (
    <Section title={t.title} id="changements" aside={t.aside}>
      <ul className="ledger">
        {view.leaps.slice(0, leapsShown).map(({ code, text, from, to }) => (
          <li key={code}>
            <p>
              {text[lang]} <span className="soft">{t.moved(from, to)}</span>
            </p>
            {view.mayAnswer ? (
              <Link to={paths.question(code)}>
                {t.tell}
                <span className="visually-hidden">{t.forQuestion(code)}</span>
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      {rest.length > 0 ? (
        <p>
          {t.others(rest.length)}
          {rest.map(({ code }, at) => (
            <span key={code}>
              {at === 0 ? ' ' : ', '}
              <Link to={paths.question(code)}>{roomTextsOf(lang).question(code)}</Link>
            </span>
          ))}
        </p>
      ) : null}
    </Section>
  )
}

/** Before closing: what the target is and why, what to talk about, what is left, every answer, then the act. */
export const ReviewPage = ({ view, reply, lang }: { view: ReviewView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  return (
    <>
      <DonePanel messages={t.done} />
      <Breadcrumb items={[{ label: roomTextsOf(lang).evaluate, to: paths.assessment }, { label: t.title }]} />
      <PageHead title={t.title} lead={t.lead} actions={<ButtonLink to="#clore" variant="secondary">{t.toClose}</ButtonLink>} />
      <ReviewAim aim={view.aim} lang={lang} />
      <ReviewDoubts doubts={view.doubts} mayAnswer={view.mayAnswer} lang={lang} />
      <Disagreements found={view.disagreements} me={view.me} lang={lang} />
      <Leaps view={view} lang={lang} />
      <Section title={t.answers.caption} id="reponses" aside={view.mayAnswer ? t.answers.aside : undefined}>
        <Answers view={view} lang={lang} />
      </Section>
      <Section title={t.close.title} id="clore">
        <ReviewLeft view={view} lang={lang} />
        <CloseForm view={view} reply={reply} lang={lang} />
        <ButtonLink to={paths.assessment} variant="quiet">
          {t.back}
        </ButtonLink>
      </Section>
    </>
  )
}
